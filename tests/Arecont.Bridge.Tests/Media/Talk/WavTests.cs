using System.IO.Pipelines;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Media.Talk;
using Arecont.Camera.Audio;

namespace Arecont.Bridge.Tests.Media.Talk;

public sealed class WavTests
{
    [Fact]
    public async Task Read_SixteenBits_IsMuLaw()
        => Assert.Equal((AudioLaw.MuLaw, MuLaw(0, 1000, -1000, 32767, -32768)), await ReadAsync(Wav.File(Wav.Samples(0, 1000, -1000, 32767, -32768))));

    [Fact]
    public async Task Read_EightBits_IsCentredAt128()
        => Assert.Equal((AudioLaw.MuLaw, MuLaw(-32768, 0, 32512)), await ReadAsync(Wav.File([0, 128, 255], bits: 8)));

    [Fact]
    public async Task Read_Stereo_IsTheMeanOfBoth()
        => Assert.Equal((AudioLaw.MuLaw, MuLaw(2000, -500)), await ReadAsync(Wav.File(Wav.Samples(1000, 3000, -1000, 0), channels: 2)));

    [Fact]
    public async Task Read_FortyEightKilohertzStereo_IsTheMeanOfEachTwelve()
        => Assert.Equal(
            (AudioLaw.MuLaw, MuLaw(650, -100)),
            await ReadAsync(Wav.File(Wav.Samples([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200, .. Enumerable.Repeat((short)-100, 12), 5, 5]), channels: 2, rate: 48000)));

    [Theory]
    [InlineData(6, AudioLaw.ALaw)]
    [InlineData(7, AudioLaw.MuLaw)]
    public async Task Read_G711_PassesAsItIs(int tag, AudioLaw law)
        => Assert.Equal((law, "010203FA"), await ReadAsync(Wav.File([1, 2, 3, 250], tag, bits: 8)));

    [Fact]
    public async Task Read_StereoALaw_IsMixedThroughLinear()
    {
        var mean = (short)((G711.LinearFromALaw(0x10) + G711.LinearFromALaw(0x20)) / 2);

        Assert.Equal((AudioLaw.MuLaw, MuLaw(mean)), await ReadAsync(Wav.File([0x10, 0x20], 6, channels: 2, bits: 8)));
    }

    [Fact]
    public async Task Read_OtherChunksAroundTheSound_AreSkipped()
    {
        var file = Wav.File(Wav.Samples(7000, 8000));
        byte[] more = [.. file[..12], .. Wav.Chunk("LIST", [1, 2, 3]), 0, .. file[12..], .. Wav.Chunk("LIST", [9, 9])];

        Assert.Equal((AudioLaw.MuLaw, MuLaw(7000, 8000)), await ReadAsync(more));
    }

    [Fact]
    public async Task Read_Extensible_IsWhatItsGuidSays()
    {
        var format = Wav.Format(0xFFFE, 1, 8000, 16)[8..];
        byte[] extension = [22, 0, 16, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113];
        byte[] file = [.. "RIFF\0\0\0\0WAVE"u8, .. Wav.Chunk("fmt ", [.. format, .. extension]), .. Wav.Chunk("data", Wav.Samples(42))];

        Assert.Equal((AudioLaw.MuLaw, MuLaw(42)), await ReadAsync(file));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    [InlineData(1_000_000u)]
    public async Task Read_LengthUnknownOrTooLong_GoesToTheEnd(uint length)
        => Assert.Equal((AudioLaw.MuLaw, MuLaw(1, 2, 3)), await ReadAsync(Wav.File(Wav.Samples(1, 2, 3), length: length)));

    [Theory]
    [InlineData(1, 1, 44100, 16, "format 1 of 16 bits, 1 channel(s), 44100 Hz")]
    [InlineData(1, 1, 8000, 24, "format 1 of 24 bits, 1 channel(s), 8000 Hz")]
    [InlineData(1, 6, 8000, 16, "format 1 of 16 bits, 6 channel(s), 8000 Hz")]
    [InlineData(3, 1, 8000, 32, "format 3 of 32 bits, 1 channel(s), 8000 Hz")]
    [InlineData(1, 1, -8000, 16, "4294959296 Hz")]
    public async Task Read_OtherSound_SaysWhatCameAndWhatIsAllowed(int tag, int channels, int rate, int bits, string came)
    {
        var error = await Assert.ThrowsAsync<TalkException>(() => ReadAsync(Wav.File([], tag, channels, rate, bits)));

        Assert.Equal(415, error.Status);
        Assert.Contains(came, error.Message, StringComparison.Ordinal);
        Assert.Contains("8000, 16000, 24000, 32000, 48000 Hz", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Broken => new()
    {
        { [], "it does not begin with RIFF and WAVE" },
        { [.. "RIFF\0\0\0\0AVI "u8], "it does not begin with RIFF and WAVE" },
        { [.. "RIFF\0\0\0\0WAVE"u8], "it ends before its samples" },
        { [.. "RIFF\0\0\0\0WAVE"u8, .. Wav.Chunk("data", [1, 2])], "its samples come before its format" },
        { [.. "RIFF\0\0\0\0WAVE"u8, .. Wav.Chunk("fmt ", [1, 0, 1, 0])], "its format is cut short" },
        { [.. "RIFF\0\0\0\0WAVE"u8, .. Wav.Chunk("junk", [], 0xFFFF_FFF0)], "there are no samples in its first 1048576 bytes" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Read_BrokenFile_SaysHow(byte[] file, string how)
    {
        var error = await Assert.ThrowsAsync<TalkException>(() => ReadAsync(file));

        Assert.Equal((400, $"door: this is no WAV file that can be said: {how}."), (error.Status, error.Message));
    }

    private static string MuLaw(params short[] samples) => Convert.ToHexString([.. samples.Select(G711.MuLawFromLinear)]);

    /// <summary>Reads it in pieces of three bytes, so that nothing lies whole in one.</summary>
    private static async Task<(AudioLaw Law, string Sound)> ReadAsync(byte[] file)
    {
        var token = TestContext.Current.CancellationToken;
        var reader = PipeReader.Create(new MemoryStream(file), new StreamPipeReaderOptions(bufferSize: 3, minimumReadSize: 1));
        var body = new TalkBody(reader, TimeProvider.System, "door");
        var (format, length) = await WavHeader.ReadAsync(body, "door", token);
        var sound = new List<byte>();
        await foreach (var piece in format.ToG711Async(body.ReadAsync(length, token)).WithCancellation(token))
        {
            sound.AddRange(piece.Span);
        }

        return (format.Law, Convert.ToHexString([.. sound]));
    }
}
