using System.Diagnostics;
using Arecont.Simulator.Models;
using Arecont.Simulator.Streams;

namespace Arecont.Simulator.Tests.Streams;

/// <summary>An outside decoder takes every picture without a complaint.</summary>
public sealed class MediaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Libraries() =>
        new() { { "AV5255", false }, { "AV5255", true }, { "AV8185", false }, { "AV8185", true } };

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Pictures_DecodeWithoutError(string model, bool half)
    {
        var media = MediaLibrary.For(CameraModels.Find(model), half);

        foreach (var still in media.Stills)
        {
            Assert.Equal("", await DecodeAsync("mjpeg", still));
        }

        // Twice around: the loop's end must fit its beginning.
        Assert.Equal("", await DecodeAsync("h264", [.. media.Frames.Concat(media.Frames).SelectMany(frame => frame)]));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Frames_AreOneKeyFrameAndTheRest(string model, bool half)
    {
        var frames = MediaLibrary.For(CameraModels.Find(model), half).Frames;

        Assert.Equal(30, frames.Length);
        Assert.Equal([0, 0, 0, 1, 0x67], frames[0][..5]);
        Assert.All(frames[1..], frame => Assert.Equal(1, frame[frame[2] == 1 ? 3 : 4] & 0x1F));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Pictures_WithStampAndFiller_DecodeWithoutError(string model, bool half)
    {
        var media = MediaLibrary.For(CameraModels.Find(model), half);

        Assert.Equal("", await DecodeAsync("mjpeg", Written(media.Stills[0], jpeg: true)));
        Assert.Equal("", await DecodeAsync("h264", [.. media.Frames.SelectMany(frame => Written(frame, jpeg: false))]));
    }

    private static byte[] Written(byte[] recorded, bool jpeg)
    {
        var picture = new OutgoingPicture(recorded, jpeg, recorded.Length + 20_000, Stamped: true);
        var bytes = new byte[picture.Length];
        picture.WriteTo(bytes, 1234567890123);
        return bytes;
    }

    private static async Task<string> DecodeAsync(string format, byte[] bytes)
    {
        Peers.Require("ffmpeg");
        using var decoder = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-f", format, "-i", "-", "-f", "null", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
        var complaints = decoder.StandardError.ReadToEndAsync(Token);
        await decoder.StandardInput.BaseStream.WriteAsync(bytes, Token);
        decoder.StandardInput.Close();
        await decoder.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
        return await complaints;
    }
}
