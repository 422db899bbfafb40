using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>
/// Packets to one client's ports, or to a group's. Sent at once as long as the burst is short; the rest of a long one (a large key frame,
/// the frames a new viewer catches up on) follows at 32 kB a millisecond, for a receiver's buffer holds little more than the burst.
/// </summary>
internal sealed class UdpSink : PacketSink
{
    /// <summary>Bytes that go at once.</summary>
    public const int Burst = 96 << 10;

    private const int BytesPerMillisecond = 32 << 10;
    private const long QueueLimit = 8 << 20;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan UnreachableLimit = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Queue<PacketBlock> _queue = new();
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider _time;
    private readonly Socket _rtp;
    private readonly Socket _rtcp;
    private readonly SocketAddress _rtpTo;
    private readonly SocketAddress _rtcpTo;
    private readonly SegmentOffload _offload;
    private int _next;
    private long _queued;
    private bool _pacing;
    private bool _disposed;
    private long _budget = Burst;
    private long _budgetAt;
    private long? _failingSince;

    /// <summary>The sockets stay their owner's; they become non-blocking.</summary>
    public UdpSink(UdpTarget target, TimeProvider time)
    {
        _time = time;
        _rtp = target.RtpSocket;
        _rtcp = target.RtcpSocket;
        _rtpTo = Address(_rtp, target.Rtp);
        _rtcpTo = Address(_rtcp, target.Rtcp);
        _rtp.Blocking = false;
        _rtcp.Blocking = false;
        _offload = SegmentOffload.For(_rtp);
        _budgetAt = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public override long Queued => Volatile.Read(ref _queued);

    /// <inheritdoc/>
    public override Task Broken => _broken.Task;

    /// <inheritdoc/>
    public override bool TrySend(PacketBlock block)
    {
        lock (_gate)
        {
            if (_disposed || (_pacing && _queued + block.Length > QueueLimit))
            {
                return false;
            }

            if (!_pacing)
            {
                _next = 0;
                Refill();
                if (SendRest(block))
                {
                    return true;
                }

                _pacing = true;
                _ = PaceAsync();
            }

            block.Claim();
            _queue.Enqueue(block);
            _queued += block.Length;
            return true;
        }
    }

    /// <inheritdoc/>
    public override void SendControl(ReadOnlySpan<byte> packet)
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                Send(_rtcp, packet, _rtcpTo);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        lock (_gate)
        {
            _disposed = true;
            while (_queue.TryDequeue(out var block))
            {
                block.Release();
            }
        }
    }

    /// <summary>Sends until the block is gone, or the budget or the kernel's buffer is used up.</summary>
    private bool SendRest(PacketBlock block)
    {
        while (_next < block.Count)
        {
            if (_budget <= 0 && !Refill())
            {
                return false;
            }

            var packets = 1;
            var bytes = _offload.On ? block.Run(_next, SegmentOffload.SegmentSize, SegmentOffload.MaximumSegments, out packets) : block.Packet(_next);
            switch (Send(_rtp, bytes, _rtpTo))
            {
                case Sent.Yes:
                    _next += packets;
                    _budget -= bytes.Length;
                    break;
                case Sent.Later:
                    return false;
                default:
                    // Without segmentation again.
                    break;
            }
        }

        return true;
    }

    private bool Refill()
    {
        var now = _time.GetTimestamp();
        _budget = Math.Min(Burst, _budget + (long)(_time.GetElapsedTime(_budgetAt, now).TotalMilliseconds * BytesPerMillisecond));
        _budgetAt = now;
        return _budget > 0;
    }

    private async Task PaceAsync()
    {
        while (true)
        {
            await Task.Delay(Pace, _time).ConfigureAwait(false);
            lock (_gate)
            {
                while (_queue.TryPeek(out var block) && SendRest(block))
                {
                    _next = 0;
                    _queue.Dequeue();
                    _queued -= block.Length;
                    block.Release();
                }

                if (_queue.Count == 0)
                {
                    _pacing = false;
                    return;
                }
            }
        }
    }

    private Sent Send(Socket socket, ReadOnlySpan<byte> bytes, SocketAddress to)
    {
        try
        {
            socket.SendTo(bytes, SocketFlags.None, to);
            _failingSince = null;
            return Sent.Yes;
        }
        catch (SocketException exception)
        {
            return Judge(exception.SocketErrorCode, ReferenceEquals(socket, _rtp));
        }
        catch (ObjectDisposedException)
        {
            _broken.TrySetResult();
            return Sent.Yes;
        }
    }

    private Sent Judge(SocketError error, bool media)
    {
        var full = error is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable;
        if (!full && media && _offload.On && error is not (SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable))
        {
            _offload.TurnOff();
            return Sent.Again;
        }

        // Nobody listens (ICMP), there is no way there, or the buffer stays full: that may pass.
        _failingSince ??= _time.GetTimestamp();
        if (_time.GetElapsedTime(_failingSince.Value) > UnreachableLimit)
        {
            _broken.TrySetResult();
        }

        return full ? Sent.Later : Sent.Yes;
    }

    private static SocketAddress Address(Socket socket, IPEndPoint to)
        => (socket.AddressFamily == AddressFamily.InterNetworkV6 && to.AddressFamily == AddressFamily.InterNetwork
            ? new IPEndPoint(to.Address.MapToIPv6(), to.Port)
            : to).Serialize();

    private enum Sent
    {
        Yes,
        Later,
        Again,
    }
}
