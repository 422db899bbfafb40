using System.Globalization;
using System.Text.Json.Nodes;
using Arecont.Camera.Settings;
using Arecont.Simulator;
using Arecont.Simulator.Models;

namespace Arecont.Integration.Tests.Settings;

public sealed class EverySettingTests
{
    /// <summary>Saving, restarting and resetting have topics of their own, and no bridge ever sets mdmode.</summary>
    private static readonly HashSet<string> NotTried = ["params", "mdmode"];

    /// <summary>What the simulated models take for settings that cannot be read back.</summary>
    private static readonly Dictionary<string, string> WriteOnlyValues = new()
    {
        ["focus"] = "-25",
        ["zoom"] = "40",
    };

    [Fact]
    public async Task EveryWritableSetting_SetOverMqtt_IsReadBackFromSomeModel()
    {
        var models = CameraModels.All.Select(model => model.Name).ToList();
        await using var scene = await Scene.StartAsync(
            [.. models.Select(model => new SimulatedCameraOptions { Model = model })],
            cameraYaml: "    allow: { network: true, credentials: true }");
        var expected = SettingCatalogue.All
            .Where(row => row.CanWrite && row.Access != SettingAccess.Secret && !NotTried.Contains(row.Name))
            .ToList();
        var missing = new List<string>();
        foreach (var row in expected)
        {
            if (!(row.CanRead ? await SetSomewhereAsync(scene, row, models.Count) : await SendSomewhereAsync(scene, row)))
            {
                missing.Add(row.Name);
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Passwords_SetOverMqtt_NeverShow()
    {
        await using var scene = await Scene.StartAsync(
            [new SimulatedCameraOptions { AdminPassword = "oldSecret1" }], cameraYaml: "    allow: { credentials: true }");
        var arrived = scene.Camera.WaitForRequestAsync(request => request.ToString().Contains("viewer", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await scene.Probe.PublishAsync("arecont/cam1/settings/viewer/set", "newSecret2");
        await arrived.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        await scene.Probe.PublishAsync("arecont/cam1/settings/brightness/set", "9");
        await scene.Probe.WaitForAsync("arecont/cam1/settings/brightness", "9");

        Assert.DoesNotContain(scene.Probe.Messages, message => !message.Topic.EndsWith("/set", StringComparison.Ordinal)
            && (message.Payload.Contains("Secret", StringComparison.Ordinal) || message.Topic.Contains("settings/viewer", StringComparison.Ordinal)));
        Assert.DoesNotContain("Secret", scene.Bridge.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings/brightness/set", "51", "invalid_value", "-50 to 50")]
    [InlineData("settings/illum/set", "purple", "invalid_value", "indoor")]
    [InlineData("settings/brightnes/set", "5", "unknown", "brightness")]
    [InlineData("settings/ip/set", "10.0.0.9", "not_allowed", "network")]
    [InlineData("settings/admin/set", "abc", "not_allowed", "credentials")]
    [InlineData("settings/mdmode/set", "on", "not_allowed", "mdmode")]
    [InlineData("settings/mac/set", "001122334455", "not_allowed", "read")]
    [InlineData("factory/set", "PRESS", "not_allowed", "factory")]
    [InlineData("output/1/set", "MAYBE", "invalid_value", "TOGGLE")]
    [InlineData("output/7/set", "ON", "unknown", "7")]
    public async Task BadCommand_AnswersOnErrorWithWhatIsAllowed_AndChangesNothing(string command, string value, string code, string named)
    {
        await using var scene = await Scene.StartAsync();
        var before = scene.Camera.Requests.Count(IsWrite);
        await scene.Probe.PublishAsync($"arecont/cam1/{command}", value);

        var error = JsonNode.Parse((await scene.Probe.WaitForMessageAsync(message => message.Topic == "arecont/cam1/error", what: "an error")).Payload)!;

        Assert.Equal(code, (string?)error["code"]);
        Assert.Contains(named, (string?)error["message"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"arecont/cam1/{command}", (string?)error["topic"]);
        Assert.Equal(before, scene.Camera.Requests.Count(IsWrite));

        static bool IsWrite(Simulator.Recording.SimulatedRequest request) => request.ToString().Contains("/set", StringComparison.Ordinal);
    }

    private static async Task<bool> SetSomewhereAsync(Scene scene, SettingDefinition row, int cameras)
    {
        await scene.Probe.WaitUntilAsync(
            () => Enumerable.Range(1, cameras).Any(number => Topics(number, row).Any(topic => scene.Probe.Latest(topic) is { Length: > 0 })), () => $"a value of {row.Name}");
        for (var number = 1; number <= cameras; number++)
        {
            foreach (var topic in Topics(number, row))
            {
                if (scene.Probe.Latest(topic) is { Length: > 0 } now && await SetAsync(scene.Probe, $"arecont/cam{number}/error", topic, Others(row, now)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string[] Topics(int camera, SettingDefinition row)
        => [$"arecont/cam{camera}/settings/{row.Name}", $"arecont/cam{camera}/channel/1/settings/{row.Name}"];

    /// <summary>A write-only setting arrives at a model that has it.</summary>
    private static async Task<bool> SendSomewhereAsync(Scene scene, SettingDefinition row)
    {
        foreach (var (index, camera) in scene.Cameras.Index())
        {
            var spelling = row.Spellings.FirstOrDefault(name => camera.Model.WritableSettings.Contains(name));
            if (spelling is null)
            {
                continue;
            }

            var arrived = camera.WaitForRequestAsync(
                request => request.ToString().Contains($"{spelling}=", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await scene.Probe.PublishAsync($"arecont/cam{index + 1}/settings/{row.Name}/set", WriteOnlyValues.GetValueOrDefault(row.Name, "on"));
            await arrived.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
            return true;
        }

        return false;
    }

    private static async Task<bool> SetAsync(MqttProbe probe, string errorTopic, string topic, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            var skip = probe.Messages.Count;
            await probe.PublishAsync($"{topic}/set", value);
            var answer = await probe.WaitForMessageAsync(
                message => (message.Topic == topic && message.Payload == value) || (message.Topic == errorTopic && message.Payload.Contains($"{topic}/set", StringComparison.Ordinal)),
                skip,
                $"{topic} = {value}");
            if (answer.Topic == topic)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Canonical values the catalogue allows, other than the present one.</summary>
    private static IEnumerable<string> Others(SettingDefinition row, string now) => row.Kind switch
    {
        SettingKind.Toggle => [now == "on" ? "off" : "on"],
        SettingKind.Choice => row.Choices.Where(choice => choice != now),
        SettingKind.Number or SettingKind.ChoiceOrSteps => Numbers(row, now),
        SettingKind.IPv4Address => [now == "224.0.0.7" ? "224.0.0.8" : "224.0.0.7"],
        SettingKind.IPv6Address => ["fe80::7"],
        SettingKind.ZoneMask => ["2a8f3d135b71ee04"],
        SettingKind.Size => ["640,480"],
        SettingKind.Rectangle => ["32,32,320,320"],
        _ => ["Some text"],
    };

    private static IEnumerable<string> Numbers(SettingDefinition row, string now)
    {
        var value = long.TryParse(now, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new[] { value + row.Step, value - row.Step, row.Minimum ?? 1, row.Maximum ?? 64, 512 }
            .Where(candidate => candidate != value && candidate >= (row.Minimum ?? long.MinValue) && candidate <= (row.Maximum ?? long.MaxValue))
            .Select(candidate => candidate.ToString(CultureInfo.InvariantCulture));
    }
}
