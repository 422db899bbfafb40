using System.Runtime.CompilerServices;
using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>Streams: <c>/mjpeg</c> and <c>/h264stream</c>.</summary>
internal sealed class StreamCalls(HttpTransport transport, DropCounter drops)
{
    public IAsyncEnumerable<CameraFrame> MjpegAsync(MjpegRequest request, CancellationToken cancellationToken)
        => StreamAsync(MediaPaths.Mjpeg(request), FrameFormat.Jpeg, cancellationToken);

    public IAsyncEnumerable<CameraFrame> H264Async(H264StreamRequest request, CancellationToken cancellationToken)
        => StreamAsync(MediaPaths.H264Stream(request, Random.Shared.Next(1, 65536)), FrameFormat.H264, cancellationToken);

    private async IAsyncEnumerable<CameraFrame> StreamAsync(
        string path, FrameFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = await FrameSource.OpenAsync(transport, path, format, drops, transport.Options.StreamIdleTimeout, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            while (true)
            {
                // The limit is for a whole frame: a camera that drips bytes or sends only broken frames is silent too.
                source.Renew(transport.Options.StreamIdleTimeout);
                var frame = await source.NextAsync().ConfigureAwait(false);
                if (frame is null)
                {
                    yield break;
                }

                source.Rest();
                yield return frame;
            }
        }
    }
}
