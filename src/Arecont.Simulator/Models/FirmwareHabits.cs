namespace Arecont.Simulator.Models;

/// <summary>How a firmware answers where no document says how.</summary>
public sealed record FirmwareHabits
{
    /// <summary>The reason phrase of a good answer: <c>OK</c> or <c>Ok</c>.</summary>
    public string ReasonPhrase { get; init; } = "OK";

    /// <summary>What a get or set of a name the camera does not know brings.</summary>
    public UnknownNameAnswer UnknownName { get; init; } = UnknownNameAnswer.EmptyBody;

    /// <summary>Whether a refused set echoes the value it was asked for (true) or the one it kept (false).</summary>
    public bool RefusedSetEchoesRequest { get; init; } = true;

    /// <summary>How motion counts are written.</summary>
    public MotionNotation Motion { get; init; } = MotionNotation.Upper;

    /// <summary>Names whose set is answered with a second header block glued to the body.</summary>
    public IReadOnlySet<string> GluedSets { get; init; } = new HashSet<string>();

    /// <summary>Put between the bytes of the MAC address; empty for none.</summary>
    public string MacSeparator { get; init; } = string.Empty;

    /// <summary>Whether <c>params=factory</c> erases passwords and network settings as well.</summary>
    public bool FactoryErasesAccess { get; init; } = true;

    /// <summary>The extra bytes of a discovery reply after the first 32.</summary>
    public int DiscoveryExtraBytes { get; init; }
}
