using System.Globalization;
using System.Text;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Mqtt;
using Arecont.Bridge.Contract.State;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>How many cameras are online: no state of any one camera, so no other topic tells it.</summary>
internal sealed class OnlineCount(IMqttLink link, ICameraDirectory directory)
{
    private int _told = -1;

    /// <summary>Publishes it where it changed, or at a connect.</summary>
    public async ValueTask PublishAsync(bool anyway, CancellationToken cancellationToken)
    {
        var count = directory.Cameras.Count(camera => camera.State.Connection.Status == ConnectionStatus.Online);
        if (Interlocked.Exchange(ref _told, count) != count || anyway)
        {
            var payload = Encoding.UTF8.GetBytes(count.ToString(CultureInfo.InvariantCulture));
            await link.PublishAsync(new MqttMessage(link.Topics.BridgeCamerasOnline, payload) { Retain = true }, cancellationToken).ConfigureAwait(false);
        }
    }
}
