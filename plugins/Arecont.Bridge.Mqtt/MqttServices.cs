using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Listeners;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Mqtt.Broker;
using Arecont.Bridge.Mqtt.Commands;
using Arecont.Bridge.Mqtt.Link;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Outbox;
using Arecont.Bridge.Mqtt.Publishing;
using Arecont.Bridge.Mqtt.Requests;
using Arecont.Bridge.Mqtt.Snapshots;
using Arecont.Bridge.Mqtt.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt;

/// <summary>The plugin's services. Hosted ones start in this order and stop in the reverse one: the farewell goes out before the broker stops.</summary>
internal static class MqttServices
{
    private const string Owner = "mqtt";

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddMqtt(this IServiceCollection services, MqttOptions options)
    {
        services.AddSingleton(new MqttTopics(options.BaseTopic));
        if (options.Broker is { } address)
        {
            services.AddSingleton(options).AddSingleton(address);
        }
        else
        {
            services.AddEmbeddedBroker(options);
        }

        services.AddSingleton(provider => Memory(provider)).AddSingleton(provider => Outbox(provider));
        services.AddSingleton<Subscriptions>().AddSingleton<ConnectPhases>().AddSingleton<Announcer>().AddSingleton<Farewell>().AddSingleton<Connector>();
        services.AddSingleton<MqttLink>();
        services.AddSingleton<IMqttLink>(provider => provider.GetRequiredService<MqttLink>());
        services.AddSingleton<IMessageSink>(provider => provider.GetRequiredService<MqttLink>());
        services.AddSingleton<RetainedTopics>().AddSingleton<StreamAddresses>().AddSingleton<StatePublisher>().AddSingleton<SnapshotPublisher>();
        services.AddSingleton<ErrorReporter>().AddSingleton<CameraCommands>().AddSingleton<RequestHandler>();
        services.AddHostedService<FeedReader>().AddHostedService<SnapshotSchedule>();
        services.AddHostedService<CommandReceiver>().AddHostedService<RequestReceiver>();
        return services.AddHostedService<LinkSupervisor>();
    }

    private static void AddEmbeddedBroker(this IServiceCollection services, MqttOptions options)
    {
        var credentials = new BrokerCredentials();
        services.AddSingleton(options with { ClientId = credentials.ClientId }).AddSingleton(credentials.Address(options.Listen));
        services.AddSingleton(credentials).AddSingleton<BrokerAccess>();
        services.AddSingleton(provider => new RetainedStore(PathOf(provider, "retained.log"), provider.GetRequiredService<ILogger<RetainedStore>>()));
        services.AddSingleton(provider => new Lazy<IListenerRegistry>(provider.GetRequiredService<IListenerRegistry>));
        services.AddHostedService<EmbeddedBroker>();
    }

    private static TopicMemory Memory(IServiceProvider provider)
    {
        var memory = new TopicMemory(PathOf(provider, "topics.log"), provider.GetRequiredService<ILogger<TopicMemory>>());
        memory.Load();
        return memory;
    }

    private static OutboxQueue Outbox(IServiceProvider provider)
    {
        var file = new OutboxFile(PathOf(provider, "outbox.log"), provider.GetRequiredService<ILogger<OutboxFile>>());
        var outbox = new OutboxQueue(file, new OutboxLimits(), provider.GetRequiredService<TimeProvider>());
        outbox.Load();
        return outbox;
    }

    private static string PathOf(IServiceProvider provider, string file) => Path.Combine(provider.GetRequiredService<IDataFolder>().PathOf(Owner), file);
}
