using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Arecont.Bridge.Mqtt.Tests.Broker;

public sealed class EmbeddedBrokerTests
{
    [Theory]
    [InlineData(MqttProtocolVersion.V311)]
    [InlineData(MqttProtocolVersion.V500)]
    public async Task Operator_SeesStatesAndCommandsCameras(MqttProtocolVersion version)
    {
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(camera), data);

        await using var client = await Subscriber.ConnectAsync(options.Listen.Port, name: "operator", password: "secret", version: version);
        await client.WaitAsync("arecont/bridge/status", "online");
        await client.WaitAsync("arecont/cam/motion", "OFF");
        await client.PublishAsync("arecont/cam/settings/brightness/set", "7");

        await Wait.UntilAsync(() => !camera.Commands.IsEmpty);
        Assert.Equal([new SetSetting("brightness", "7")], camera.Commands);
    }

    [Theory]
    [InlineData("viewer", "wrong")]
    [InlineData("nobody", "secret")]
    [InlineData(null, null)]
    public async Task Stranger_IsRefused(string? name, string? password)
    {
        using var data = new DataFolder();
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(), data);

        Assert.NotEqual(MqttClientConnectResultCode.Success, await TryAsync(options.Listen.Port, name, password));
    }

    [Fact]
    public async Task Anonymous_WhereAllowed_MayDoEverything()
    {
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(camera), data, new FakeUsers { AllowAnonymousBroker = true });
        await using var client = await Subscriber.ConnectAsync(options.Listen.Port);
        await client.WaitAsync("arecont/bridge/status", "online");

        await client.PublishAsync("arecont/cam/save/set", "PRESS");

        await Wait.UntilAsync(() => !camera.Commands.IsEmpty);
    }

    [Fact]
    public async Task Viewer_MayNeitherCommandNorSeeCommandsNorForgeStates()
    {
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var options = PluginHost.Embedded();
        var users = new FakeUsers();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(camera), data, users);
        await using var viewer = await Subscriber.ConnectAsync(options.Listen.Port, name: "viewer", password: "secret");
        await using var someone = await Subscriber.ConnectAsync(options.Listen.Port, name: "operator", password: "secret");
        await viewer.WaitAsync("arecont/bridge/status", "online");

        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, (await viewer.PublishAsync("arecont/cam/reboot/set", "PRESS")).ReasonCode);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, (await viewer.PublishAsync("arecont/cam/motion", "ON", retain: true)).ReasonCode);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, (await someone.PublishAsync("arecont/cam/motion", "ON", retain: true)).ReasonCode);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, (await viewer.PublishAsync("arecont/bridge/request/set", "{}")).ReasonCode);
        await someone.PublishAsync("arecont/cam/settings/admin/set", "hunter2");
        await someone.PublishAsync("elsewhere", "x");
        await viewer.WaitAsync("elsewhere");

        Assert.DoesNotContain(viewer.All, seen => seen.Topic.EndsWith("/set", StringComparison.Ordinal));
        await someone.WaitAsync("arecont/cam/settings/admin/set");
        Assert.Equal([new SetSetting("admin", "hunter2")], camera.Commands);
        Assert.DoesNotContain(viewer.All, seen => seen is { Topic: "arecont/cam/motion", Text: "ON" });

        // A changed list of users takes effect at once.
        users.All = [new BridgeUser("operator", "secret", BridgeRole.Viewer)];
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, (await someone.PublishAsync("arecont/cam/reboot/set", "PRESS")).ReasonCode);
    }

    [Fact]
    public async Task Viewer_MayNotCommandByItsWill()
    {
        using var data = new DataFolder();
        var camera = new FakeCamera("cam");
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(camera), data);
        await using var someone = await Subscriber.ConnectAsync(options.Listen.Port, name: "operator", password: "secret");
        await someone.WaitAsync("arecont/bridge/status", "online");

        foreach (var (user, topic) in new[] { ("viewer", "arecont/cam/reboot/set"), ("operator", "elsewhere") })
        {
            await using var proxy = new Proxy(options.Listen.Port);
            using var client = new MqttClientFactory().CreateMqttClient();
            await client.ConnectAsync(
                new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", proxy.Port).WithClientId($"will-{user}").WithCredentials(user, "secret").WithWillTopic(topic).WithWillPayload("PRESS").Build(),
                TestContext.Current.CancellationToken);
            proxy.Cut();
        }

        await someone.WaitAsync("elsewhere");
        await someone.FenceAsync();
        Assert.Empty(camera.Commands);
    }

    [Fact]
    public async Task OwnClientId_IsTakenByNobodyElse()
    {
        using var data = new DataFolder();
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(), data);
        await Wait.UntilAsync(() => host.Link.IsOnline);

        Assert.NotEqual(MqttClientConnectResultCode.Success, await TryAsync(options.Listen.Port, "admin", "secret", host.OwnClientId));
        Assert.True(host.Link.IsOnline);
    }

    [Fact]
    public async Task Retained_OfOthers_SurviveARestart()
    {
        using var data = new DataFolder();
        var options = PluginHost.Embedded();
        await using (var host = await PluginHost.StartAsync(options, new FakeDirectory(), data))
        {
            await using var client = await Subscriber.ConnectAsync(options.Listen.Port, name: "operator", password: "secret");
            await client.PublishAsync("notes/kept", "yes", retain: true);
            await client.PublishAsync("notes/cleared", "no", retain: true);
            await client.PublishAsync("notes/cleared", "", retain: true);
        }

        await using var next = await PluginHost.StartAsync(options, new FakeDirectory(), data);
        await using var late = await Subscriber.ConnectAsync(options.Listen.Port, "notes/#", "viewer", "secret");
        await late.WaitAsync("notes/kept", "yes");

        Assert.DoesNotContain(late.All, seen => seen.Topic == "notes/cleared");
    }

    [Fact]
    public async Task WebSocket_ClientsAreServed()
    {
        using var data = new DataFolder();
        var listeners = new FakeListeners();
        var options = PluginHost.Embedded() with { WebSocketListen = new IPEndPoint(IPAddress.Loopback, 0) };
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(new FakeCamera("cam")), data, listeners: listeners);
        await Wait.UntilAsync(() => host.Link.IsOnline);
        using var client = new MqttClientFactory().CreateMqttClient();
        var received = new TaskCompletionSource<string>();
        client.ApplicationMessageReceivedAsync += message =>
        {
            received.TrySetResult(message.ApplicationMessage.ConvertPayloadToString());
            return Task.CompletedTask;
        };

        var settings = new MqttClientOptionsBuilder().WithWebSocketServer(server => server.WithUri($"ws://{listeners.Open.Single()}/mqtt")).WithClientId("browser").WithCredentials("viewer", "secret").Build();
        var result = await client.ConnectAsync(settings, TestContext.Current.CancellationToken);
        await client.SubscribeAsync("arecont/cam/motion", MqttQualityOfServiceLevel.AtLeastOnce, TestContext.Current.CancellationToken);

        Assert.Equal(MqttClientConnectResultCode.Success, result.ResultCode);
        Assert.Equal("OFF", await received.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_PortInUse_FailsNamingPortAndKey()
    {
        using var data = new DataFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endPoint = (IPEndPoint)other.LocalEndpoint;

        var error = await Assert.ThrowsAsync<ListenerException>(() => PluginHost.StartAsync(PluginHost.Embedded() with { Listen = endPoint }, new FakeDirectory(), data));

        Assert.Contains($"{endPoint.Port}", error.Message, StringComparison.Ordinal);
        Assert.Contains("mqtt.listen", error.Message, StringComparison.Ordinal);
    }

    private static async Task<MqttClientConnectResultCode> TryAsync(int port, string? name, string? password, string clientId = "stranger")
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        var builder = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).WithClientId(clientId);
        if (name is not null)
        {
            builder.WithCredentials(name, password);
        }

        return (await client.ConnectAsync(builder.Build())).ResultCode;
    }
}
