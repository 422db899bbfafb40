using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace Arecont.Bridge.Rtsp.Messages;

/// <summary>
/// Cuts a client's bytes into requests and interleaved packets (RFC 2326, 4 to 6 and 10.12). It never throws whatever the bytes are, keeps
/// nothing between calls and asks for no more than head, body and packet may measure.
/// </summary>
internal static class RtspParser
{
    private const byte Dollar = (byte)'$';
    private const int PacketHeader = 4;

    /// <summary>The first item of <paramref name="bytes"/>.</summary>
    public static RtspParsed Parse(in ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new RtspParsed(RtspItem.Incomplete, 0);
        }

        var first = bytes.FirstSpan.IsEmpty ? new SequenceReader<byte>(bytes).UnreadSpan[0] : bytes.FirstSpan[0];
        return first switch
        {
            Dollar => Packet(bytes),
            (byte)'\r' or (byte)'\n' => EmptyLines(bytes),
            _ => Message(bytes),
        };
    }

    private static RtspParsed Packet(in ReadOnlySequence<byte> bytes)
    {
        if (bytes.Length < PacketHeader)
        {
            return new RtspParsed(RtspItem.Incomplete, 0);
        }

        Span<byte> header = stackalloc byte[PacketHeader];
        bytes.Slice(0, PacketHeader).CopyTo(header);
        var length = PacketHeader + BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
        return bytes.Length < length
            ? new RtspParsed(RtspItem.Incomplete, 0)
            : new RtspParsed(RtspItem.Packet, length) { Channel = header[1], Packet = bytes.Slice(PacketHeader, length - PacketHeader) };
    }

    // Old clients end a body with a line end that its length does not count.
    private static RtspParsed EmptyLines(in ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes);
        return new RtspParsed(RtspItem.Nothing, reader.AdvancePastAny((byte)'\r', (byte)'\n'));
    }

    private static RtspParsed Message(in ReadOnlySequence<byte> bytes)
    {
        var headLength = HeadLength(bytes);
        if (headLength > RtspLimits.Head || (headLength == 0 && bytes.Length >= RtspLimits.Head))
        {
            return Wrong(bytes.Length, new RtspProblem(RtspStatus.RequestTooLarge, $"request line and headers may have {RtspLimits.Head} bytes", Fatal: true));
        }

        if (headLength == 0)
        {
            return new RtspParsed(RtspItem.Incomplete, 0);
        }

        var head = RtspHead.Read(bytes.Slice(0, headLength));
        if (head.Problem is { Fatal: true })
        {
            return Wrong(headLength, head.Problem);
        }

        if (head.Request is { IsHttp: true })
        {
            return new RtspParsed(RtspItem.Request, headLength) { Request = head.Request };
        }

        if (!TryBodyLength(head.ContentLength, out var bodyLength))
        {
            return Wrong(headLength, new RtspProblem(RtspStatus.BadRequest, "Content-Length must be a number", Fatal: true, head.CSeq));
        }

        if (bodyLength > RtspLimits.Body)
        {
            return Wrong(headLength, new RtspProblem(RtspStatus.RequestTooLarge, $"a body may have {RtspLimits.Body} bytes", Fatal: true, head.CSeq));
        }

        var length = headLength + bodyLength;
        if (bytes.Length < length)
        {
            return new RtspParsed(RtspItem.Incomplete, 0);
        }

        if (head.Problem is { } problem)
        {
            return Wrong(length, problem);
        }

        return head.Request is { } request
            ? new RtspParsed(RtspItem.Request, length) { Request = bodyLength == 0 ? request : request with { Body = bytes.Slice(headLength, bodyLength).ToArray() } }
            : new RtspParsed(RtspItem.Nothing, length);
    }

    private static RtspParsed Wrong(long length, RtspProblem problem) => new(RtspItem.Invalid, length) { Problem = problem };

    // Up to and with the empty line; 0 where it has not come. Lines may end with LF alone.
    private static long HeadLength(in ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes);
        while (reader.Consumed <= RtspLimits.Head && reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            if (line.IsEmpty || (line.Length == 1 && line.FirstSpan is [(byte)'\r']))
            {
                return reader.Consumed;
            }
        }

        return 0;
    }

    private static bool TryBodyLength(string? value, out int length)
    {
        length = 0;
        if (value is null)
        {
            return true;
        }

        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        length = (int)Math.Min(number, int.MaxValue / 2);
        return true;
    }
}
