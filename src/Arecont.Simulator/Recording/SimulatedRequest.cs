namespace Arecont.Simulator.Recording;

/// <summary>A request as the camera took it.</summary>
/// <param name="Sequence">Counts the camera's requests from 1.</param>
/// <param name="Time">When its head was complete.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Such as <c>/get1</c>.</param>
/// <param name="Query">What follows the question mark, undecoded; passwords are replaced by asterisks.</param>
public sealed record SimulatedRequest(long Sequence, DateTimeOffset Time, string Method, string Path, string Query)
{
    /// <summary>Path and query as they stood in the request line.</summary>
    public string Target => Query.Length == 0 ? Path : $"{Path}?{Query}";
}
