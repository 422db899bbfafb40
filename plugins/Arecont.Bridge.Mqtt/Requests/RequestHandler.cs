using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Mqtt.Commands;
using Arecont.Bridge.Mqtt.Snapshots;
using Arecont.Camera.Settings;

namespace Arecont.Bridge.Mqtt.Requests;

/// <summary>Carries out requests: any parameter of any camera, pictures, and the few actions.</summary>
internal sealed class RequestHandler(ICameraDirectory directory, CameraCommands commands, SnapshotPublisher snapshots, MqttTopics topics, TimeProvider time, ICameraSearch? search = null)
{
    /// <summary>Every operation.</summary>
    public static IReadOnlyList<string> Operations { get; } = ["get", "set", "snapshot", "reboot", "refresh", "save", "cameras", "discover"];

    /// <summary>Starts a request before it returns, so that a camera sees them in order; never fails.</summary>
    public async Task<BridgeResponse> HandleAsync(string operation, BridgeRequest request)
    {
        if (operation == "cameras")
        {
            return Answer(operation, request, CommandResult.Done()) with { Cameras = [.. directory.Cameras.Select(Describe)] };
        }

        if (operation == "discover")
        {
            return await DiscoverAsync(request).ConfigureAwait(false);
        }

        if (Refusal(operation, request) is { } refusal)
        {
            return Answer(operation, request, refusal);
        }

        var camera = directory.Find(request.Camera!)!;
        if (operation == "snapshot")
        {
            return await SnapshotAsync(camera, request).ConfigureAwait(false);
        }

        CameraCommand command = operation switch
        {
            "get" => new GetSetting(request.Name!, request.Channel),
            "set" => new SetSetting(request.Name!, request.ValueText!, request.Channel),
            "reboot" => new RebootCamera(),
            "refresh" => new RefreshSettings(),
            _ => new SaveSettings(),
        };
        return Answer(operation, request, await commands.ExecuteAsync(camera, command).ConfigureAwait(false));
    }

    /// <summary>An answer out of a result.</summary>
    public BridgeResponse Answer(string operation, BridgeRequest? request, CommandResult result) => new()
    {
        Transaction = request?.Transaction,
        Operation = operation,
        Code = CommandCodeNames.Name(result.Code),
        Message = result.Message,
        Camera = request?.Camera,
        Channel = request?.Channel,
        Name = request?.Name,
        Value = IsSecret(request?.Name) ? null : result.Value,
        Time = time.GetUtcNow(),
    };

    private async Task<BridgeResponse> DiscoverAsync(BridgeRequest request)
    {
        if (search is null)
        {
            return Answer("discover", request, new CommandResult(CommandCode.NotSupported, "this bridge cannot look for cameras"));
        }

        var found = await search.SearchAsync(CancellationToken.None).ConfigureAwait(false);
        return Answer("discover", request, CommandResult.Done()) with
        {
            Cameras = [.. found.Select(camera => new { mac = camera.MacAddress, address = camera.Address, model_number = camera.ModelNumber, id = camera.CameraId })],
        };
    }

    private CommandResult? Refusal(string operation, BridgeRequest request)
    {
        if (request.Camera is not { } id)
        {
            return new CommandResult(CommandCode.InvalidValue, "camera is missing");
        }

        if (directory.Find(id) is null)
        {
            return new CommandResult(CommandCode.Unknown, $"there is no camera {id}");
        }

        if (request.Channel is < 1)
        {
            return new CommandResult(CommandCode.InvalidValue, "channel must be a number from 1");
        }

        if (operation is "get" or "set" && string.IsNullOrEmpty(request.Name))
        {
            return new CommandResult(CommandCode.InvalidValue, "name is missing: the parameter to read or set");
        }

        return operation == "set" && request.ValueText is null
            ? new CommandResult(CommandCode.InvalidValue, "value is missing: a string, a number, true or false")
            : null;
    }

    private async Task<BridgeResponse> SnapshotAsync(ICamera camera, BridgeRequest request)
    {
        var taken = await snapshots.Take(camera, request.Channel).ConfigureAwait(false);
        var answer = Answer("snapshot", request, taken.Result);
        return taken.Result.Succeeded
            ? answer with { Topic = topics.Snapshot(camera.Id, request.Channel), Bytes = taken.Jpeg.Length, Width = taken.Width, Height = taken.Height, Time = taken.Time }
            : answer;
    }

    private static object Describe(ICamera camera) => new
    {
        id = camera.Id,
        name = camera.Name,
        status = camera.State.Connection.Status == ConnectionStatus.Online ? "online" : "offline",
        model = camera.State.Identity?.Model,
        channels = camera.State.Identity?.Channels,
        zones = camera.State.Zones.Keys,
        inputs = camera.State.Inputs.Length,
        outputs = camera.State.Outputs.Length,
    };

    private static bool IsSecret(string? name) => name is not null && SettingCatalogue.TryFind(name, out var row) && row.Access == SettingAccess.Secret;
}
