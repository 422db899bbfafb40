using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Settings;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>A camera with the state of a simulated model. It takes commands by changing its state, or answers what the test wants.</summary>
internal sealed class FakeCamera : ICamera
{
    private readonly Lock _gate = new();

    public FakeCamera(string id, CameraState state)
    {
        Id = id;
        State = state with { CameraId = id };
        Video = new FakeVideo(this);
    }

    /// <summary>A camera of a simulated model.</summary>
    public static async Task<FakeCamera> OfAsync(string model, string id = "cam1") => new(id, await Models.StateAsync(model));

    public string Id { get; }

    public string Name { get; init; } = "Front door";

    public CameraState State { get; private set; }

    /// <summary>Everything it was asked to do, in order.</summary>
    public ConcurrentQueue<CameraCommand> Commands { get; } = [];

    /// <summary>What commands answer instead of being carried out; null carries them out.</summary>
    public CommandResult? Answer { get; set; }

    /// <summary>Who is told of changes.</summary>
    public FakeDirectory? Directory { get; set; }

    ICameraVideo ICamera.Video => Video;

    public FakeVideo Video { get; }

    public ICameraAudio Audio { get; } = Substitute.For<ICameraAudio>();

    /// <summary>The values that were set, by name.</summary>
    public IEnumerable<(string Name, string Value, int? Channel)> Sets => Commands.OfType<SetSetting>().Select(set => (set.Name, set.Value, set.Channel));

    /// <summary>Changes the state and tells it.</summary>
    public void Change(Func<CameraState, CameraState> change)
    {
        lock (_gate)
        {
            State = change(State) with { Version = State.Version + 1 };
        }

        Directory?.Tell(new CameraStateChanged(State));
    }

    public Task<CommandResult> ExecuteAsync(CameraCommand command, CancellationToken cancellationToken)
    {
        Commands.Enqueue(command);
        if (Answer is not null)
        {
            return Task.FromResult(Answer);
        }

        if (command is SetSetting set)
        {
            if (!SettingCatalogue.TryFind(set.Name, out var definition))
            {
                return Task.FromResult(new CommandResult(CommandCode.Unknown, $"{Id}: no setting {set.Name}."));
            }

            Change(state => With(state, definition.Name, set));
        }
        else if (command is SwitchOutput output)
        {
            Change(state => state with
            {
                Outputs = [.. state.Outputs.Select(port => port.Number == output.Port ? port with { On = output.Action is OutputAction.On or OutputAction.Pulse } : port)],
            });
        }

        return Task.FromResult(CommandResult.Done());
    }

    public Task<SnapshotResult> TakeSnapshotAsync(SnapshotRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static CameraState With(CameraState state, string name, SetSetting set)
        => state.Settings.ContainsKey(name)
            ? state with { Settings = state.Settings.SetItem(name, set.Value) }
            : state with
            {
                Channels =
                [
                    .. state.Channels.Select(channel => (set.Channel is null || set.Channel == channel.Number) && channel.Settings.ContainsKey(name)
                        ? channel with { Settings = channel.Settings.SetItem(name, set.Value) }
                        : channel),
                ],
            };
}
