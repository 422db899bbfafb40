using Arecont.Bridge.Rtsp.Messages;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>An answer and what follows it.</summary>
/// <param name="Response">The answer.</param>
/// <param name="Sent">Called once it is written; null for nothing.</param>
/// <param name="Close">True ends the connection after it.</param>
internal sealed record RtspReply(RtspResponse Response, Action? Sent = null, bool Close = false)
{
    /// <summary>An answer and nothing more.</summary>
    public static implicit operator RtspReply(RtspResponse response) => new(response);
}
