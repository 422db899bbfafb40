using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Arecont.Camera.Settings.Values;

/// <summary>
/// IP addresses. IPv4 is four decimal numbers and nothing else: the usual parsers also take octal, hexadecimal and shortened forms,
/// which a camera would read differently.
/// </summary>
internal static class AddressValue
{
    public static string? NormalizeIPv4(SettingDefinition definition, string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 3 || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        var number = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return number >= (definition.Minimum ?? uint.MinValue) && number <= (definition.Maximum ?? uint.MaxValue) ? Dotted(number) : null;
    }

    public static string? NormalizeIPv6(string text)
        => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !text.Contains('%') && !text.Contains('[')
            ? address.ToString()
            : null;

    public static string AllowedIPv4(SettingDefinition definition)
        => definition is { Minimum: { } first, Maximum: { } last }
            ? $"an IPv4 address from {Dotted((uint)first)} to {Dotted((uint)last)}"
            : "an IPv4 address such as 192.168.1.20";

    private static string Dotted(uint number)
        => string.Create(CultureInfo.InvariantCulture, $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");
}
