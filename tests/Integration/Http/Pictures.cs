using System.Buffers.Binary;
using System.Globalization;

namespace Arecont.Integration.Tests.Http;

internal static class Pictures
{
    /// <summary>Reads a JPEG's size from its frame header (ITU-T T.81, B.2.2) and checks that it is whole.</summary>
    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> jpeg)
    {
        Assert.True(jpeg.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) && jpeg.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]), "This is no whole JPEG.");
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]))
        {
            Assert.Equal(0xFF, jpeg[at]);
            if (jpeg[at + 1] == 0xC0)
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]));
            }
        }
    }

    /// <summary>Reads so many parts off an MJPEG stream, each by its Content-Length.</summary>
    public static async Task<List<byte[]>> ReadAsync(HttpClient client, string address, int count)
    {
        var token = TestContext.Current.CancellationToken;
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, token);
        Assert.Equal("multipart/x-mixed-replace", answer.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        await using var stream = new BufferedStream(await answer.Content.ReadAsStreamAsync(token), 64 * 1024);
        var pictures = new List<byte[]>();
        while (pictures.Count < count)
        {
            var length = 0;
            for (var line = await LineAsync(stream); length == 0 || line.Length > 0; line = await LineAsync(stream))
            {
                const string Name = "Content-Length: ";
                length = line.StartsWith(Name, StringComparison.Ordinal) ? int.Parse(line[Name.Length..], CultureInfo.InvariantCulture) : length;
            }

            var jpeg = new byte[length];
            await stream.ReadExactlyAsync(jpeg, token).AsTask().WaitAsync(Limits.Signal, token);
            pictures.Add(jpeg);
        }

        return pictures;
    }

    private static async Task<string> LineAsync(Stream stream)
    {
        var line = new List<char>();
        var next = new byte[1];
        do
        {
            await stream.ReadExactlyAsync(next, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
            line.Add((char)next[0]);
        }
        while (next[0] != '\n');
        return new string([.. line]).TrimEnd();
    }
}
