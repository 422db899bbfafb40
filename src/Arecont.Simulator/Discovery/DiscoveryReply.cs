using System.Buffers.Binary;
using System.Net;

namespace Arecont.Simulator.Discovery;

/// <summary>The datagrams of discovery.</summary>
internal static class DiscoveryReply
{
    private const int ShortestLength = 32;
    private const int ModelOffset = 34;

    private static ReadOnlySpan<byte> Name => "Arecont_Vision-AV2000"u8;

    /// <summary>The command byte after the name; null when the datagram is something else.</summary>
    internal static byte? Command(ReadOnlySpan<byte> datagram) =>
        datagram.Length > Name.Length && datagram.StartsWith(Name) ? datagram[Name.Length] : null;

    /// <summary>Name, 1, six bytes of MAC address, four of address; newer firmware adds more, with its model number in it.</summary>
    internal static byte[] For(SimulatedCamera camera, IPAddress address)
    {
        var reply = new byte[ShortestLength + camera.Model.Habits.DiscoveryExtraBytes];
        Name.CopyTo(reply);
        reply[21] = 1;
        Convert.FromHexString(camera.MacAddress).CopyTo(reply, 22);
        address.MapToIPv4().GetAddressBytes().CopyTo(reply, 28);
        if (reply.Length >= ModelOffset + 2 && ushort.TryParse(camera.Model.Names.Internal, out var model))
        {
            BinaryPrimitives.WriteUInt16BigEndian(reply.AsSpan(ModelOffset), model);
        }

        return reply;
    }
}
