namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>A quantisation table as a JPEG has it: 64 values in zigzag order, a byte or two each (ITU-T T.81, B.2.4.1).</summary>
/// <param name="Wide">Two bytes each.</param>
/// <param name="Values">64 or 128 bytes.</param>
internal sealed record QuantizationTable(bool Wide, byte[] Values)
{
    /// <summary>Reads a DQT segment into a picture's four places; what is beyond the last whole table is left out.</summary>
    public static void ReadAll(ReadOnlySpan<byte> segment, QuantizationTable?[] tables)
    {
        while (!segment.IsEmpty)
        {
            var wide = segment[0] >> 4 == 1;
            var length = wide ? 128 : 64;
            if (segment[0] >> 4 > 1 || (segment[0] & 15) > 3 || segment.Length < 1 + length)
            {
                return;
            }

            tables[segment[0] & 15] = new QuantizationTable(wide, segment.Slice(1, length).ToArray());
            segment = segment[(1 + length)..];
        }
    }
}
