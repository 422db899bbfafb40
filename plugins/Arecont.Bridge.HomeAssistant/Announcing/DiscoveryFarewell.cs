using Arecont.Bridge.Contract.Mqtt;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>Where the section was taken out of the configuration: the devices that an earlier run announced are taken back, once.</summary>
internal sealed class DiscoveryFarewell(AnnouncementMemory memory, IServiceProvider services) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IMqttLink>() is not { } link)
        {
            return;
        }

        memory.Load();
        foreach (var device in memory.All)
        {
            // Away or not: the link keeps it for the broker.
            await link.PublishAsync(Empty(device.Topic), cancellationToken).ConfigureAwait(false);
            if (device.CameraId is null)
            {
                await link.PublishAsync(Empty(new MqttTopics(device.BaseTopic).BridgeCamerasOnline), cancellationToken).ConfigureAwait(false);
            }

            memory.Forget(device.ObjectId);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static MqttMessage Empty(string topic) => new(topic, ReadOnlyMemory<byte>.Empty) { Retain = true };
}
