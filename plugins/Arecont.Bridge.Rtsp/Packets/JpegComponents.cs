using System.Buffers.Binary;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>The frame header of a JPEG (ITU-T T.81, B.2.2), as far as RTP/JPEG has a word for it.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Type">0 for 4:2:2, 1 for 4:2:0.</param>
/// <param name="LumaTable">0 to 3.</param>
/// <param name="ChromaTable">0 to 3.</param>
internal sealed record JpegComponents(int Width, int Height, int Type, int LumaTable, int ChromaTable)
{
    /// <summary>Reads a SOF0 segment. Null, or why it cannot be carried.</summary>
    public static string? Read(ReadOnlySpan<byte> segment, out JpegComponents? components)
    {
        components = null;
        if (segment.Length < 6)
        {
            return "its frame header is cut off";
        }

        if (segment[0] != 8)
        {
            return $"it has {segment[0]} bits a sample; RTP/JPEG carries 8";
        }

        if (segment[5] != 3)
        {
            return segment[5] == 1 ? "it is grey; RTP/JPEG carries colour only" : $"it has {segment[5]} components; RTP/JPEG carries 3";
        }

        if (segment.Length < 6 + 9)
        {
            return "its frame header is cut off";
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        int luma = segment[7], blue = segment[10], red = segment[13];
        if (width == 0 || height == 0 || blue != 0x11 || red != 0x11 || luma is not (0x21 or 0x22))
        {
            return $"its sampling is {luma:X2}, {blue:X2}, {red:X2}; RTP/JPEG carries 4:2:2 (21, 11, 11) and 4:2:0 (22, 11, 11)";
        }

        if (segment[8] > 3 || segment[11] > 3 || segment[11] != segment[14])
        {
            return "its colours have different quantisation tables, for which RTP/JPEG has no room";
        }

        components = new JpegComponents(width, height, luma == 0x21 ? 0 : 1, segment[8], segment[11]);
        return null;
    }
}
