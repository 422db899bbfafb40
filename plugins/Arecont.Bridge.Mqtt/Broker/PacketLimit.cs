namespace Arecont.Bridge.Mqtt.Broker;

/// <summary>
/// Follows a client's bytes from packet to packet (MQTT 5, 2.1: a type byte, then the remaining length in one to four bytes of seven bits)
/// and says where a packet is larger than allowed, before anyone makes room for it.
/// </summary>
/// <param name="first">The most for the first packet, CONNECT, from someone not yet known; in bytes.</param>
/// <param name="others">The most for every other packet, in bytes.</param>
internal sealed class PacketLimit(int first, int others)
{
    private int _limit = first;
    private long _body;
    private int _length;
    private int _shift = -1;

    /// <summary>Takes the next bytes; false where a packet is too large or its length is malformed.</summary>
    public bool Accepts(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_body > 0)
            {
                var part = (int)Math.Min(_body, bytes.Length);
                _body -= part;
                bytes = bytes[part..];
            }
            else if (!Header(bytes[0]))
            {
                return false;
            }
            else
            {
                bytes = bytes[1..];
            }
        }

        return true;
    }

    private bool Header(byte one)
    {
        if (_shift < 0)
        {
            (_shift, _length) = (0, 0);
            return true;
        }

        _length |= (one & 0x7F) << _shift;
        _shift += 7;
        if ((one & 0x80) != 0)
        {
            return _shift < 28;
        }

        var limit = _limit;
        (_body, _limit, _shift) = (_length, others, -1);
        return _length <= limit;
    }
}
