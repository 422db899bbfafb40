using System.Buffers;
using System.Text;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Paths;
using Arecont.Bridge.Rtsp.Transports;
using Arecont.Bridge.Rtsp.Tunnel;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Rtsp;

public sealed class RtspMessageFuzzTests
{
    private static readonly byte[][] Words =
    [
        "\r\n\r\n"u8.ToArray(), "\n\n"u8.ToArray(), "CSeq: 1\r\n"u8.ToArray(), "Content-Length: 5\r\n"u8.ToArray(), "RTSP/1.0\r\n"u8.ToArray(), "$\0\0\u0004abcd"u8.ToArray(),
        "Session: 1;timeout=60\r\n"u8.ToArray(), " folded\r\n"u8.ToArray(), "Transport: "u8.ToArray(), "HTTP/1.1\r\n"u8.ToArray(),
    ];

    private static readonly byte[][] Requests =
    [
        "OPTIONS rtsp://host/cam RTSP/1.0\r\nCSeq: 1\r\n\r\n"u8.ToArray(),
        "\r\nSETUP rtsp://host/cam/trackID=1 RTSP/1.0\r\nCSeq: 2\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n$\0\0\u0004abcd"u8.ToArray(),
        "SET_PARAMETER * RTSP/1.0\nCSeq: 3\nContent-Length: 5\nSession: abc\n\nhello"u8.ToArray(),
        "RTSP/1.0 200 OK\r\nCSeq: 4\r\n\r\n"u8.ToArray(),
        "GET /cam HTTP/1.0\r\nx-sessioncookie: abcdefghij\r\nAccept: application/x-rtsp-tunnelled\r\n\r\n"u8.ToArray(),
    ];

    [Fact]
    public Task Parser_AnyBytes_TakesThemOrWaitsForABoundedNumber() => Fuzzer.RunAsync(
        Requests,
        (input, dice) =>
        {
            for (var rest = new ReadOnlySequence<byte>(input); !rest.IsEmpty;)
            {
                var parsed = RtspParser.Parse(rest);
                var cut = RtspParser.Parse(Cut(rest.ToArray(), dice));
                Assert.Equal((parsed.Item, parsed.Length, parsed.Channel), (cut.Item, cut.Length, cut.Channel));
                Assert.Equal(parsed.Problem, cut.Problem);
                if (parsed.Item == RtspItem.Incomplete)
                {
                    Assert.Equal(0, parsed.Length);
                    Assert.True(rest.FirstSpan[0] == '$' || rest.Length < RtspLimits.Head + RtspLimits.Body);
                    break;
                }

                Assert.InRange(parsed.Length, 1, rest.Length);
                Check(parsed);
                if (parsed.Problem is { Fatal: true })
                {
                    break;
                }

                rest = rest.Slice(parsed.Length);
            }
        },
        rounds: 10_000,
        words: Words,
        largest: 40 * 1024,
        perByte: 2000,
        fixedBytes: 256 * 1024);

    [Fact]
    public Task Transport_AnyHeader_GivesPossibleNumbers() => Fuzzer.RunAsync(
        ["RTP/AVP;unicast;client_port=5000-5001"u8.ToArray(), "RTP/AVP/TCP;unicast;interleaved=0-1,RTP/AVP;multicast"u8.ToArray(), "RTP/AVP/UDP;client_port=6000;mode=\"PLAY\""u8.ToArray()],
        (input, dice) =>
        {
            var offers = TransportOffer.ParseAll(Encoding.UTF8.GetString(input));
            Assert.InRange(offers.Count, 0, 16);
            foreach (var offer in offers)
            {
                var (rtp, rtcp) = offer.Interleaved ?? (0, 1);
                Assert.True(rtp is >= 0 and <= 255 && rtcp is >= 0 and <= 255 && rtp != rtcp);
                (rtp, rtcp) = offer.ClientPorts ?? (1, 2);
                Assert.True(rtp is >= 1 and <= 65535 && rtcp is >= 1 and <= 65535 && rtp != rtcp);
            }
        },
        words: [";"u8.ToArray(), ","u8.ToArray(), "interleaved="u8.ToArray(), "client_port="u8.ToArray(), "-"u8.ToArray(), "RTP/AVP"u8.ToArray()],
        largest: 4096,
        perByte: 300);

    [Fact]
    public Task Path_AnyTarget_NamesAStreamOrNothing() => Fuzzer.RunAsync(
        ["rtsp://host:554/cam/2/main/trackID=1?x=y"u8.ToArray(), "/cam"u8.ToArray(), "rtsp://[::1]/front%20door/sub?transport=multicast/trackID=3"u8.ToArray(), "*"u8.ToArray()],
        (input, dice) =>
        {
            var target = Encoding.UTF8.GetString(input);
            if (StreamPath.TryParse(target, out var path))
            {
                Assert.NotEmpty(path.CameraId);
                Assert.NotEmpty(path.Profile);
                Assert.True(path.Channel >= 0 && path.Track is null or >= 0);
            }

            Assert.EndsWith("/", StreamPath.BaseOf(target), StringComparison.Ordinal);
        },
        words: ["/"u8.ToArray(), "trackID="u8.ToArray(), "%2F"u8.ToArray(), "%"u8.ToArray(), "?"u8.ToArray(), "://"u8.ToArray(), "%FF%C0%80"u8.ToArray()],
        largest: 2048,
        perByte: 300);

    [Fact]
    public Task Base64_CutAnyhow_DecodesTheSame() => Fuzzer.RunAsync(
        [.. Requests.Select(request => Encoding.ASCII.GetBytes(Convert.ToBase64String(request))), "QQ==QUI=\r\nQUJD"u8.ToArray()],
        (input, dice) =>
        {
            var whole = Decode(input, input.Length);
            var cut = Decode(input, 1 + dice.Next(10));
            Assert.Equal(whole is null, cut is null);
            Assert.Equal(whole, cut);
            if (Groups(input) is { } expected)
            {
                Assert.Equal(expected, whole);
            }
        },
        words: ["="u8.ToArray(), "=="u8.ToArray(), "\r\n"u8.ToArray()],
        largest: 1024,
        perByte: 300);

    private static void Check(RtspParsed parsed)
    {
        Assert.Equal(parsed.Item == RtspItem.Request, parsed.Request is not null);
        Assert.Equal(parsed.Item == RtspItem.Invalid, parsed.Problem is not null);
        if (parsed.Request is { } request)
        {
            Assert.InRange(request.Method.Length, 1, RtspLimits.Method);
            Assert.InRange(request.Target.Length, 1, RtspLimits.Target);
            Assert.InRange(request.Headers.Count, 0, RtspLimits.Headers);
            Assert.DoesNotContain(request.Target, char.IsControl);
            Assert.All(request.Headers.Values, value => Assert.DoesNotContain('\n', value));
            Assert.True(request.IsHttp || request.CSeq is not null);
            _ = request.SessionId;
        }
    }

    /// <summary>Every four letters by themselves; null where one group is no base64.</summary>
    private static byte[]? Groups(byte[] input)
    {
        var letters = Encoding.Latin1.GetString(input).Where(letter => letter is not (' ' or '\r' or '\n' or '\t')).ToArray();
        var bytes = new List<byte>();
        foreach (var group in letters.Chunk(4))
        {
            var decoded = new byte[3];
            if (group.Length < 4 || !Convert.TryFromBase64Chars(group, decoded, out var length))
            {
                return null;
            }

            bytes.AddRange(decoded.AsSpan(0, length));
        }

        return [.. bytes];
    }

    private static byte[]? Decode(byte[] input, int size)
    {
        var decoder = new Base64Decoder();
        var bytes = new List<byte>();
        foreach (var piece in input.Chunk(Math.Max(1, size)))
        {
            var into = new byte[Base64Decoder.MaximumLength(piece.Length)];
            if (!decoder.TryDecode(piece, into, out var written))
            {
                return null;
            }

            bytes.AddRange(into.AsSpan(0, written));
        }

        return [.. bytes];
    }

    private static ReadOnlySequence<byte> Cut(byte[] bytes, Random dice)
    {
        var first = new Segment(bytes.AsMemory(0, 0), null);
        var last = first;
        for (var at = 0; at < bytes.Length;)
        {
            var count = Math.Min(bytes.Length - at, dice.Next(dice.Next(2) == 0 ? 8 : 4000));
            last = new Segment(bytes.AsMemory(at, count), last);
            at += count;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
