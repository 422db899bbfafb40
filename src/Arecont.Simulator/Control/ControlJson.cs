using System.Text.Json.Nodes;

namespace Arecont.Simulator.Control;

/// <summary>The JSON of the control port.</summary>
internal static class ControlJson
{
    internal static JsonObject Error(string text) => new() { ["error"] = text };

    internal static JsonObject Done => new() { ["done"] = true };

    internal static JsonObject Summary(int number, SimulatedCamera camera) => new()
    {
        ["camera"] = number,
        ["model"] = camera.Model.Name,
        ["address"] = camera.BaseAddress.ToString(),
        ["mac"] = camera.MacAddress,
    };

    internal static JsonObject State(int number, SimulatedCamera camera)
    {
        var statistics = camera.Statistics;
        var state = Summary(number, camera);
        state["restarting"] = camera.IsRestarting;
        state["input"] = camera.Input;
        state["relay"] = camera.Relay;
        state["motion"] = new JsonArray([.. Enumerable.Range(1, camera.Model.Channels)
            .Select(channel => JsonValue.Create(camera.Get("mdresult", channel)))]);
        state["requests"] = statistics.Requests;
        state["requestsByParameter"] = new JsonObject(
            statistics.ByParameter.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));
        state["mostRequestsAtOnce"] = statistics.MostRequestsAtOnce;
        state["openConnections"] = statistics.OpenConnections;
        state["openStreams"] = statistics.OpenStreams;
        state["picturesSent"] = statistics.PicturesSent;
        state["audioBytes"] = statistics.AudioBytes;
        state["faults"] = new JsonArray([.. camera.Faults.Select(Fault)]);
        state["lastError"] = statistics.LastError;
        return state;
    }

    internal static JsonArray Requests(SimulatedCamera camera) => new([.. camera.Requests.Select(request => new JsonObject
    {
        ["sequence"] = request.Sequence,
        ["time"] = request.Time,
        ["method"] = request.Method,
        ["target"] = request.Target,
    })]);

    /// <summary>Every value of every channel but the passwords.</summary>
    internal static JsonObject Settings(SimulatedCamera camera)
    {
        var settings = new JsonObject();
        foreach (var rule in camera.Model.Rules.Where(rule => rule.Name is not ("admin" or "viewer")))
        {
            settings[rule.Name] = rule.PerChannel && camera.Model.Channels > 1
                ? new JsonArray([.. Enumerable.Range(1, camera.Model.Channels)
                    .Select(channel => JsonValue.Create(camera.Get(rule.Name, channel)))])
                : camera.Get(rule.Name);
        }

        return settings;
    }

    internal static JsonNode Fault(Faults.InjectedFault fault) => new JsonObject
    {
        ["id"] = fault.Id,
        ["kind"] = fault.Fault.Kind.ToString(),
        ["path"] = fault.Fault.PathPrefix,
        ["parameter"] = fault.Fault.Parameter,
        ["count"] = fault.Fault.Count,
        ["pictures"] = fault.Fault.Pictures,
        ["used"] = fault.Used,
    };
}
