using System.Buffers.Binary;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>JPEG over RTP (RFC 2435) from the camera's own tables: Q is 255, the tables are in the first packet of each picture.</summary>
internal sealed class JpegPacketizer(int payloadType, VideoDescription? known) : IPacketizer
{
    private const int MainLength = 8;
    private const int RestartLength = 4;
    private const int TablesLength = 4;
    private const byte TablesInBand = 255;
    private const int WithRestarts = 64;

    // The whole picture is needed to decode any of it: first and last bit, and the count that means so (RFC 2435, 3.1.7).
    private const ushort WholePicture = 0xFFFF;

    /// <inheritdoc/>
    public TrackDescription Description { get; private set; } = Describe(payloadType, known?.Width ?? 0, known?.Height ?? 0);

    /// <summary>Why a picture of this size cannot be carried; null where it can.</summary>
    public static string? CheckSize(int width, int height)
        => width > JpegHeader.MaximumSize || height > JpegHeader.MaximumSize
            ? $"it is {width}x{height}; RTP/JPEG carries at most {JpegHeader.MaximumSize}"
            : null;

    /// <inheritdoc/>
    public string? Write(VideoFrame frame, BlockBuilder to)
    {
        var data = frame.Data.Span;
        if (JpegHeader.Read(data, out var header) is { } problem)
        {
            return problem;
        }

        var scan = data[header.ScanStart..];
        var end = scan.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        scan = end < 0 ? scan : scan[..end];
        if (scan.IsEmpty)
        {
            return "its scan is empty";
        }

        var tables = TablesLength + header.Luma.Values.Length + header.Chroma.Values.Length;
        var restart = header.RestartInterval > 0 ? RestartLength : 0;
        for (var offset = 0; offset < scan.Length;)
        {
            var head = MainLength + restart + (offset == 0 ? tables : 0);
            var length = Math.Min(BlockBuilder.MaximumPayload - head, scan.Length - offset);
            var payload = to.Packet(head + length);
            WriteMain(payload, header, offset);
            if (restart > 0)
            {
                BinaryPrimitives.WriteUInt16BigEndian(payload[MainLength..], (ushort)header.RestartInterval);
                BinaryPrimitives.WriteUInt16BigEndian(payload[(MainLength + 2)..], WholePicture);
            }

            if (offset == 0)
            {
                WriteTables(payload[(MainLength + restart)..], header);
            }

            scan.Slice(offset, length).CopyTo(payload[head..]);
            offset += length;
        }

        if (header.Width != Description.Width || header.Height != Description.Height)
        {
            Description = Describe(payloadType, header.Width, header.Height);
        }

        return null;
    }

    private static void WriteMain(Span<byte> to, JpegHeader header, int offset)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, (uint)offset & 0xFFFFFF);
        to[4] = (byte)(header.Type | (header.RestartInterval > 0 ? WithRestarts : 0));
        to[5] = TablesInBand;
        to[6] = (byte)((header.Width + 7) / 8);
        to[7] = (byte)((header.Height + 7) / 8);
    }

    private static void WriteTables(Span<byte> to, JpegHeader header)
    {
        to[0] = 0;
        to[1] = (byte)((header.Luma.Wide ? 1 : 0) | (header.Chroma.Wide ? 2 : 0));
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], (ushort)(header.Luma.Values.Length + header.Chroma.Values.Length));
        header.Luma.Values.CopyTo(to[TablesLength..]);
        header.Chroma.Values.CopyTo(to[(TablesLength + header.Luma.Values.Length)..]);
    }

    private static TrackDescription Describe(int payloadType, int width, int height)
        => new("video", payloadType, "JPEG", RtpClock.Rate) { Width = width, Height = height };
}
