using System.Collections.Immutable;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Tests.Media.Fakes;

/// <summary>Video whose frames a test writes.</summary>
internal sealed class FakeVideo : ICameraVideo
{
    private readonly Channel<FakeSubscription> _opened = Channel.CreateUnbounded<FakeSubscription>();

    public Func<CommandResult> OnOpen { get; set; } = static () => CommandResult.Done();

    /// <summary>The next subscription that somebody opens.</summary>
    public async Task<FakeSubscription> NextAsync()
        => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    /// <summary>True where somebody opened one that no test has asked for yet.</summary>
    public bool HasMore => _opened.Reader.TryPeek(out _);

    public ImmutableArray<VideoProfile> Profiles(int channel)
        => channel is 1 or 2 ? [new("main", VideoCodec.H264), new("jpeg", VideoCodec.Jpeg), new("small", VideoCodec.Jpeg)] : [];

    public Task<VideoOpenResult> OpenAsync(int channel, string profile, CancellationToken cancellationToken)
    {
        var result = OnOpen();
        if (!result.Succeeded)
        {
            return Task.FromResult(new VideoOpenResult(result, null));
        }

        var subscription = new FakeSubscription(channel, Profiles(channel).Single(known => known.Name == profile));
        _opened.Writer.TryWrite(subscription);
        return Task.FromResult(new VideoOpenResult(result, subscription));
    }

    public VideoDescription? Describe(int channel, string profile) => null;

    public Uri? CameraStreamUri(int channel, string profile) => null;

    public Task<CommandResult> SaveProfileAsync(int channel, VideoProfile profile, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CommandResult> DeleteProfileAsync(int channel, string name, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class FakeSubscription(int channel, VideoProfile profile) : IVideoSubscription
{
    private readonly Channel<VideoFrame> _frames = System.Threading.Channels.Channel.CreateUnbounded<VideoFrame>();
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _sequence;

    public int Channel => channel;

    public VideoProfile Profile => profile;

    public VideoDescription? Description => null;

    public int Viewers { get; set; } = 1;

    public long DroppedFrames => 0;

    public Task Disposed => _disposed.Task.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    /// <summary>A picture whose every byte between its markers is <paramref name="value"/>.</summary>
    public byte[] Send(byte value, int size = 1000)
    {
        var jpeg = new byte[size];
        jpeg.AsSpan().Fill(value);
        (jpeg[0], jpeg[1], jpeg[^2], jpeg[^1]) = (0xFF, 0xD8, 0xFF, 0xD9);
        var number = ++_sequence;
        _frames.Writer.TryWrite(new VideoFrame
        {
            Type = FrameType.Jpeg,
            Data = jpeg,
            Time = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(1_700_000_000.25),
            Position = TimeSpan.FromSeconds(number),
            Sequence = number,
            Width = 8,
            Height = 8,
        });
        return jpeg;
    }

    public void End(Exception? error = null) => _frames.Writer.TryComplete(error);

    public IAsyncEnumerable<VideoFrame> ReadAsync(CancellationToken cancellationToken) => _frames.Reader.ReadAllAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        _disposed.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
