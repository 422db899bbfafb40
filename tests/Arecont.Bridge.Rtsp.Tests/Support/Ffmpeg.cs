using System.Diagnostics;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Makes and decodes pictures with the real program.</summary>
internal static class Ffmpeg
{
    /// <summary>Skips the test without ffmpeg, or fails it where peers are demanded.</summary>
    public static void Require() => Peers.Require("ffmpeg");

    /// <summary>What it writes to its output for these arguments and this input; it must not complain.</summary>
    public static async Task<byte[]> RunAsync(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-v", "error", "-nostdin", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var process = Process.Start(start)!;
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(limit.Token);
            using var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output, limit.Token);
            await process.StandardInput.BaseStream.WriteAsync(input, limit.Token);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(limit.Token);
            Assert.Equal("", await complaints);
            Assert.Equal(0, process.ExitCode);
            return output.ToArray();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>A JPEG's pixels, three bytes each.</summary>
    public static Task<byte[]> DecodeAsync(byte[] jpeg) => RunAsync(jpeg, "-f", "mjpeg", "-i", "pipe:0", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1");
}
