using System.Buffers.Binary;
using System.Text;

namespace Arecont.Bridge.Rtsp.Rtcp;

/// <summary>Writes compound RTCP packets (RFC 3550, 6): a sender report, the CNAME, and at the end a BYE.</summary>
internal static class RtcpWriter
{
    /// <summary>Room for any packet this writes.</summary>
    public const int MaximumLength = 28 + 8 + 2 + 255 + 4 + 8;

    private const byte Version = 2 << 6;
    private const byte SenderReportType = 200;
    private const byte DescriptionType = 202;
    private const byte ByeType = 203;
    private const byte CanonicalName = 1;

    // From 1900 (NTP) to 1970.
    private static readonly DateTimeOffset NtpEpoch = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a sender report with CNAME; answers the length.</summary>
    public static int Write(Span<byte> to, in SenderReport report, string canonicalName, bool bye)
    {
        Begin(to, SenderReportType, count: 0, length: 28);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], report.Ssrc);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], Ntp(report.Time));
        BinaryPrimitives.WriteUInt32BigEndian(to[16..], report.Timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(to[20..], report.Packets);
        BinaryPrimitives.WriteUInt32BigEndian(to[24..], report.Octets);
        var at = 28 + WriteDescription(to[28..], report.Ssrc, canonicalName);
        if (bye)
        {
            Begin(to[at..], ByeType, count: 1, length: 8);
            BinaryPrimitives.WriteUInt32BigEndian(to[(at + 4)..], report.Ssrc);
            at += 8;
        }

        return at;
    }

    /// <summary>Seconds since 1900 in the upper half, the fraction in the lower (RFC 3550, 4).</summary>
    public static ulong Ntp(DateTimeOffset time)
    {
        var ticks = (ulong)(time - NtpEpoch).Ticks;
        var seconds = ticks / TimeSpan.TicksPerSecond;
        var fraction = (ticks % TimeSpan.TicksPerSecond << 32) / TimeSpan.TicksPerSecond;
        return (seconds << 32) | fraction;
    }

    private static int WriteDescription(Span<byte> to, uint ssrc, string canonicalName)
    {
        var name = Encoding.UTF8.GetBytes(canonicalName).AsSpan();
        name = name[..Math.Min(name.Length, 255)];
        // Header, SSRC, item type and length, text, and one to four zeros that end the chunk on a word.
        var length = (8 + 2 + name.Length + 4) & ~3;
        to[..length].Clear();
        Begin(to, DescriptionType, count: 1, length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], ssrc);
        to[8] = CanonicalName;
        to[9] = (byte)name.Length;
        name.CopyTo(to[10..]);
        return length;
    }

    private static void Begin(Span<byte> to, byte type, int count, int length)
    {
        to[0] = (byte)(Version | count);
        to[1] = type;
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], (ushort)((length / 4) - 1));
    }
}
