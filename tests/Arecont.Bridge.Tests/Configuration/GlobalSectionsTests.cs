using Arecont.Bridge.Configuration;
using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Configuration;

public sealed class GlobalSectionsTests
{
    private const string Before = "http: { listen: \"127.0.0.1:8080\" }\nmqtt: { broker: embedded, baseTopic: a }\ncameras:\n  - { id: a, host: h, mqtt: { snapshot: true } }\n  - { id: b, host: h }\n";

    [Theory]
    [InlineData(Before)]
    [InlineData("# moved\n" + Before)]
    [InlineData("mqtt: { baseTopic: a, broker: embedded }\ncameras:\n  - { id: b, host: other }\n  - { id: a, host: h, mqtt: { snapshot: true } }\n")]
    [InlineData("mqtt: { baseTopic: a, broker: embedded }\ncameras:\n  - { id: c, host: h }\n")]
    public void Changed_CamerasAndOrderAlone_NeedsNoRestart(string after) => Assert.Empty(Changed(after));

    [Theory]
    [InlineData("http: { listen: \"127.0.0.1:8081\" }\nmqtt: { broker: embedded, baseTopic: a }\ncameras: []\n", "http")]
    [InlineData("mqtt: { broker: embedded, baseTopic: b }\ncameras: []\n", "mqtt")]
    [InlineData("mqtt: { broker: embedded, baseTopic: a }\ncameras:\n  - { id: a, host: h, mqtt: { snapshot: false } }\n", "mqtt")]
    [InlineData("mqtt: { broker: embedded, baseTopic: a }\ncameras:\n  - { id: a, host: h }\n", "mqtt")]
    [InlineData("mqtt: { broker: embedded, baseTopic: a }\ncameras:\n  - { id: c, host: h, mqtt: { snapshot: true } }\n", "mqtt")]
    [InlineData("http: { listen: \"127.0.0.1:1\" }\ncameras: []\n", "http", "mqtt")]
    public void Changed_GlobalPart_NamesTheSection(string after, params string[] sections) => Assert.Equal(sections, Changed(after));

    private static IEnumerable<string> Changed(string after)
        => GlobalSections.Changed(Loading.Right(Before, null, new FakePlugin()), Loading.Right(after, null, new FakePlugin()));
}
