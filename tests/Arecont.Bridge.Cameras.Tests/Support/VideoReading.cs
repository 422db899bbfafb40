using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras.Tests.Support;

/// <summary>A subscription's frames, one by one, with a limit to every wait.</summary>
internal sealed class VideoReading : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int MostFrames = 1000;
    private readonly IAsyncEnumerator<VideoFrame> _frames;

    private VideoReading(IVideoSubscription subscription)
    {
        Subscription = subscription;
        _frames = subscription.ReadAsync(CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    public IVideoSubscription Subscription { get; }

    /// <summary>Opens a profile and begins to read.</summary>
    public static async Task<VideoReading> OpenAsync(ICameraVideo video, string profile = VideoProfile.Main, int channel = 1)
    {
        var opened = await video.OpenAsync(channel, profile, TestContext.Current.CancellationToken).WaitAsync(Patience);
        Assert.True(opened.Result.Succeeded, opened.Result.Message);
        return new VideoReading(opened.Subscription!);
    }

    /// <summary>The next frame; null where the enumeration has ended.</summary>
    public async Task<VideoFrame?> NextAsync() => await _frames.MoveNextAsync().AsTask().WaitAsync(Patience) ? _frames.Current : null;

    /// <summary>The next frames.</summary>
    public async Task<List<VideoFrame>> TakeAsync(int count)
    {
        var frames = new List<VideoFrame>();
        while (frames.Count < count)
        {
            frames.Add(await NextAsync() ?? throw new InvalidOperationException($"The stream ended after {frames.Count} frames."));
        }

        return frames;
    }

    /// <summary>The next frame that fits.</summary>
    public async Task<VideoFrame> UntilAsync(Func<VideoFrame, bool> fits)
    {
        for (var read = 0; read < MostFrames; read++)
        {
            if (await NextAsync() is not { } frame)
            {
                throw new InvalidOperationException("The stream ended before.");
            }

            if (fits(frame))
            {
                return frame;
            }
        }

        throw new InvalidOperationException($"Not among {MostFrames} frames.");
    }

    /// <summary>Reads to the end.</summary>
    public async Task EndAsync()
    {
        for (var read = 0; await NextAsync() is not null; read++)
        {
            Assert.True(read < MostFrames, "The stream does not end.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Subscription.DisposeAsync();
        await _frames.DisposeAsync();
    }
}
