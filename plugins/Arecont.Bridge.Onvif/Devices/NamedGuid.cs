using System.Security.Cryptography;
using System.Text;

namespace Arecont.Bridge.Onvif.Devices;

/// <summary>UUIDs that are always the same for the same name (RFC 9562, 5.8: version 8, here SHA-256 of the space and the name).</summary>
internal static class NamedGuid
{
    /// <summary>The UUID of a name in a space.</summary>
    public static Guid Of(Guid space, string name)
    {
        var bytes = SHA256.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
