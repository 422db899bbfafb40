using System.Globalization;
using System.Text;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>How many cameras are online: no state of any one camera, so no other topic tells it.</summary>
internal sealed class OnlineCount(IMqttLink link)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _online = new(StringComparer.Ordinal);

    /// <summary>A camera's state, or that it is gone.</summary>
    public ValueTask SetAsync(string cameraId, ConnectionState? connection, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var changed = connection?.Status == ConnectionStatus.Online ? _online.Add(cameraId) : _online.Remove(cameraId);
            if (!changed)
            {
                return ValueTask.CompletedTask;
            }
        }

        return PublishAsync(cancellationToken);
    }

    /// <summary>Publishes it.</summary>
    public ValueTask PublishAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Inside the lock, so that the newest count is the last one handed over; the link only takes it into its queue.
            var payload = Encoding.UTF8.GetBytes(_online.Count.ToString(CultureInfo.InvariantCulture));
            return link.PublishAsync(new MqttMessage(link.Topics.BridgeCamerasOnline, payload) { Retain = true }, cancellationToken);
        }
    }
}
