namespace Arecont.Simulator.Http;

/// <summary>A fault ended the answer early; the connection is closed at once.</summary>
internal sealed class ResponseCutException : Exception
{
    public ResponseCutException()
        : base("A fault ended the answer.")
    {
    }
}
