using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>Single pictures: <c>/image</c>, <c>/img.jpg</c>, <c>/h264</c> or <c>/h264f</c>.</summary>
internal sealed class StillCalls(HttpTransport transport, DropCounter drops)
{
    // The document says /h264; the manual of 2012 and clients in the field say /h264f.
    private static readonly string[] H264Names = ["h264", "h264f"];

    private readonly int _firstStreamNumber = Random.Shared.Next(1, 65536);
    private volatile string? _h264Name;

    public Task<CameraFrame> ImageAsync(ImageRequest request, CancellationToken cancellationToken)
        => OneAsync(MediaPaths.Image(request), FrameFormat.Jpeg, cancellationToken);

    public Task<CameraFrame> DefaultImageAsync(CancellationToken cancellationToken)
        => OneAsync("/img.jpg", FrameFormat.Jpeg, cancellationToken);

    /// <summary>Tries both names and remembers the one that answers.</summary>
    public async Task<CameraFrame> H264FrameAsync(H264FrameRequest request, CancellationToken cancellationToken)
    {
        if (_h264Name is { } known)
        {
            return await OneAsync(MediaPaths.H264Frame(known, request, StreamNumber(request)), FrameFormat.H264, cancellationToken).ConfigureAwait(false);
        }

        for (var index = 0; ; index++)
        {
            try
            {
                var path = MediaPaths.H264Frame(H264Names[index], request, StreamNumber(request));
                var frame = await OneAsync(path, FrameFormat.H264, cancellationToken).ConfigureAwait(false);
                _h264Name = H264Names[index];
                return frame;
            }
            catch (CameraException failure) when (failure.Error == CameraError.NotSupported && index < H264Names.Length - 1)
            {
                // The other name.
            }
        }
    }

    /// <summary>The same number for the same picture, so that the camera keeps one stream of frames that build on each other.</summary>
    private int StreamNumber(H264FrameRequest request)
    {
        var hash = (uint)(request with { KeyFrame = false, IntraPeriod = null }).GetHashCode();
        return 1 + (int)((_firstStreamNumber + hash) % 65535);
    }

    private async Task<CameraFrame> OneAsync(string path, FrameFormat format, CancellationToken cancellationToken)
    {
        var source = await FrameSource.OpenAsync(transport, path, format, drops, transport.Options.RequestTimeout, cancellationToken).ConfigureAwait(false);
        await using (source.ConfigureAwait(false))
        {
            return await source.NextAsync().ConfigureAwait(false) ?? throw source.NoFrame();
        }
    }
}
