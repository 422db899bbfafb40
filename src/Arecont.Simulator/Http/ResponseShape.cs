namespace Arecont.Simulator.Http;

/// <summary>How a fault deforms an answer: byte positions count from its first byte, -1 means never.</summary>
internal sealed class ResponseShape
{
    /// <summary>How long a stalled or dripping answer may last.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    internal bool CutsHead { get; init; }

    internal bool CutsBody { get; init; }

    internal bool Stalls { get; init; }

    /// <summary>Bytes of the head or body that still go out; null: half of the first piece.</summary>
    internal int? AfterBytes { get; init; }

    /// <summary>Pause before each single byte; zero sends whole pieces.</summary>
    internal TimeSpan Drip { get; init; }

    /// <summary>Added to the length that a head announces; null announces none.</summary>
    internal int? WrongLengthBy { get; init; }

    internal bool GluesHead { get; init; }

    /// <summary>Pictures of a stream before their size changes; null: it does not.</summary>
    internal int? ChangesSizeAfter { get; init; }
}
