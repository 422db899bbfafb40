using System.Runtime.CompilerServices;
using Arecont.Bridge.Contract.Audio;

namespace Arecont.Bridge.Media.Talk;

/// <summary>How samples are written.</summary>
internal enum SoundEncoding
{
    /// <summary>8 bits, unsigned.</summary>
    Linear8,

    /// <summary>16 bits, signed, low byte first.</summary>
    Linear16,

    /// <summary>G.711 mu-law.</summary>
    MuLaw,

    /// <summary>G.711 A-law.</summary>
    ALaw,
}

/// <summary>What comes, and how it becomes 8000 samples a second of one channel.</summary>
/// <param name="Encoding">How a sample is written.</param>
/// <param name="Run">
/// How many samples make one: both channels of stereo, and 2, 3, 4 or 6 in a row of 16, 24, 32 or 48 kHz. Their mean is taken.
/// </param>
internal readonly record struct SoundFormat(SoundEncoding Encoding, int Run)
{
    /// <summary>The law of what <see cref="ToG711Async"/> gives: that of what comes, mu-law where it has none or must be computed anew.</summary>
    public AudioLaw Law => Encoding == SoundEncoding.ALaw && Run == 1 ? AudioLaw.ALaw : AudioLaw.MuLaw;

    /// <summary>The sound in G.711; each piece is good until the next is asked for.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ToG711Async(IAsyncEnumerable<ReadOnlyMemory<byte>> sound)
        => Run == 1 && Encoding is SoundEncoding.MuLaw or SoundEncoding.ALaw ? sound : ConvertAsync(sound, new SoundConverter(this));

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ConvertAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> sound, SoundConverter converter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var piece in sound.WithCancellation(cancellationToken))
        {
            var converted = converter.Convert(piece.Span);
            if (!converted.IsEmpty)
            {
                yield return converted;
            }
        }
    }
}
