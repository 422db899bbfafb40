using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>A track that the client watches.</summary>
internal sealed class ViewerTrack(int number, string url, ITrackTransport transport, IViewer viewer) : SessionTrack(number, url, transport)
{
    /// <inheritdoc/>
    public override Task GivenUp => viewer.GivenUp;

    /// <inheritdoc/>
    public override RtpStart? Play() => viewer.Play();

    /// <inheritdoc/>
    public override void Release() => viewer.Release();

    /// <inheritdoc/>
    public override void Pause() => viewer.Pause();

    /// <summary>What the client reports.</summary>
    public void ReceiveRtcp(ReadOnlySpan<byte> packet) => viewer.ReceiveRtcp(packet);

    /// <inheritdoc/>
    protected override void End() => viewer.Dispose();
}
