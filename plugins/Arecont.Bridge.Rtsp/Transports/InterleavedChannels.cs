using System.Buffers;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>Who takes the packets of which channel of one connection (RFC 2326, 10.12). Safe from any thread.</summary>
internal sealed class InterleavedChannels
{
    private static readonly PacketReceiver Nobody = static _ => { };

    private readonly Dictionary<int, (object Owner, PacketReceiver Receiver)> _taken = [];
    private readonly Lock _gate = new();

    /// <summary>Takes two channels; false where one of them is taken by others than <paramref name="before"/>.</summary>
    /// <param name="rtp">The first.</param>
    /// <param name="rtcp">The second.</param>
    /// <param name="owner">Who takes them.</param>
    /// <param name="before">Whom the owner takes the place of, or null; what it has stays its own until <see cref="Set"/>.</param>
    public bool TryTake(int rtp, int rtcp, object owner, object? before)
    {
        lock (_gate)
        {
            if (IsTaken(rtp) || IsTaken(rtcp))
            {
                return false;
            }

            _taken.TryAdd(rtp, (owner, Nobody));
            _taken.TryAdd(rtcp, (owner, Nobody));
            return true;
        }

        bool IsTaken(int channel) => _taken.TryGetValue(channel, out var taken) && taken.Owner != before;
    }

    /// <summary>Takes the first pair that can be taken; null where there is none.</summary>
    public (int Rtp, int Rtcp)? TakeNext(object owner, object? before)
    {
        for (var channel = 0; channel < 255; channel += 2)
        {
            if (TryTake(channel, channel + 1, owner, before))
            {
                return (channel, channel + 1);
            }
        }

        return null;
    }

    /// <summary>Names who takes a channel's packets.</summary>
    public void Set(int channel, object owner, PacketReceiver receiver)
    {
        lock (_gate)
        {
            _taken[channel] = (owner, receiver);
        }
    }

    /// <summary>Gives a channel back, unless another owner has it.</summary>
    public void Free(int channel, object owner)
    {
        lock (_gate)
        {
            if (_taken.TryGetValue(channel, out var taken) && taken.Owner == owner)
            {
                _taken.Remove(channel);
            }
        }
    }

    /// <summary>Hands a packet on; those of a channel that nobody took are passed over.</summary>
    public void Dispatch(byte channel, in ReadOnlySequence<byte> packet)
    {
        PacketReceiver? receiver;
        lock (_gate)
        {
            receiver = _taken.GetValueOrDefault(channel).Receiver;
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
