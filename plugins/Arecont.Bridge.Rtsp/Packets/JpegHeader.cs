using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>
/// What RTP/JPEG (RFC 2435) must know of a picture's headers. Tolerates what cameras write: stray bytes between segments, segments longer
/// than their tables, a missing Huffman segment.
/// </summary>
internal sealed class JpegHeader
{
    /// <summary>The largest width and height that RTP/JPEG can tell (RFC 2435, 3.1.5).</summary>
    public const int MaximumSize = 2040;

    private readonly QuantizationTable?[] _tables = new QuantizationTable?[4];
    private JpegComponents? _components;

    private JpegHeader()
    {
    }

    /// <summary>In pixels.</summary>
    public int Width => _components!.Width;

    /// <summary>In pixels.</summary>
    public int Height => _components!.Height;

    /// <summary>0 for 4:2:2, 1 for 4:2:0 (RFC 2435, 4.1).</summary>
    public int Type => _components!.Type;

    /// <summary>MCUs between restart markers, or 0.</summary>
    public int RestartInterval { get; private set; }

    /// <summary>Where the entropy-coded bytes begin.</summary>
    public int ScanStart { get; private set; }

    /// <summary>The brightness' table.</summary>
    public QuantizationTable Luma => _tables[_components!.LumaTable]!;

    /// <summary>The colours' table.</summary>
    public QuantizationTable Chroma => _tables[_components!.ChromaTable]!;

    /// <summary>Reads up to the scan. Null, or in words why RTP/JPEG cannot carry the picture.</summary>
    public static string? Read(ReadOnlySpan<byte> data, out JpegHeader header)
    {
        header = new JpegHeader();
        if (data.Length < 4 || data[0] != 0xFF || data[1] != 0xD8)
        {
            return "it does not begin as a JPEG does";
        }

        var at = 2;
        while (at + 4 <= data.Length)
        {
            if (data[at] != 0xFF || data[at + 1] is 0x00 or 0x01 or 0xFF or (>= 0xD0 and <= 0xD8))
            {
                // Stray or filling bytes between segments.
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (length < 2 || at + 2 + length > data.Length)
            {
                return "a header segment is cut off";
            }

            var marker = data[at + 1];
            at += 2 + length;
            if (header.ReadSegment(marker, data[(at - length + 2)..at]) is { } problem)
            {
                return problem;
            }

            if (marker == 0xDA)
            {
                header.ScanStart = at;
                return header.Check();
            }
        }

        return "it has no scan";
    }

    private string? ReadSegment(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC0:
            case 0xC1:
                return JpegComponents.Read(segment, out _components);
            case 0xC2:
                return "it is a progressive JPEG; RTP/JPEG carries baseline only";
            case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                return "it is no baseline JPEG, and RTP/JPEG carries no other";
            case 0xC4:
                return JpegHuffman.AreStandard(segment) ? null : "its Huffman tables are not the standard ones, which RTP/JPEG demands";
            case 0xDB:
                QuantizationTable.ReadAll(segment, _tables);
                return null;
            case 0xDD when segment.Length >= 2:
                RestartInterval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                return null;
            case 0xDA when segment.Length < 1 || segment[0] != 3:
                return "its colours do not come in one scan";
            default:
                return null;
        }
    }

    private string? Check()
    {
        if (_components is null)
        {
            return "it has no frame header before the scan";
        }

        if (Width > MaximumSize || Height > MaximumSize)
        {
            return $"it is {Width}x{Height}; RTP/JPEG carries at most {MaximumSize}";
        }

        return _tables[_components.LumaTable] is null || _tables[_components.ChromaTable] is null ? "a quantisation table is missing" : null;
    }
}
