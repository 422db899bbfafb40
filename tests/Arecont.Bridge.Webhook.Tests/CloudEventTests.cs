using System.Text;
using System.Text.Json.Nodes;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook.Tests;

public sealed class CloudEventTests
{
    [Fact]
    public void Serialize_ZoneMotion_HasEveryAttributeOfTheEnvelope()
    {
        var id = Guid.Parse("019cb7d0-6f52-7a3e-8c11-5f2d9e0b7a41");
        var cameraEvent = Events.Make(CameraEventType.ZoneMotionStart) with { Id = id, Zone = "driveway" };

        var json = Encoding.UTF8.GetString(CloudEvent.Serialize(cameraEvent));

        Assert.Equal(
            """
            {"specversion":"1.0","id":"019cb7d0-6f52-7a3e-8c11-5f2d9e0b7a41","source":"/arecont-bridge/front-door","type":"arecont.zone_motion_start","time":"2026-03-04T05:06:07.89+00:00","subject":"zone/driveway","datacontenttype":"application/json","data":{"camera":"front-door","event":"zone_motion_start","channel":1,"zone":"driveway"}}
            """,
            json);
    }

    [Fact]
    public void Serialize_LocalTime_IsSentAsUtc()
    {
        var cameraEvent = Events.Make() with { Time = new DateTimeOffset(2026, 3, 4, 7, 6, 7, TimeSpan.FromHours(2)) };

        Assert.Equal("2026-03-04T05:06:07+00:00", (string?)Parse(cameraEvent)["time"]);
    }

    [Fact]
    public void Serialize_Subject_NamesThePartOfTheCamera()
    {
        var whole = Events.Make(CameraEventType.Online, channel: null);

        Assert.Null(Subject(whole));
        Assert.Equal("channel/2", Subject(Events.Make(channel: 2)));
        Assert.Equal("input/1", Subject(whole with { Type = CameraEventType.InputOn, Port = 1 }));
        Assert.Equal("output/1", Subject(whole with { Type = CameraEventType.OutputOff, Port = 1 }));
        Assert.Equal("settings/brightness", Subject(whole with { Type = CameraEventType.SettingChanged, Setting = "brightness" }));
        Assert.Equal("channel/3/settings/gain", Subject(whole with { Type = CameraEventType.SettingChanged, Setting = "gain", Channel = 3 }));
    }

    [Fact]
    public void Serialize_EveryEventType_HasItsName()
    {
        foreach (var type in Enum.GetValues<CameraEventType>())
        {
            Assert.Equal($"arecont.{CameraEventNames.Name(type)}", (string?)Parse(Events.Make(type))["type"]);
        }
    }

    [Fact]
    public void Serialize_WholeCamera_LeavesOutWhatDoesNotApply()
    {
        var json = Parse(Events.Make(CameraEventType.Offline, channel: null) with { Detail = "no answer" }).AsObject();

        Assert.False(json.ContainsKey("subject"));
        Assert.Equal(["camera", "event", "detail"], json["data"]!.AsObject().Select(member => member.Key));
    }

    private static JsonNode Parse(CameraEvent cameraEvent) => JsonNode.Parse(CloudEvent.Serialize(cameraEvent))!;

    private static string? Subject(CameraEvent cameraEvent) => (string?)Parse(cameraEvent)["subject"];
}
