using Arecont.Bridge.Rtsp.Backchannel;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>The track that the client talks on.</summary>
internal sealed class BackchannelTrack(int number, string url, ITrackTransport transport, BackchannelReceiver receiver) : SessionTrack(number, url, transport)
{
    /// <inheritdoc/>
    protected override void End() => receiver.Dispose();
}
