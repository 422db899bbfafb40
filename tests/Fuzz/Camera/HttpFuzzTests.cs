using System.Text;
using Arecont.Camera.Http;
using Arecont.Camera.Media;
using Arecont.Camera.Tests.Wire;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Camera;

public sealed class HttpFuzzTests
{
    private static readonly byte[][] Words =
    [
        "\r\n\r\n"u8.ToArray(), "\n\n"u8.ToArray(), "HTTP/1.0 200 OK\r\n"u8.ToArray(), "HTTP/"u8.ToArray(), "Content-Length: "u8.ToArray(),
        "Transfer-Encoding: chunked\r\n"u8.ToArray(), "boundary=\"--\""u8.ToArray(), "ETag: Channel"u8.ToArray(), "0\r\n\r\n"u8.ToArray(),
    ];

    private static readonly byte[][] Heads =
    [
        "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n\r\n"u8.ToArray(),
        "HTTP/1.1 200 Ok\nTransfer-Encoding: gzip, chunked\nETag: \"Channel2\"\n\n"u8.ToArray(),
        Encoding.ASCII.GetBytes(Multipart.Head),
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 503 Busy\r\n\r\n"u8.ToArray(),
    ];

    [Fact]
    public Task ResponseHead_AnyBytes_IsAHeadOrMalformed() => Fuzzer.RunAsync(
        Heads,
        (input, dice) =>
        {
            var end = ResponseHead.FindEnd(input);
            Assert.InRange(end, -1, input.Length);
            var told = FrameHead.Parse(input);
            Assert.True(told.Length >= -1 && told.Boundary is not "");
            try
            {
                var head = ResponseHead.Parse(end < 0 ? input : input[..end]);
                Assert.InRange(head.Status, 100, 999);
                Assert.True(head.ContentLength >= -1 && !(head.Chunked && head.ContentLength >= 0));
                Assert.True(ResponseHead.LooksRight(input));
            }
            catch (MalformedAnswerException)
            {
            }
        },
        words: Words);

    [Fact]
    public Task NameValue_AnyBytes_IsOneLineOfThem() => Fuzzer.RunAsync(
        ["brightness=10"u8.ToArray(), "mdresult= 00 1A 02"u8.ToArray(), "HTTP/1.0 200 OK\r\n\r\nmodel=AV5255\r\n"u8.ToArray(), "a=bHTTP/1.0 200 OK\r\n"u8.ToArray()],
        (input, dice) =>
        {
            if (NameValue.TryParse(input, out var pair))
            {
                Assert.False(pair.Value.ContainsAny((byte)'\r', (byte)'\n'));
                Assert.False(pair.Name.Contains((byte)'='));
                Assert.True(pair.Value.IndexOf("HTTP/"u8) < 0);
                _ = pair.ValueText;
            }
        },
        words: Words);

    [Fact]
    public Task ChunkDecoder_CutAnyhow_DecodesTheSame() => Fuzzer.RunAsync(
        [Chunked(1), Chunked(7), Chunked(300), "5;x=y\r\nhello\r\n0\r\nTrailer: 1\r\n\r\n"u8.ToArray()],
        (input, random) =>
        {
            var whole = Decode(input, [input.Length]);
            var cuts = Enumerable.Range(0, 1 + random.Next(20)).Select(_ => random.Next(1, 40)).ToArray();
            var cut = Decode(input, cuts);
            Assert.Equal(whole.Failed, cut.Failed);
            Assert.Equal(whole.Done, cut.Done);
            if (!whole.Failed)
            {
                Assert.True(whole.Payload.AsSpan().SequenceEqual(cut.Payload), "the payload depends on how the bytes came");
                Assert.True(whole.Payload.Length <= input.Length);
            }
        },
        words: Words,
        perByte: 2000);

    [Fact]
    public Task AnswerBuffer_AnyAnswer_StaysBelowItsLimits() => Fuzzer.RunAsync(
        [.. Heads.Select(head => (byte[])[.. head, .. "model=AV5255"u8]), [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. Multipart.Chunked("mdresult=no motion"u8.ToArray(), 5)]],
        (input, random) =>
        {
            var answer = new AnswerBuffer();
            answer.Start(512, 1024);
            try
            {
                for (var at = 0; at < input.Length;)
                {
                    var free = answer.Free();
                    Assert.False(free.IsEmpty);
                    var count = Math.Min(Math.Min(free.Length, 1 + random.Next(200)), input.Length - at);
                    input.AsSpan(at, count).CopyTo(free.Span);
                    at += count;
                    if (answer.Take(count))
                    {
                        break;
                    }
                }

                // One receive more may have come before the limit was looked at.
                Assert.InRange(answer.Body.Length, 0, 1024 + 200);
                _ = answer.IsWholeAtClose;
            }
            catch (MalformedAnswerException)
            {
            }
            finally
            {
                answer.Release();
            }
        },
        words: Words,
        largest: 4096);

    private static byte[] Chunked(int size) => Multipart.Chunked(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0123456789", 60))), size);

    private static (byte[] Payload, bool Done, bool Failed) Decode(byte[] input, int[] cuts)
    {
        var decoder = new ChunkDecoder();
        var payload = new List<byte>();
        try
        {
            for (int at = 0, cut = 0; at < input.Length; cut++)
            {
                var piece = input.AsSpan(at, Math.Min(cuts[cut % cuts.Length], input.Length - at)).ToArray();
                at += piece.Length;
                payload.AddRange(piece.AsSpan(0, decoder.Decode(piece)));
            }
        }
        catch (MalformedAnswerException)
        {
            return ([], decoder.Done, true);
        }

        return ([.. payload], decoder.Done, false);
    }
}
