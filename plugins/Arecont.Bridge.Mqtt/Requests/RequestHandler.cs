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
    public static IReadOnlyList<string> Operations { get; } =
        ["get", "set", "command", "snapshot", "reboot", "refresh", "save", "cameras", "settings", "discover"];

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

        if (operation == "settings")
        {
            return Answer(operation, request, CommandResult.Done()) with { Settings = SettingRow.Of(camera.State) };
        }

        if (operation == "command")
        {
            return await CommandAsync(camera, request).ConfigureAwait(false);
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

        if (operation == "command" && string.IsNullOrEmpty(request.Name))
        {
            return new CommandResult(CommandCode.InvalidValue, "name is missing: the command topic between the camera and /set, for example output/1 or reboot");
        }

        if (operation is "get" or "set" && string.IsNullOrEmpty(request.Name))
        {
            return new CommandResult(CommandCode.InvalidValue, "name is missing: the parameter to read or set");
        }

        return operation is "set" or "command" && request.ValueText is null
            ? new CommandResult(CommandCode.InvalidValue, "value is missing: a string, a number, true or false")
            : null;
    }

    /// <summary>What a command topic does, but with an answer: <c>name</c> is the topic between the camera and <c>/set</c>, <c>value</c> the payload.</summary>
    private async Task<BridgeResponse> CommandAsync(ICamera camera, BridgeRequest request)
    {
        var parsed = CommandParser.Parse(request.Name!.Split('/'), request.ValueText!);
        if (parsed.Snapshot)
        {
            return await SnapshotAsync(camera, request with { Channel = parsed.Channel }).ConfigureAwait(false) with { Operation = "command" };
        }

        var result = parsed.Command is { } command
            ? await commands.ExecuteAsync(camera, command).ConfigureAwait(false)
            : new CommandResult(parsed.Code, parsed.Message);
        return Answer("command", request, parsed.Command is SetSetting set && IsSecret(set.Name) ? result with { Value = null } : result);
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
