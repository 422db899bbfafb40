using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Contract.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Webhook.Tests;

public sealed class WebhookPluginTests
{
    private static readonly CameraSection[] Cameras = [new("front-door", Nodes.Missing("webhook")), new("garage", Nodes.Missing("webhook"))];
    private readonly WebhookPlugin _plugin = new();

    [Fact]
    public void Assembly_NamesThePlugin()
    {
        var attribute = Assert.Single(typeof(WebhookPlugin).Assembly.GetCustomAttributes(typeof(BridgePluginAttribute), false));

        Assert.Equal(typeof(WebhookPlugin), ((BridgePluginAttribute)attribute).PluginType);
    }

    [Fact]
    public void Schema_Events_AreThoseOfTheContract()
    {
        var names = _plugin.Schema["properties"]!["targets"]!["items"]!["properties"]!["events"]!["items"]!["enum"]!.AsArray();

        Assert.Equal(CameraEventNames.All, names.Select(name => (string)name!));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "targets": [] }""")]
    public void ConfigureServices_NoTargets_AddsNothing(string section)
    {
        var services = new ServiceCollection();

        _plugin.ConfigureServices(services, Nodes.Section(section, "webhook"), Cameras);

        Assert.Empty(services);
    }

    [Fact]
    public void ConfigureServices_NoSection_AddsNothing()
    {
        var services = new ServiceCollection();

        _plugin.ConfigureServices(services, Nodes.Missing("webhook"), Cameras);

        Assert.Empty(services);
        Assert.Empty(_plugin.Validate(Nodes.Missing("webhook"), Cameras));
    }

    [Theory]
    [InlineData("""{ "url": "https://example.com/hook" }""")]
    [InlineData("""{ "url": "http://user:pass@[::1]:1880/hook?key=1", "secret": "sixteen bytes ok", "events": ["motion_start"], "cameras": ["garage"] }""")]
    [InlineData("""{ "url": "https://example.com", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" }""")]
    public void Validate_GoodTarget_FindsNothing(string target)
        => Assert.Empty(_plugin.Validate(Nodes.Section($$"""{ "targets": [ {{target}} ] }""", "webhook"), Cameras));

    [Theory]
    [InlineData("""{ "url": "ftp://user:hunter2@example.com" }""", "url", "http:// or https://")]
    [InlineData("""{ "url": "/hunter2" }""", "url", "http:// or https://")]
    [InlineData("""{ "url": "https://" }""", "url", "http:// or https://")]
    [InlineData("""{ "url": "http://x", "secret": "hunter2" }""", "secret", "16 bytes or more")]
    [InlineData("""{ "url": "http://x", "secret": "whsec_hunter2hunter2hunter2" }""", "secret", "base64")]
    [InlineData("""{ "url": "http://x", "secret": "whsec_aHVudGVyMg==" }""", "secret", "16 bytes or more")]
    [InlineData("""{ "url": "http://x", "events": [] }""", "events", "leave the key out")]
    [InlineData("""{ "url": "http://x", "cameras": [] }""", "cameras", "leave the key out")]
    [InlineData("""{ "url": "http://x", "cameras": ["garage", "attic"] }""", "cameras[1]", "no camera 'attic'; there are: front-door, garage")]
    public void Validate_BadTarget_NamesKeyAndWhatIsAllowedWithoutSecrets(string target, string key, string message)
    {
        var error = Assert.Single(_plugin.Validate(Nodes.Section($$"""{ "targets": [ { "url": "http://x" }, {{target}} ] }""", "webhook"), Cameras));

        Assert.Equal($"webhook.targets[1].{key}", error.Path);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SeveralMistakes_ReportsAll()
        => Assert.Equal(3, _plugin.Validate(Nodes.Section("""{ "targets": [ { "url": "x", "secret": "y" }, { "url": "z" } ] }""", "webhook"), Cameras).Count());
}
