namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Home Assistant's device classes of numbers; each takes certain units only.</summary>
internal static class Units
{
    /// <summary>The device class of the catalogue's unit, or null where there is none.</summary>
    public static string? DeviceClass(string? unit) => unit switch
    {
        "ms" or "s" => "duration",
        "kbit/s" => "data_rate",
        "B" => "data_size",
        "Hz" => "frequency",
        _ => null,
    };
}
