using System.Buffers.Binary;
using System.Text;

namespace Arecont.Bridge.Tests.Media.Talk;

/// <summary>Makes WAV files, right ones and others.</summary>
internal static class Wav
{
    public static byte[] File(byte[] samples, int tag = 1, int channels = 1, int rate = 8000, int bits = 16, uint? length = null)
        => [.. "RIFF"u8, .. Number(0), .. "WAVE"u8, .. Format(tag, channels, rate, bits), .. Chunk("data", samples, length)];

    public static byte[] Format(int tag, int channels, int rate, int bits)
    {
        var format = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(format, (ushort)tag);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(2), (ushort)channels);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(4), rate);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(14), (ushort)bits);
        return Chunk("fmt ", format);
    }

    public static byte[] Chunk(string name, byte[] content, uint? length = null)
        => [.. Encoding.ASCII.GetBytes(name), .. Number(length ?? (uint)content.Length), .. content];

    public static byte[] Samples(params short[] samples)
    {
        var bytes = new byte[samples.Length * 2];
        for (var at = 0; at < samples.Length; at++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * at), samples[at]);
        }

        return bytes;
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
