namespace Arecont.Bridge.HomeAssistant.Payloads;

/// <summary>Component ids and names, of the camera or of one of its channels.</summary>
internal static class Names
{
    /// <summary><c>motion</c> or <c>channel_2_motion</c>.</summary>
    public static string Key(int? channel, string key) => channel is { } number ? $"channel_{number}_{key}" : key;

    /// <summary>"Motion" or "Channel 2 motion"; words such as IPv6 or P-iris keep their capitals.</summary>
    public static string Title(int? channel, string title) => channel is { } number ? $"Channel {number} {Lower(title)}" : title;

    /// <summary>A configured name as people would write it: "Front door" of <c>front-door</c>.</summary>
    public static string Words(string id)
    {
        var text = id.Replace('-', ' ').Replace('_', ' ').Trim();
        return text.Length == 0 ? id : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Lower(string title) => title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
