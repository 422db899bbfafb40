using System.Text.Json.Nodes;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;

namespace Arecont.Bridge.HomeAssistant.Tests.Payloads;

public sealed class DiscoveryFactsTests
{
    public static TheoryData<string> Models => ModelStates.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Camera_OfEveryModel_HoldsOnlyWhatHomeAssistantKnows(string model)
    {
        var state = await ModelStates.OfAsync(model);

        Check(Make.Camera(state));
        Check(Make.Camera(state, Make.Everything));
    }

    [Fact]
    public void Bridge_HoldsOnlyWhatHomeAssistantKnows() => Check(Make.Payloads(Make.Everything).Bridge(Make.Info).Content);

    private static void Check(JsonObject payload)
    {
        Known("root", payload, DiscoveryFacts.Root);
        Known("device", payload["device"]!.AsObject(), DiscoveryFacts.Device);
        Known("origin", payload["origin"]!.AsObject(), DiscoveryFacts.Origin);
        var deviceId = (string)payload["device"]!["identifiers"]![0]!;
        Assert.Matches("^[a-zA-Z0-9_-]+$", deviceId);
        var components = payload["components"]!.AsObject();
        Assert.Equal(components.Count, components.Select(one => (string)one.Value!["unique_id"]!).Distinct().Count());
        Assert.Equal(components.Count, components.Select(one => $"{(string)one.Value!["platform"]!} {(string?)one.Value["name"]}").Distinct().Count());
        Assert.True(components.Count(one => one.Value!["name"] is null) <= 1, "only the main entity may go by the device's name");
        foreach (var (key, component) in components)
        {
            Assert.Matches("^[a-z0-9_-]+$", key);
            Assert.Equal($"{deviceId}_{key}", (string)component!["unique_id"]!);
            Check(key, component.AsObject());
        }
    }

    private static void Check(string key, JsonObject component)
    {
        var platform = (string)component["platform"]!;
        Known(key, component, [.. DiscoveryFacts.Common, .. DiscoveryFacts.Keys[platform]]);
        Assert.All(DiscoveryFacts.Required[platform], required => Assert.True(component.ContainsKey(required), $"{key}: {required} is missing"));
        Assert.False(component.ContainsKey("off_delay") || component.ContainsKey("expire_after"), $"{key}: motion must not end by itself, nor a sensor become unavailable");
        if ((string?)component["device_class"] is { } deviceClass)
        {
            Assert.Contains(deviceClass, DiscoveryFacts.DeviceClasses[platform]);
            if (DiscoveryFacts.Units.TryGetValue(deviceClass, out var units))
            {
                Assert.Contains((string)component["unit_of_measurement"]!, units);
            }
        }

        if ((string?)component["entity_category"] is { } category)
        {
            Assert.True(category == "diagnostic" || (category == "config" && platform is not ("sensor" or "binary_sensor")), $"{key}: category {category}");
        }

        if (platform == "number")
        {
            Assert.InRange((long)component["max"]!, (long)component["min"]! + 1, long.MaxValue);
            Assert.InRange((long)component["step"]!, 1, long.MaxValue);
        }

        if (platform == "text")
        {
            Assert.InRange((int)component["max"]!, 1, 255);
        }

        if (platform == "select")
        {
            Assert.Equal(component["options"]!.AsArray().Count, component["options"]!.AsArray().Select(option => (string)option!).Distinct().Count());
        }
    }

    private static void Known(string place, JsonObject content, string[] known)
        => Assert.All(content, one => Assert.True(known.Contains(one.Key), $"{place}: {one.Key} is not known to be a key"));
}
