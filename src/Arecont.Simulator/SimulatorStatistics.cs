namespace Arecont.Simulator;

/// <summary>Counters of one camera since its start.</summary>
/// <param name="Requests">All requests.</param>
/// <param name="ByPath">Requests by path.</param>
/// <param name="ByParameter">Requests by path and first query name, such as <c>/get?mdresult</c>.</param>
/// <param name="MostRequestsAtOnce">The most requests under way at a time.</param>
/// <param name="OpenConnections">Connections that are open.</param>
/// <param name="OpenStreams">Streams that are open.</param>
/// <param name="PicturesSent">Pictures that went out in streams, whole ones.</param>
/// <param name="AudioBytes">Bytes sent to <c>/g711</c>.</param>
/// <param name="LastError">A defect of the simulator itself, if one showed up.</param>
public sealed record SimulatorStatistics(
    long Requests,
    IReadOnlyDictionary<string, long> ByPath,
    IReadOnlyDictionary<string, long> ByParameter,
    int MostRequestsAtOnce,
    int OpenConnections,
    int OpenStreams,
    long PicturesSent,
    long AudioBytes,
    string? LastError);
