using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Rtcp;

/// <summary>Reads what viewers send (RFC 3550, 6): compound packets with whatever in them; never throws.</summary>
internal static class RtcpReader
{
    private const int HeaderLength = 4;
    private const int BlockLength = 24;
    private const byte SenderReportType = 200;
    private const byte ReceiverReportType = 201;
    private const byte ByeType = 203;

    /// <summary>
    /// What a packet says of one source. <see cref="RtcpContents.Valid"/> is false where not even the first header is RTCP; what follows a
    /// broken part is left out.
    /// </summary>
    public static RtcpContents Read(ReadOnlySpan<byte> packet, uint ssrc)
    {
        var contents = default(RtcpContents);
        while (packet.Length >= HeaderLength && packet[0] >> 6 == 2 && packet[1] is >= 192 and <= 223)
        {
            var length = HeaderLength + (BinaryPrimitives.ReadUInt16BigEndian(packet[2..]) * 4);
            if (length > packet.Length)
            {
                break;
            }

            contents = contents with { Valid = true };
            var part = packet[..length];
            switch (part[1])
            {
                case SenderReportType:
                    ReadBlocks(part, 28, ssrc, ref contents);
                    break;
                case ReceiverReportType:
                    ReadBlocks(part, 8, ssrc, ref contents);
                    break;
                case ByeType:
                    contents = contents with { Bye = true };
                    break;
                default:
                    break;
            }

            packet = packet[length..];
        }

        return contents;
    }

    private static void ReadBlocks(ReadOnlySpan<byte> part, int start, uint ssrc, ref RtcpContents contents)
    {
        var count = part[0] & 0x1F;
        for (var at = start; count > 0 && at + BlockLength <= part.Length; at += BlockLength, count--)
        {
            var block = part[at..];
            if (BinaryPrimitives.ReadUInt32BigEndian(block) != ssrc)
            {
                continue;
            }

            var lost = (BinaryPrimitives.ReadInt32BigEndian(block[4..]) << 8) >> 8;
            contents = contents with
            {
                Reception = new ReceptionReport(block[4] / 256.0, lost, BinaryPrimitives.ReadUInt32BigEndian(block[8..]), BinaryPrimitives.ReadUInt32BigEndian(block[12..])),
            };
        }
    }
}
