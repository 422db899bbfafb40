using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.HomeAssistant.Options;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.HomeAssistant.Tests.Options;

public sealed class HomeAssistantPluginTests
{
    private static readonly ConfigurationPosition Place = new("bridge.yaml", 4, 2);

    [Theory]
    [InlineData("ha/find", true)]
    [InlineData("homeassistant", true)]
    [InlineData("/homeassistant", false)]
    [InlineData("home+", false)]
    [InlineData("$SYS", false)]
    public void DiscoveryPrefix_MustBeATopic(string prefix, bool good)
    {
        var errors = new HomeAssistantPlugin().Validate(Section(("discoveryPrefix", prefix)), []).ToList();

        Assert.Equal(good, errors.Count == 0);
        Assert.All(errors, error => Assert.Equal("homeassistant.discoveryPrefix", error.Path));
    }

    [Fact]
    public void EmptySection_HasTheDefaults()
        => Assert.Equal(new HomeAssistantOptions { DiscoveryPrefix = "homeassistant", StatusTopic = "homeassistant/status" }, HomeAssistantOptions.Read(Section()));

    [Fact]
    public void SectionWithoutTheMqttPlugin_IsAStartErrorThatSaysSo()
    {
        using var data = new DataFolder();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(Make.Info)
            .AddSingleton<IDataFolder>(data).AddSingleton<ICameraDirectory>(new FakeDirectory());
        new HomeAssistantPlugin().ConfigureServices(services, Section(), []);
        using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<InvalidOperationException>(() => provider.GetServices<IHostedService>().ToList());

        Assert.StartsWith("homeassistant: needs the MQTT plugin", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoSection_AnnouncesNothing()
    {
        using var data = new DataFolder();
        var link = new FakeLink();
        var services = new ServiceCollection().AddLogging().AddSingleton<IDataFolder>(data).AddSingleton<Arecont.Bridge.Contract.Mqtt.IMqttLink>(link);
        new HomeAssistantPlugin().ConfigureServices(services, ConfigurationNode.Missing("homeassistant", Place), []);
        await using var provider = services.BuildServiceProvider();

        foreach (var service in provider.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty(link.Published);
    }

    private static ConfigurationNode Section(params (string Key, string Value)[] entries) => new()
    {
        Kind = ConfigurationKind.Map,
        Path = "homeassistant",
        Position = Place,
        Entries = [.. entries.Select(entry => KeyValuePair.Create(entry.Key, new ConfigurationNode
        {
            Kind = ConfigurationKind.Scalar,
            Path = $"homeassistant.{entry.Key}",
            Position = Place,
            Scalar = entry.Value,
        }))],
    };
}
