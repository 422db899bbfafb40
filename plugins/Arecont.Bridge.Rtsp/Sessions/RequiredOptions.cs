using Arecont.Bridge.Rtsp.Messages;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>What a client insists on (Require, RFC 2326, 12.32).</summary>
/// <param name="Backchannel">True where it wants to talk (ONVIF Streaming, 5.3).</param>
/// <param name="Unknown">What is not known here, or null.</param>
internal readonly record struct RequiredOptions(bool Backchannel, string? Unknown)
{
    /// <summary>The option of talk-back.</summary>
    public const string BackchannelOption = "www.onvif.org/ver20/backchannel";

    /// <summary>Reads the headers.</summary>
    public static RequiredOptions Of(RtspRequest request)
    {
        var options = $"{request.Header("Require")},{request.Header("Proxy-Require")}".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = options.Where(option => option != BackchannelOption).ToArray();
        return new RequiredOptions(options.Contains(BackchannelOption), unknown.Length == 0 ? null : string.Join(", ", unknown));
    }
}
