using System.Collections.Concurrent;
using System.Collections.Immutable;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Tests.Media.Fakes;

/// <summary>A camera "door" with two channels that does what a test says and remembers what it was asked.</summary>
internal sealed class FakeCamera : ICamera, ICameraDirectory
{
    public string Id => "door";

    public string Name => "Door";

    public CameraState State { get; } = new() { CameraId = "door", Version = 1, Connection = new ConnectionState(ConnectionStatus.Online, DateTimeOffset.UnixEpoch) };

    public FakeVideo Video { get; } = new();

    public FakeAudio Audio { get; } = new();

    public ConcurrentQueue<SnapshotRequest> Snapshots { get; } = [];

    public SnapshotResult Still { get; set; } =
        new(CommandResult.Done(), new byte[] { 0xFF, 0xD8, 1, 2, 3, 0xFF, 0xD9 }, new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero), 1600, 1200);

    public ImmutableArray<ICamera> Cameras => [this];

    ICameraVideo ICamera.Video => Video;

    ICameraAudio ICamera.Audio => Audio;

    public ICamera? Find(string cameraId) => cameraId == Id ? this : null;

    public Task<CommandResult> ExecuteAsync(CameraCommand command, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SnapshotResult> TakeSnapshotAsync(SnapshotRequest request, CancellationToken cancellationToken)
    {
        Snapshots.Enqueue(request);
        return Task.FromResult(Still);
    }

    public IAsyncEnumerable<CameraNotification> SubscribeAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
