using System.Text.Json.Nodes;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;

namespace Arecont.Bridge.HomeAssistant.Tests.Payloads;

public sealed class DiscoverySchemaTests
{
    public static TheoryData<string> Models => ModelStates.Models;

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Camera_OfEveryModel_IsAccepted(string model)
    {
        var schema = SchemaFile.Require();
        var state = await ModelStates.OfAsync(model);

        Assert.Empty(schema.Check(Make.Camera(state)));
        Assert.Empty(schema.Check(Make.Camera(state, Make.Everything)));
    }

    [Fact]
    public void Bridge_IsAccepted() => Assert.Empty(SchemaFile.Require().Check(Make.Payloads(Make.Everything).Bridge(Make.Info).Content));

    [Theory]
    [InlineData("brightness_unit")]
    [InlineData("object_id")]
    [InlineData("~")]
    public async Task Checker_UnknownKeyOfAComponent_IsFound(string key)
    {
        var schema = SchemaFile.Require();
        var payload = Make.Camera(await ModelStates.OfAsync("AV5255"));
        payload["components"]!["motion"]![key] = "x";

        Assert.Contains($"motion: unknown key {key}", schema.Check(payload));
    }

    [Fact]
    public async Task Checker_WhatHomeAssistantRefuses_IsFound()
    {
        var schema = SchemaFile.Require();
        var payload = Make.Camera(await ModelStates.OfAsync("AV5255"));
        var components = payload["components"]!;
        payload["~"] = "arecont";
        components["motion"]!["device_class"] = "movement";
        components["motion"]!["entity_category"] = "config";
        components["response_time"]!["unit_of_measurement"] = "milliseconds";
        components["setting_brightness"]!["min"] = 60;
        components["setting_daynight"]!.AsObject().Remove("options");
        components["input_1"]!.AsObject().Remove("unique_id");
        components["event"]!["event_types"] = new JsonArray(1, 2);

        var errors = schema.Check(payload);

        foreach (var start in new[] { "root: unknown key ~", "motion: device_class", "motion: category", "response_time: unit", "setting_brightness: max", "setting_daynight: options", "input_1: unique_id", "event: event_types" })
        {
            Assert.Contains(errors, error => error.StartsWith(start, StringComparison.Ordinal));
        }
    }
}
