using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Rtcp;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>One of those who listen to a group. It is never slow, for nobody knows; it ends with its session.</summary>
internal sealed class MulticastViewer(MulticastSenders groups, MulticastTarget target, TimeProvider time) : IViewer
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _joined;
    private bool _disposed;
    private long? _rtcpAt;

    /// <inheritdoc/>
    public long DroppedGroups => 0;

    /// <inheritdoc/>
    public Task GivenUp => _givenUp.Task;

    /// <inheritdoc/>
    public TimeSpan? SinceRtcp
    {
        get
        {
            lock (_gate)
            {
                return _rtcpAt is { } at ? time.GetElapsedTime(at) : null;
            }
        }
    }

    /// <inheritdoc/>
    public RtpStart? Play()
    {
        lock (_gate)
        {
            if (_joined || _disposed)
            {
                return null;
            }

            try
            {
                var start = groups.Join(target);
                _joined = true;
                return start;
            }
            catch (SocketException exception)
            {
                groups.TellUnreachable(target, exception);
                _givenUp.TrySetResult();
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public void Release()
    {
        // The group is not this session's: it plays already.
    }

    /// <inheritdoc/>
    public void Pause()
    {
        lock (_gate)
        {
            if (_joined)
            {
                _joined = false;
                groups.Leave(target);
            }
        }
    }

    /// <inheritdoc/>
    public void ReceiveRtcp(ReadOnlySpan<byte> packet)
    {
        if (RtcpReader.Read(packet, 0).Valid)
        {
            lock (_gate)
            {
                _rtcpAt = time.GetTimestamp();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        Pause();
    }
}
