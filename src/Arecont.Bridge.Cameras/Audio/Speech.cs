using System.Runtime.CompilerServices;
using Arecont.Bridge.Contract.Audio;
using Arecont.Camera.Audio;

namespace Arecont.Bridge.Cameras.Audio;

/// <summary>What one speaker says without a long pause: cut small, in the camera's law, at the speed of speaking.</summary>
internal sealed class Speech(SpeechSource source, AudioLaw given, AudioLaw wanted, TimeProvider time)
{
    /// <summary>A silence this long ends it.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>The most bytes sent at once, 50 ms.</summary>
    private const int SliceBytes = 400;

    /// <summary>True when all of it was asked for.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The samples from the source's current piece on. Each slice is good until the next is asked for.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SamplesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pace = new SpeechPace(time);
        var converted = new byte[SliceBytes];
        do
        {
            for (var rest = source.Current; !rest.IsEmpty;)
            {
                var slice = rest[..Math.Min(rest.Length, SliceBytes)];
                await pace.WaitAsync(slice.Length, cancellationToken).ConfigureAwait(false);
                yield return given == wanted ? slice : Convert(slice.Span, converted);
                rest = rest[slice.Length..];
            }
        }
        while (await source.NextAsync(Pause, cancellationToken).ConfigureAwait(false));
        HasEnded = true;
    }

    private ReadOnlyMemory<byte> Convert(ReadOnlySpan<byte> samples, byte[] converted)
    {
        for (var at = 0; at < samples.Length; at++)
        {
            converted[at] = wanted == AudioLaw.ALaw ? G711.ALawFromMuLaw(samples[at]) : G711.MuLawFromALaw(samples[at]);
        }

        return converted.AsMemory(0, samples.Length);
    }
}
