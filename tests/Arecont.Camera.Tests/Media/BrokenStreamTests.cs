using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Media;

/// <summary>Good streams with random damage: whatever comes, the client ends with frames or with its own kind of failure.</summary>
public sealed class BrokenStreamTests
{
    private const int Rounds = 300;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task StreamMjpegAsync_RandomDamage_FailsOnlyInItsOwnWay(int seed, bool chunked)
    {
        var random = new Random(seed);
        byte[] parts = [.. "--fbdr\r\n"u8, .. Multipart.Jpeg(Samples.Jpeg(filler: 300)), .. Multipart.Jpeg(Samples.Jpeg(filler: 200), "Content-Length: 257\r\n"), .. Multipart.Jpeg(Samples.Jpeg(filler: 100))];
        byte[] whole = chunked
            ? [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n"u8, .. Multipart.Chunked(parts, 100)]
            : [.. System.Text.Encoding.ASCII.GetBytes(Multipart.Head), .. parts];
        await using var camera = new ScriptedCamera(exchange => exchange.SendAsync(Damage(whole, random)));
        var client = new CameraClient(camera.Options with { MaximumFrameBytes = 64 * 1024 }, TimeProvider.System);
        var good = 0;
        for (var round = 0; round < Rounds; round++)
        {
            try
            {
                var frames = await client.StreamMjpegAsync(new MjpegRequest(), Cancel).ToListAsync(Cancel).AsTask().WaitAsync(Limits.Signal, Cancel);
                Assert.All(frames, f => Assert.True(JpegPicture.IsWhole(f.Data.Span)));
                good += frames.Count;
            }
            catch (CameraException)
            {
                // Its own kind of failure.
            }
        }

        Assert.InRange(good, 1, Rounds * 6);
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        lock (random)
        {
            var bytes = whole.ToList();
            for (var wound = random.Next(0, 4); wound > 0; wound--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveRange(at, Math.Min(random.Next(1, 80), bytes.Count - at));
                        break;
                    case 2:
                        bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 80), bytes.Count - at)));
                        break;
                    default:
                        bytes.RemoveRange(at + 1, bytes.Count - at - 1);
                        break;
                }
            }

            return [.. bytes];
        }
    }
}
