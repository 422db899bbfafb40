using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>A camera's video whose frames a test feeds by hand.</summary>
internal sealed class FakeVideo : ICameraVideo
{
    private readonly Channel<FakeSubscription> _opened = Channel.CreateUnbounded<FakeSubscription>();
    private int _open;

    public FakeVideo(params VideoProfile[] profiles) => ProfileList = [.. profiles];

    public ImmutableArray<VideoProfile> ProfileList { get; set; }

    public VideoDescription? Known { get; set; }

    public CommandResult? Refusal { get; set; }

    public int Open => Volatile.Read(ref _open);

    public int Opens { get; private set; }

    public Task<FakeSubscription> NextAsync() => _opened.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public ImmutableArray<VideoProfile> Profiles(int channel) => channel == 1 ? ProfileList : [];

    public Task<CommandResult> SaveProfileAsync(int channel, VideoProfile profile, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandResult> DeleteProfileAsync(int channel, string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public VideoDescription? Describe(int channel, string profile) => Known;

    public Task<VideoOpenResult> OpenAsync(int channel, string profile, CancellationToken cancellationToken)
    {
        if (Refusal is not null)
        {
            return Task.FromResult(new VideoOpenResult(Refusal, null));
        }

        Interlocked.Increment(ref _open);
        Opens++;
        var subscription = new FakeSubscription(ProfileList.First(one => one.Name == profile), () => Interlocked.Decrement(ref _open)) { Description = Known };
        _opened.Writer.TryWrite(subscription);
        return Task.FromResult(new VideoOpenResult(CommandResult.Done(), subscription));
    }

    public Uri? CameraUri { get; set; }

    public Uri? CameraStreamUri(int channel, string profile) => CameraUri;
}

internal sealed class FakeSubscription(VideoProfile profile, Action closed) : IVideoSubscription
{
    private readonly Channel<VideoFrame> _frames = Channel.CreateUnbounded<VideoFrame>();
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    public VideoProfile Profile => profile;

    public VideoDescription? Description { get; set; }

    public int Viewers { get; set; } = 1;

    public long DroppedFrames => 0;

    public void Push(VideoFrame frame) => _frames.Writer.TryWrite(frame);

    public void End() => _frames.Writer.TryComplete();

    /// <summary>Waits until the reader has worked off so many frames.</summary>
    public async Task IdleAsync(int frames)
    {
        while (true)
        {
            Task moved;
            lock (_frames)
            {
                if (_taken > frames)
                {
                    return;
                }

                moved = _moved.Task;
            }

            await moved.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
    }

    public async IAsyncEnumerable<VideoFrame> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Each request for the next frame says that the one before is worked off.
        Move();
        await foreach (var frame in _frames.Reader.ReadAllAsync(cancellationToken))
        {
            yield return frame;
            Move();
        }
    }

    private void Move()
    {
        lock (_frames)
        {
            _taken++;
            _moved.SetResult();
            _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public ValueTask DisposeAsync()
    {
        closed();
        return ValueTask.CompletedTask;
    }
}
