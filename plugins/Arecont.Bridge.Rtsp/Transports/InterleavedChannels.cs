using System.Buffers;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>Who takes the packets of which channel of one connection (RFC 2326, 10.12). Safe from any thread.</summary>
internal sealed class InterleavedChannels
{
    private static readonly PacketReceiver Nobody = static _ => { };

    private readonly Dictionary<int, PacketReceiver> _receivers = [];
    private readonly Lock _gate = new();

    /// <summary>Takes two channels; false where one of them is taken.</summary>
    public bool TryTake(int rtp, int rtcp)
    {
        lock (_gate)
        {
            if (_receivers.ContainsKey(rtp) || _receivers.ContainsKey(rtcp))
            {
                return false;
            }

            _receivers[rtp] = Nobody;
            _receivers[rtcp] = Nobody;
            return true;
        }
    }

    /// <summary>Takes the first free pair; null where there is none.</summary>
    public (int Rtp, int Rtcp)? TakeNext()
    {
        for (var channel = 0; channel < 255; channel += 2)
        {
            if (TryTake(channel, channel + 1))
            {
                return (channel, channel + 1);
            }
        }

        return null;
    }

    /// <summary>Names who takes a channel's packets.</summary>
    public void Set(int channel, PacketReceiver receiver)
    {
        lock (_gate)
        {
            _receivers[channel] = receiver;
        }
    }

    /// <summary>Gives a channel back.</summary>
    public void Free(int channel)
    {
        lock (_gate)
        {
            _receivers.Remove(channel);
        }
    }

    /// <summary>Hands a packet on; those of a channel that nobody took are passed over.</summary>
    public void Dispatch(byte channel, in ReadOnlySequence<byte> packet)
    {
        PacketReceiver? receiver;
        lock (_gate)
        {
            _receivers.TryGetValue(channel, out receiver);
        }

        if (receiver is null)
        {
            return;
        }

        if (packet.IsSingleSegment)
        {
            receiver(packet.FirstSpan);
            return;
        }

        var length = (int)packet.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        packet.CopyTo(copy);
        receiver(copy.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(copy);
    }
}
