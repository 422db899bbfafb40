using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.HomeAssistant.Announcing;
using Arecont.Bridge.HomeAssistant.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arecont.Bridge.HomeAssistant.Tests.Announcing;

public sealed class DiscoveryFarewellTests
{
    [Fact]
    public async Task SectionTakenOutOfTheConfiguration_EveryDeviceIsTakenBack()
    {
        using var data = new DataFolder();
        var state = await ModelStates.OfAsync("AV5255");
        var broker = new Dictionary<string, string>();
        await using (await Run.StartAsync(data, cameras => cameras.Show(state), link: new FakeLink { Retained = broker }))
        {
        }

        Assert.Equal(3, broker.Count);
        await using var services = new ServiceCollection().AddSingleton<IMqttLink>(new FakeLink { Retained = broker }).BuildServiceProvider();
        await new DiscoveryFarewell(new AnnouncementMemory(data, NullLogger<AnnouncementMemory>.Instance), services).StartAsync(TestContext.Current.CancellationToken);

        Assert.Empty(broker);
        Assert.Empty(Directory.GetFiles(data.PathOf("homeassistant")));
    }
}
