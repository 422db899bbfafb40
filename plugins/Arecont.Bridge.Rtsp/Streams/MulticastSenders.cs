using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>The groups that a track is sent to: one sender each however many viewers, from the first one's play to the last one's end.</summary>
internal sealed partial class MulticastSenders(RtpTrack track, ViewerSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<MulticastTarget, Sender> _senders = [];

    /// <summary>Begins to send for one viewer more.</summary>
    public RtpStart? Join(MulticastTarget target)
    {
        lock (_gate)
        {
            if (_senders.TryGetValue(target, out var running))
            {
                running.Viewers++;
                return running.Viewer.Play();
            }

            var viewer = new Viewer(track, MulticastSink.Create(target, settings.Time), catchesUp: false, settings);
            _senders[target] = new Sender(viewer) { Viewers = 1 };
            var start = viewer.Play();
            viewer.Release();
            return start;
        }
    }

    /// <summary>One viewer less.</summary>
    public void Leave(MulticastTarget target)
    {
        lock (_gate)
        {
            if (_senders.TryGetValue(target, out var sender) && --sender.Viewers == 0)
            {
                _senders.Remove(target);
                sender.Viewer.Dispose();
            }
        }
    }

    /// <summary>Viewers who do not show in the track's count: of each group one does.</summary>
    public int Uncounted
    {
        get
        {
            lock (_gate)
            {
                return _senders.Values.Sum(sender => sender.Viewers - 1);
            }
        }
    }

    /// <summary>Tells that a group cannot be sent to.</summary>
    public void TellUnreachable(MulticastTarget target, SocketException exception) => LogUnreachable(settings.Logger, settings.Stream, target.Group, target.Interface, exception.Message);

    private sealed class Sender(Viewer viewer)
    {
        public Viewer Viewer => viewer;

        public int Viewers { get; set; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} cannot be sent to the group {Group} from {Interface}: {Reason}")]
    private static partial void LogUnreachable(ILogger logger, StreamKey stream, IPEndPoint group, IPAddress? @interface, string reason);
}
