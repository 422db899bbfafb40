using System.Buffers.Binary;
using System.Net;

namespace Arecont.Camera.Discovery;

/// <summary>
/// The vendor's discovery packets (seen on real cameras): a text, a command byte, and in replies MAC, address and model. Command 0x01
/// asks; 0x02 would change a camera's address without any password and is not written anywhere in this program.
/// </summary>
internal static class DiscoveryMessage
{
    /// <summary>The shortest reply; longer than 37 bytes it also holds the model.</summary>
    public const int ShortReplyBytes = 32;

    private const byte Ask = 0x01;
    private const int CommandAt = 21;
    private const int MacAt = 22;
    private const int AddressAt = 28;
    private const int ModelAt = 34;
    private const int LongReplyBytes = 38;

    private static ReadOnlySpan<byte> Text => "Arecont_Vision-AV2000"u8;

    public static byte[] Question() => [.. Text, Ask];

    /// <summary>Null for anything but a reply: this port hears other things too.</summary>
    public static DiscoveredCamera? Parse(ReadOnlySpan<byte> packet, IPAddress from)
    {
        if (packet.Length < ShortReplyBytes || !packet.StartsWith(Text) || packet[CommandAt] != Ask)
        {
            return null;
        }

        int? model = packet.Length >= LongReplyBytes ? BinaryPrimitives.ReadUInt16BigEndian(packet[ModelAt..]) : null;
        return new DiscoveredCamera(
            Convert.ToHexStringLower(packet[MacAt..AddressAt]), new IPAddress(packet.Slice(AddressAt, 4)), model == 0 ? null : model, from);
    }
}
