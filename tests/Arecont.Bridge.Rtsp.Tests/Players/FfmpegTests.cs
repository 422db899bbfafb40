using System.Diagnostics;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Rtsp.Tests.Players;

/// <summary>A real player against the server; tests/Interop has the whole matrix.</summary>
public sealed class FfmpegTests
{
    [Theory]
    [InlineData("tcp")]
    [InlineData("http")]
    public async Task Ffmpeg_Transport_DecodesEveryPicture(string transport)
    {
        RequireFfmpeg();
        var pictures = Split(await RunAsync(
            "-f", "lavfi", "-i", "testsrc=size=320x240:rate=15", "-frames:v", "30", "-c:v", "libx264", "-bf", "0", "-g", "15", "-x264-params", "aud=1", "-f", "h264", "-"));
        Assert.Equal(30, pictures.Count);
        await using var server = await ServerUnderTest.StartAsync(realStreams: true);
        server.Video.Known = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var feeding = FeedAsync(server.Video, pictures, stop.Token);

        var played = await RunAsync(
            "-xerror", "-rtsp_transport", transport, "-i", $"rtsp://viewer:see@{server.EndPoint}/door", "-map", "0:v", "-frames:v", "20", "-f", "framemd5", "-");

        await stop.CancelAsync();
        await feeding;
        Assert.Equal(20, System.Text.Encoding.ASCII.GetString(played).Split('\n').Count(line => line.StartsWith("0,", StringComparison.Ordinal)));
    }

    // As a camera would, in its own time, again and again.
    private static async Task FeedAsync(FakeVideo video, List<byte[]> pictures, CancellationToken cancellationToken)
    {
        try
        {
            var camera = await video.NextAsync();
            for (var number = 0; !cancellationToken.IsCancellationRequested; number++)
            {
                var type = number % 15 == 0 ? FrameType.H264Idr : FrameType.H264Predicted;
                camera.Push(Frames.Of(number, type, pictures[number % pictures.Count], 320, 240));
                await Task.Delay(TimeSpan.FromSeconds(1 / 15.0), TimeProvider.System, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static List<byte[]> Split(byte[] stream)
    {
        var pictures = new List<byte[]>();
        ReadOnlySpan<byte> delimiter = [0, 0, 0, 1, 9];
        var rest = stream.AsSpan();
        while (!rest.IsEmpty)
        {
            var next = rest[1..].IndexOf(delimiter);
            var length = next < 0 ? rest.Length : next + 1;
            pictures.Add(rest[..length].ToArray());
            rest = rest[length..];
        }

        return pictures;
    }

    private static async Task<byte[]> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-v", "error", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var output = new MemoryStream();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
        }
        finally
        {
            process.Kill();
        }

        return output.ToArray();
    }

    private static void RequireFfmpeg()
    {
        var there = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ffmpeg")));
        if (Environment.GetEnvironmentVariable("AB_REQUIRE_PEERS") == "1")
        {
            Assert.True(there, "ffmpeg is not installed");
        }

        Assert.SkipUnless(there, "ffmpeg is not installed");
    }
}
