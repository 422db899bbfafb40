using System.Collections.Concurrent;
using System.Collections.Immutable;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Streams of one video and one metadata track that send nothing; a test sees and ends what sessions do with them.</summary>
internal sealed class FakeMedia : IMediaStreams
{
    private int _claims;

    /// <summary>What opening answers; done unless told.</summary>
    public CommandResult Result { get; set; } = CommandResult.Done();

    /// <summary>Claims that are not given back.</summary>
    public int Claims => Volatile.Read(ref _claims);

    /// <summary>True throws where a viewer is added.</summary>
    public bool Broken { get; set; }

    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<FakeViewer> Viewers { get; } = [];

    public Task<MediaStreamResult> OpenAsync(StreamKey key, CancellationToken cancellationToken)
    {
        if (!Result.Succeeded)
        {
            return Task.FromResult(new MediaStreamResult(Result, null));
        }

        Interlocked.Increment(ref _claims);
        return Task.FromResult(new MediaStreamResult(Result, new Claim(this, key)));
    }

    private sealed class Claim(FakeMedia media, StreamKey key) : IMediaStream
    {
        private int _disposed;

        public StreamKey Key => key;

        public ImmutableArray<IMediaTrack> Tracks { get; } =
        [
            new FakeTrack(media, new TrackDescription("video", 96, "H264", 90000) { Parameters = "packetization-mode=1", Width = 1280, Height = 720 }),
            new FakeTrack(media, new TrackDescription("application", 107, "vnd.onvif.metadata", 90000)),
        ];

        public Task Ended => media.Ended.Task;

        public ValueTask DisposeAsync()
        {
            Assert.Equal(0, Interlocked.Exchange(ref _disposed, 1));
            Interlocked.Decrement(ref media._claims);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class FakeTrack(FakeMedia media, TrackDescription description) : IMediaTrack
    {
        public TrackDescription Description => description;

        public uint Ssrc => 0x1234ABCD;

        public IViewer Add(ViewerTarget target)
        {
            if (media.Broken)
            {
                throw new InvalidOperationException("as the test wants");
            }

            var viewer = new FakeViewer(target);
            media.Viewers.Enqueue(viewer);
            return viewer;
        }
    }
}

/// <summary>Keeps what it was asked to do.</summary>
internal sealed class FakeViewer(ViewerTarget target) : IViewer
{
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ViewerTarget Target => target;

    public ConcurrentQueue<string> Calls { get; } = [];

    public ConcurrentQueue<byte[]> Rtcp { get; } = [];

    public Task GivenUp => _givenUp.Task;

    public long DroppedGroups => 0;

    public void GiveUp() => _givenUp.TrySetResult();

    public RtpStart? Play()
    {
        Calls.Enqueue("play");
        return new RtpStart(4711, 90000);
    }

    public void Release() => Calls.Enqueue("release");

    public void Pause() => Calls.Enqueue("pause");

    public void ReceiveRtcp(ReadOnlySpan<byte> packet) => Rtcp.Enqueue(packet.ToArray());

    public void Dispose() => Calls.Enqueue("dispose");
}
