namespace Arecont.Simulator.Faults;

/// <summary>A fault to inject.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record CameraFault(FaultKind Kind)
{
    /// <summary>Only requests whose path starts with this, such as <c>/get</c>; null for all.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>Only requests with this query name, such as <c>mdresult</c>; null for all.</summary>
    public string? Parameter { get; init; }

    /// <summary>Gone after this many requests, or streams for the faults of streams; null to stay until removed.</summary>
    public int? Count { get; init; }

    /// <summary>
    /// For <see cref="FaultKind.Delay"/>, <see cref="FaultKind.Hang"/>, <see cref="FaultKind.Drip"/> and
    /// <see cref="FaultKind.Refuse"/>; null for 1 s, 60 s, 50 ms and no end. For <see cref="FaultKind.StallStream"/> too. At most 5 minutes.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Whole pictures a stream sends first, 0 or more; for <see cref="FaultKind.SizeChange"/>, <see cref="FaultKind.CutStream"/> and <see cref="FaultKind.StallStream"/>.</summary>
    public int? Pictures { get; init; }

    /// <summary>Bytes of head or body before a cut or stall; see also <see cref="FaultKind.WrongLength"/>. Null for half of the first piece.</summary>
    public int? Bytes { get; init; }
}
