using System.Collections.Concurrent;
using System.Net;
using Arecont.Bridge.Contract;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>The plugin in a host, as the program runs it, over fakes of the cameras and a folder of its own.</summary>
internal sealed class PluginHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly LogList _log = new();

    private PluginHost(MqttOptions options, FakeDirectory directory, IDataFolder data, FakeUsers users, FakeListeners listeners)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(_log);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ICameraDirectory>(directory).AddSingleton(data).AddSingleton<IBridgeUsers>(users);
        builder.Services.AddSingleton<IListenerRegistry>(listeners).AddSingleton(new BridgeInfo("1.2.3", States.Time)).AddSingleton<ICameraSearch>(new FakeSearch());
        builder.Services.AddMqtt(options);
        _host = builder.Build();
    }

    public IMqttLink Link => _host.Services.GetRequiredService<IMqttLink>();

    public int Waiting => _host.Services.GetRequiredService<Mqtt.Outbox.OutboxQueue>().Count;

    public string OwnClientId => _host.Services.GetRequiredService<MqttOptions>().ClientId;

    public IReadOnlyCollection<string> Log => _log.Lines;

    public static async Task<PluginHost> StartAsync(MqttOptions options, FakeDirectory directory, IDataFolder data, FakeUsers? users = null, FakeListeners? listeners = null)
    {
        var host = new PluginHost(options, directory, data, users ?? new FakeUsers(), listeners ?? new FakeListeners());
        await host._host.StartAsync();
        return host;
    }

    public static MqttOptions Outside(int port, bool version5 = true, string? user = null, string? password = null) => new()
    {
        Broker = new BrokerAddress("127.0.0.1", port, Tls: false, user, password),
        Version5 = version5,
        Defaults = new CameraMqttOptions { MotionSnapshot = false },
    };

    public static MqttOptions Embedded() => new() { Listen = new IPEndPoint(IPAddress.Loopback, FreePort.Next()), Defaults = new CameraMqttOptions { MotionSnapshot = false } };

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private sealed class LogList : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();
        private readonly ITestOutputHelper? _output = TestContext.Current.TestOutputHelper;

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel}: {formatter(state, exception)} {exception}";
            _lines.Enqueue(line);
            _output?.WriteLine(line);
        }

        public void Dispose()
        {
        }
    }
}
