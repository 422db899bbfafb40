using System.Globalization;
using System.Text.Json.Nodes;
using Arecont.Simulator.Faults;
using Arecont.Simulator.Motion;

namespace Arecont.Simulator.Control;

/// <summary>What the control port can do: <c>/cameras</c>, <c>/cameras/{n}</c> and what lies below.</summary>
internal sealed class ControlCommands(IReadOnlyList<SimulatedCamera> cameras)
{
    /// <summary>Null when there is no such thing to do.</summary>
    internal JsonNode? Run(string method, string path, JsonObject body)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["cameras", ..] || parts.Length > 4)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return method == "GET" ? new JsonArray([.. cameras.Select((camera, i) => ControlJson.Summary(i + 1, camera))]) : null;
        }

        if (!int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) || number < 1 || number > cameras.Count)
        {
            throw new ArgumentException($"There is no camera '{parts[1]}'; there are 1 to {cameras.Count}.");
        }

        var camera = cameras[number - 1];
        return (method, parts[2..]) switch
        {
            ("GET", []) => ControlJson.State(number, camera),
            ("GET", ["requests"]) => ControlJson.Requests(camera),
            ("GET", ["settings"]) => ControlJson.Settings(camera),
            ("POST", ["set"]) => Set(camera, body),
            ("POST", ["motion"]) => Motion(camera, body),
            ("POST", ["input"]) => Do(() => camera.SetInput(Required<bool>(body, "on"))),
            ("POST", ["script"]) => Script(camera, body),
            ("POST", ["faults"]) => ControlJson.Fault(camera.InjectFault(Fault(body))),
            ("DELETE", ["faults"]) => Do(camera.ClearFaults),
            ("DELETE", ["faults", var id]) => RemoveFault(camera, id),
            ("POST", ["reboot"]) => Do(camera.Reboot),
            ("POST", ["drop"]) => Do(camera.DropConnections),
            _ => null,
        };
    }

    private static JsonObject Set(SimulatedCamera camera, JsonObject body)
    {
        var name = Required<string>(body, "name");
        var taken = camera.Set(name, body["value"]?.ToString() ?? string.Empty, Optional(body, "channel", 0));
        return new JsonObject { ["taken"] = taken, ["value"] = name is "admin" or "viewer" ? "***" : camera.Get(name) };
    }

    private static JsonObject Motion(SimulatedCamera camera, JsonObject body)
    {
        var channel = Optional(body, "channel", 1);
        var count = (byte)Math.Clamp(Optional(body, "count", 1), 1, 255);
        var zones = (body["zones"] as JsonArray ?? []).Select(zone => new MotionZone(zone!.GetValue<int>(), count)).ToList();
        if (body["columns"] is { } columns && body["rows"] is { } rows)
        {
            var perRow = camera.Get("mdtotalzones", Math.Max(1, channel)) == "1024" ? 32 : 8;
            zones.AddRange(MotionZone.Rectangle(Range(columns, perRow), Range(rows, perRow), perRow, count));
        }

        camera.SetMotion(channel, zones, Optional(body, "level", 255));
        return ControlJson.Done;
    }

    private static JsonObject Script(SimulatedCamera camera, JsonObject body)
    {
        var text = body["script"]?.GetValue<string>();
        camera.Run(text is null or "off" ? null : text == "demo" ? camera.DemoScript() : SimulatorScript.Parse(text));
        return ControlJson.Done;
    }

    private static CameraFault Fault(JsonObject body)
    {
        var kind = Required<string>(body, "kind");
        if (!Enum.TryParse<FaultKind>(kind, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
        {
            throw new ArgumentException($"There is no fault '{kind}'; there are {string.Join(", ", Enum.GetNames<FaultKind>())}.");
        }

        return new CameraFault(parsed)
        {
            PathPrefix = body["path"]?.GetValue<string>(),
            Parameter = body["parameter"]?.GetValue<string>(),
            Count = body["count"]?.GetValue<int>(),
            Pictures = body["pictures"]?.GetValue<int>(),
            Bytes = body["bytes"]?.GetValue<int>(),
            Duration = body["seconds"] is { } seconds ? TimeSpan.FromSeconds(seconds.GetValue<double>()) : null,
        };
    }

    private static JsonObject? RemoveFault(SimulatedCamera camera, string id)
    {
        var fault = camera.Faults.FirstOrDefault(fault => fault.Id.ToString(CultureInfo.InvariantCulture) == id);
        fault?.Dispose();
        return fault is null ? null : ControlJson.Done;
    }

    private static JsonObject Do(Action action)
    {
        action();
        return ControlJson.Done;
    }

    private static (int First, int Last) Range(JsonNode node, int most)
    {
        var ends = node.ToString().Split('-');
        var range = (First: int.Parse(ends[0], CultureInfo.InvariantCulture), Last: int.Parse(ends[^1], CultureInfo.InvariantCulture));
        return range.First >= 0 && range.Last < most && range.First <= range.Last
            ? range
            : throw new FormatException($"'{node}' is no range between 0 and {most - 1}.");
    }

    private static int Optional(JsonObject body, string key, int otherwise) => body[key]?.GetValue<int>() ?? otherwise;

    private static T Required<T>(JsonObject body, string key) =>
        body[key] is { } node ? node.GetValue<T>() : throw new ArgumentException($"The body needs '{key}'.");
}
