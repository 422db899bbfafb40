using System.Buffers.Binary;
using System.Text;

namespace Arecont.Bridge.Media.Talk;

/// <summary>Reads a WAV file up to its samples (RIFF; WAVEFORMATEX, WAVEFORMATEXTENSIBLE).</summary>
internal static class WavHeader
{
    private const int MaximumLength = 1024 * 1024;
    private const uint Unknown = uint.MaxValue;
    private static readonly int[] Rates = [8000, 16000, 24000, 32000, 48000];

    /// <summary>The format, and how many bytes of samples follow; without end where the file does not tell.</summary>
    public static async Task<(SoundFormat Format, long Length)> ReadAsync(TalkBody body, string cameraId, CancellationToken cancellationToken)
    {
        var riff = await body.TakeAsync(12, cancellationToken);
        if (riff.Length < 12 || !riff.AsSpan(0, 4).SequenceEqual("RIFF"u8) || !riff.AsSpan(8).SequenceEqual("WAVE"u8))
        {
            throw Broken(cameraId, "it does not begin with RIFF and WAVE");
        }

        SoundFormat? format = null;
        for (long read = riff.Length; read < MaximumLength;)
        {
            var chunk = await body.TakeAsync(8, cancellationToken);
            if (chunk.Length < 8)
            {
                throw Broken(cameraId, "it ends before its samples");
            }

            var name = Encoding.ASCII.GetString(chunk, 0, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            if (name == "data")
            {
                // A program that writes into a pipe does not know the length and puts 0 or the most there is.
                return (format ?? throw Broken(cameraId, "its samples come before its format"), length is 0 or Unknown ? long.MaxValue : length);
            }

            var padded = (long)length + (length & 1);
            if (padded > MaximumLength - read)
            {
                break;
            }

            var content = await body.TakeAsync((int)padded, cancellationToken);
            format = name == "fmt " ? FormatOf(content, cameraId) : format;
            read += 8 + padded;
        }

        throw Broken(cameraId, $"there are no samples in its first {MaximumLength} bytes");
    }

    private static SoundFormat FormatOf(ReadOnlySpan<byte> content, string cameraId)
    {
        if (content.Length < 16)
        {
            throw Broken(cameraId, "its format is cut short");
        }

        var tag = BinaryPrimitives.ReadUInt16LittleEndian(content);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(content[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(content[14..]);

        // Extensible: the tag is the beginning of a GUID at the end.
        tag = tag == 0xFFFE && content.Length >= 26 ? BinaryPrimitives.ReadUInt16LittleEndian(content[24..]) : tag;
        SoundEncoding? encoding = (tag, bits) switch
        {
            (1, 8) => SoundEncoding.Linear8,
            (1, 16) => SoundEncoding.Linear16,
            (6, 8) => SoundEncoding.ALaw,
            (7, 8) => SoundEncoding.MuLaw,
            _ => null,
        };
        return encoding is { } known && channels is 1 or 2 && Rates.Contains((int)rate)
            ? new SoundFormat(known, channels * (int)rate / Rates[0])
            : throw new TalkException(
                StatusCodes.Status415UnsupportedMediaType,
                $"{cameraId}: the WAV file has format {tag} of {bits} bits, {channels} channel(s), {rate} Hz; allowed are PCM (1) of 8 or 16 bits, "
                + $"A-law (6) and mu-law (7) of 8 bits, 1 or 2 channels, {string.Join(", ", Rates)} Hz.");
    }

    private static TalkException Broken(string cameraId, string how)
        => new(StatusCodes.Status400BadRequest, $"{cameraId}: this is no WAV file that can be said: {how}.");
}
