using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using NSubstitute;

namespace Arecont.Bridge.Mqtt.Tests.Fakes;

/// <summary>A camera that does what a test says and remembers what it was asked.</summary>
internal sealed class FakeCamera(string id, string? name = null) : ICamera
{
    private readonly Lock _gate = new();
    private CameraState _state = States.Unknown(id);

    public string Id => id;

    public string Name => name ?? id;

    public CameraState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    public ConcurrentQueue<CameraCommand> Commands { get; } = new();

    public ConcurrentQueue<SnapshotRequest> Snapshots { get; } = new();

    public Func<CameraCommand, Task<CommandResult>> OnCommand { get; set; } = _ => Task.FromResult(CommandResult.Done("read-back"));

    public Func<SnapshotRequest, Task<SnapshotResult>> OnSnapshot { get; set; } =
        _ => Task.FromResult(new SnapshotResult(CommandResult.Done(), new byte[] { 0xFF, 0xD8, 1, 2, 3, 0xFF, 0xD9 }, States.Time, 1600, 1200));

    public ICameraVideo Video { get; } = Substitute.For<ICameraVideo>();

    public ICameraAudio Audio { get; } = Substitute.For<ICameraAudio>();

    public Task<CommandResult> ExecuteAsync(CameraCommand command, CancellationToken cancellationToken)
    {
        Commands.Enqueue(command);
        return OnCommand(command).WaitAsync(cancellationToken);
    }

    public Task<SnapshotResult> TakeSnapshotAsync(SnapshotRequest request, CancellationToken cancellationToken)
    {
        Snapshots.Enqueue(request);
        return OnSnapshot(request).WaitAsync(cancellationToken);
    }

    public CameraState Become(Func<CameraState, CameraState> change)
    {
        lock (_gate)
        {
            return _state = change(_state) with { Version = _state.Version + 1 };
        }
    }
}
