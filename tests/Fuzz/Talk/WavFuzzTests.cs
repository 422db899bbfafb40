using System.IO.Pipelines;
using Arecont.Bridge.Media.Talk;
using Arecont.Bridge.Tests.Media.Talk;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Talk;

public sealed class WavFuzzTests
{
    private static readonly byte[][] Words =
    [
        "RIFF"u8.ToArray(), "WAVE"u8.ToArray(), "fmt "u8.ToArray(), "data"u8.ToArray(), "LIST"u8.ToArray(),
        [0, 0, 0, 0], [1, 0, 0, 0], [16, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0x10, 0], [0xF0, 0xFF, 0x0F, 0], [0xFE, 0xFF], [0x40, 0x1F, 0, 0], [0x80, 0xBB, 0, 0],
    ];

    private static readonly byte[][] Files =
    [
        Wav.File(Wav.Samples([.. Enumerable.Range(0, 40).Select(number => (short)(number * 700))])),
        Wav.File(Wav.Samples([.. Enumerable.Range(0, 60).Select(number => (short)(number * -500))]), channels: 2, rate: 48000),
        Wav.File([1, 2, 3, 250, 128], 6, bits: 8),
        Wav.File([1, 2, 3, 250, 128], 7, bits: 8, length: uint.MaxValue),
        [.. "RIFF\0\0\0\0WAVE"u8, .. Wav.Chunk("LIST", [1, 2, 3]), 0, .. Wav.File([9, 8, 7, 6], 1, bits: 8)[12..]],
    ];

    // What the framework allocates once for all is none of an input's.
    public WavFuzzTests() => Hear(Files[0], 1);

    [Fact]
    public Task Wav_CutAnyhow_IsTheSameSoundOrRefused() => Fuzzer.RunAsync(
        Files,
        (input, random) =>
        {
            var whole = Hear(input, input.Length);
            var cut = Hear(input, random.Next(1, 40));
            Assert.Equal(whole.Refusal, cut.Refusal);
            Assert.Equal(whole.Format, cut.Format);
            Assert.True(whole.Sound.AsSpan().SequenceEqual(cut.Sound), "the sound depends on how the bytes came");
            if (whole.Refusal is { } status)
            {
                Assert.True(status is 400 or 415 && whole.Sound.Length == 0);
                return;
            }

            var (encoding, run) = whole.Format!.Value;
            Assert.InRange(run, 1, 12);
            Assert.InRange(whole.Sound.Length, 0, input.Length / run / (encoding == SoundEncoding.Linear16 ? 2 : 1));
        },
        words: Words,
        largest: 4096,
        perByte: 2000);

    private static (int? Refusal, SoundFormat? Format, byte[] Sound) Hear(byte[] input, int piece)
    {
        var hearing = HearAsync(input, piece);
        Assert.True(hearing.IsCompleted, "it waits although everything is there");
        return hearing.GetAwaiter().GetResult();
    }

    private static async Task<(int? Refusal, SoundFormat? Format, byte[] Sound)> HearAsync(byte[] input, int piece)
    {
        var cancel = TestContext.Current.CancellationToken;
        var reader = PipeReader.Create(new MemoryStream(input), new StreamPipeReaderOptions(bufferSize: Math.Max(1, piece), minimumReadSize: 1));
        var body = new TalkBody(reader, TimeProvider.System, "door");
        try
        {
            var (format, length) = await WavHeader.ReadAsync(body, "door", cancel);
            var sound = new List<byte>();
            await foreach (var heard in format.ToG711Async(body.ReadAsync(length, cancel)).WithCancellation(cancel))
            {
                sound.AddRange(heard.Span);
            }

            Assert.Null(body.Failure);
            return (null, format, [.. sound]);
        }
        catch (TalkException refusal)
        {
            return (refusal.Status, null, []);
        }
    }
}
