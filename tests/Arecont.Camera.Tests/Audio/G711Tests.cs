using System.Buffers.Binary;
using System.Diagnostics;
using Arecont.Camera.Audio;

namespace Arecont.Camera.Tests.Audio;

public sealed class G711Tests
{
    public static TheoryData<int> Codes { get; } = [.. Enumerable.Range(0, 256)];

    // Decoder output values of ITU-T G.711, tables 1 and 2, left-aligned in 16 bits.
    [Theory]
    [InlineData(0xFF, 0)]
    [InlineData(0x7F, 0)]
    [InlineData(0xFE, 8)]
    [InlineData(0xF0, 120)]
    [InlineData(0xEF, 132)]
    [InlineData(0xDF, 396)]
    [InlineData(0xCF, 924)]
    [InlineData(0xBF, 1980)]
    [InlineData(0xAF, 4092)]
    [InlineData(0x9F, 8316)]
    [InlineData(0x8F, 16764)]
    [InlineData(0x80, 32124)]
    [InlineData(0x7E, -8)]
    [InlineData(0x00, -32124)]
    public void LinearFromMuLaw_KnownCode_GivesTheDecoderOutputValue(int code, int sample)
        => Assert.Equal(sample, G711.LinearFromMuLaw((byte)code));

    [Theory]
    [InlineData(0xD5, 8)]
    [InlineData(0x55, -8)]
    [InlineData(0xD4, 24)]
    [InlineData(0xC5, 264)]
    [InlineData(0xF5, 528)]
    [InlineData(0xE5, 1056)]
    [InlineData(0x95, 2112)]
    [InlineData(0x85, 4224)]
    [InlineData(0xB5, 8448)]
    [InlineData(0xA5, 16896)]
    [InlineData(0xAA, 32256)]
    [InlineData(0x2A, -32256)]
    public void LinearFromALaw_KnownCode_GivesTheDecoderOutputValue(int code, int sample)
        => Assert.Equal(sample, G711.LinearFromALaw((byte)code));

    [Theory]
    [InlineData(0, 0xFF, 0xD5)]
    [InlineData(-1, 0x7F, 0x55)]
    [InlineData(1000, 0xCE, 0xFA)]
    [InlineData(-1000, 0x4E, 0x7A)]
    [InlineData(short.MaxValue, 0x80, 0xAA)]
    [InlineData(short.MinValue, 0x00, 0x2A)]
    public void FromLinear_KnownSample_GivesTheCode(int sample, int muLaw, int aLaw)
    {
        Assert.Equal(muLaw, G711.MuLawFromLinear((short)sample));
        Assert.Equal(aLaw, G711.ALawFromLinear((short)sample));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void FromLinear_DecodedCode_IsTheCodeAgain(int code)
    {
        // mu-law has two zeros; the negative one comes back as the positive.
        Assert.Equal(code == 0x7F ? 0xFF : code, G711.MuLawFromLinear(G711.LinearFromMuLaw((byte)code)));
        Assert.Equal(code, G711.ALawFromLinear(G711.LinearFromALaw((byte)code)));
    }

    [Fact]
    public void FromLinear_EverySample_IsAsNearAsItsSegmentAllows()
    {
        for (var sample = (int)short.MinValue; sample <= short.MaxValue; sample++)
        {
            var magnitude = Math.Abs(sample);
            var muLaw = G711.LinearFromMuLaw(G711.MuLawFromLinear((short)sample));
            var aLaw = G711.LinearFromALaw(G711.ALawFromLinear((short)sample));

            // Half a step: a sixteenth of the segment, whose step doubles with it; the last value also stands for what is beyond.
            var muHalf = Math.Max(4, (int)PowerBelow(magnitude + 132 + 4) / 32) + (magnitude > 32124 ? magnitude - 32124 : 0);
            var aHalf = Math.Max(8, (int)PowerBelow(magnitude) / 32) + (magnitude > 32256 ? magnitude - 32256 : 0);
            Assert.True(Math.Abs(muLaw - sample) <= muHalf, $"mu-law {sample} -> {muLaw}");
            Assert.True(Math.Abs(aLaw - sample) <= aHalf, $"A-law {sample} -> {aLaw}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Convert_EveryCode_GivesTheNearestOfTheOtherLaw(int code)
    {
        var muLaw = G711.LinearFromMuLaw((byte)code);
        var aLaw = G711.LinearFromALaw((byte)code);
        Assert.Equal(
            Enumerable.Range(0, 256).Min(other => Math.Abs(G711.LinearFromALaw((byte)other) - muLaw)),
            Math.Abs(G711.LinearFromALaw(G711.ALawFromMuLaw((byte)code)) - muLaw));
        Assert.Equal(
            Enumerable.Range(0, 256).Min(other => Math.Abs(G711.LinearFromMuLaw((byte)other) - aLaw)),
            Math.Abs(G711.LinearFromMuLaw(G711.MuLawFromALaw((byte)code)) - aLaw));
        Assert.Equal(code & 0x80, G711.ALawFromMuLaw((byte)code) & 0x80);
        Assert.Equal(code & 0x80, G711.MuLawFromALaw((byte)code) & 0x80);
    }

    [Fact]
    public void Convert_Silence_StaysSilence()
    {
        Assert.Equal(0xD5, G711.ALawFromMuLaw(0xFF));
        Assert.Equal(0xFE, G711.MuLawFromALaw(0xD5));
    }

    [Theory]
    [InlineData("mulaw")]
    [InlineData("alaw")]
    public async Task Linear_EveryCode_IsWhatFfmpegDecodes(string law)
    {
        var codes = Enumerable.Range(0, 256).Select(code => (byte)code).ToArray();
        var pcm = await FfmpegAsync($"-f {law} -ar 8000 -ac 1 -i pipe:0 -f s16le -c:a pcm_s16le pipe:1", codes);
        Assert.Equal(512, pcm.Length);
        Assert.All(codes, code => Assert.Equal(
            BinaryPrimitives.ReadInt16LittleEndian(pcm.AsSpan(code * 2)),
            law == "alaw" ? G711.LinearFromALaw(code) : G711.LinearFromMuLaw(code)));
    }

    private static uint PowerBelow(int value) => value == 0 ? 0 : 1u << (31 - int.LeadingZeroCount(value));

    private static async Task<byte[]> FfmpegAsync(string arguments, byte[] input)
    {
        Peers.Require("ffmpeg");
        var cancel = TestContext.Current.CancellationToken;
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("ffmpeg", "-hide_banner -loglevel error " + arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            },
        };
        process.Start();
        await process.StandardInput.BaseStream.WriteAsync(input, cancel);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancel).WaitAsync(Limits.Signal, cancel);
        await process.WaitForExitAsync(cancel).WaitAsync(Limits.Signal, cancel);
        return output.ToArray();
    }
}
