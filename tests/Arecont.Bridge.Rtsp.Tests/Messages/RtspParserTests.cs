using System.Buffers;
using System.Text;
using Arecont.Bridge.Rtsp.Messages;

namespace Arecont.Bridge.Rtsp.Tests.Messages;

public sealed class RtspParserTests
{
    private const string Describe = "DESCRIBE rtsp://h/door RTSP/1.0\r\nCSeq: 7\r\nAccept: application/sdp\r\n\r\n";

    [Fact]
    public void Parse_EveryBeginningOfARequest_IsIncomplete()
    {
        for (var length = 0; length < Describe.Length; length++)
        {
            Assert.Equal(RtspItem.Incomplete, Parse(Describe[..length]).Item);
        }

        var whole = Parse(Describe);
        Assert.Equal((RtspItem.Request, (long)Describe.Length), (whole.Item, whole.Length));
        Assert.Equal(("DESCRIBE", "rtsp://h/door", "7"), (whole.Request!.Method, whole.Request.Target, whole.Request.CSeq));
        Assert.Equal("application/sdp", whole.Request.Header("accept"));
    }

    [Fact]
    public void Parse_BytesInSegmentsOfOne_IsTheSame()
    {
        var bytes = Encoding.ASCII.GetBytes(Describe + "$");
        var first = new Segment(bytes.AsMemory(0, 1), null);
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
        {
            last = new Segment(bytes.AsMemory(i, 1), last);
        }

        var parsed = RtspParser.Parse(new ReadOnlySequence<byte>(first, 0, last, 1));

        Assert.Equal((RtspItem.Request, (long)Describe.Length), (parsed.Item, parsed.Length));
    }

    [Fact]
    public void Parse_RequestsAndPacketsInARow_AreCutApart()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Describe), (byte)'$', 3, 0, 2, 9, 8, .. Encoding.ASCII.GetBytes($"\r\n{Describe}")];
        var items = new List<RtspParsed>();
        for (var rest = new ReadOnlySequence<byte>(bytes); !rest.IsEmpty; rest = rest.Slice(items[^1].Length))
        {
            items.Add(RtspParser.Parse(rest));
        }

        Assert.Equal([RtspItem.Request, RtspItem.Packet, RtspItem.Nothing, RtspItem.Request], items.Select(item => item.Item));
        Assert.Equal(3, items[1].Channel);
        Assert.Equal([9, 8], items[1].Packet.ToArray());
    }

    [Fact]
    public void Parse_Body_BelongsToTheRequest()
    {
        var parsed = Parse("SET_PARAMETER * RTSP/1.0\nCSeq: 1\nContent-Length: 4\n\nabcdOPTIONS");

        Assert.Equal("abcd", Encoding.ASCII.GetString(parsed.Request!.Body.Span));
        Assert.Equal(RtspItem.Incomplete, Parse("SET_PARAMETER * RTSP/1.0\nCSeq: 1\nContent-Length: 4\n\nabc").Item);
    }

    [Fact]
    public void Parse_FoldedRepeatedAndOddHeaders_AreTolerated()
    {
        var request = Parse("PLAY  rtsp://h/a   rtsp/1.0 \nCSeq:3\r\nRequire: a,\r\n\tb\r\nRequire : c\r\nEmpty:\r\nSession: 42 ;timeout=60\r\n\r\n").Request!;

        Assert.Equal("a, b, c", request.Header("Require"));
        Assert.Equal(string.Empty, request.Header("Empty"));
        Assert.Equal("42", request.SessionId);
    }

    [Theory]
    [InlineData("PLAY rtsp://h/a RTSP/1.0\r\n\r\n", 400, "CSeq is missing", false)]
    [InlineData("PLAY rtsp://h/a RTSP/1.0\r\nCSeq: x\r\n\r\n", 400, "CSeq must be a number from 0 to 4294967295", false)]
    [InlineData("PLAY rtsp://h/a RTSP/1.0\r\nCSeq: 1\r\nCSeq: 2\r\n\r\n", 400, "CSeq must be a number from 0 to 4294967295", false)]
    [InlineData("PLAY rtsp://h/a RTSP/2.0\r\nCSeq: 1\r\n\r\n", 505, "this server speaks RTSP/1.0", false)]
    [InlineData("PLAY rtsp://h/a RTSP/1.0\r\nCSeq: 1\r\nno header\r\n\r\n", 400, "line 3 is not a header (name: value)", false)]
    [InlineData("PLAY rtsp://h/a\r\nCSeq: 1\r\n\r\n", 400, "the request line must be METHOD address RTSP/1.0", true)]
    [InlineData("PL(Y rtsp://h/a RTSP/1.0\r\nCSeq: 1\r\n\r\n", 400, "the method is not a word", true)]
    [InlineData("PLAY rtsp://h/a SIP/2.0\r\nCSeq: 1\r\n\r\n", 400, "the request line must end with RTSP/1.0", true)]
    [InlineData("PLAY a RTSP/1.0\r\nCSeq: 1\r\nContent-Length: -1\r\n\r\n", 400, "Content-Length must be a number", true)]
    [InlineData("PLAY a RTSP/1.0\r\nCSeq: 1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", 400, "Content-Length must be a number", true)]
    [InlineData("PLAY a RTSP/1.0\r\nCSeq: 1\r\nContent-Length: 16385\r\n\r\n", 413, "a body may have 16384 bytes", true)]
    [InlineData("PLAY a RTSP/1.0\r\nCSeq: 1\r\nContent-Length: 99999999999\r\n\r\n", 413, "a body may have 16384 bytes", true)]
    public void Parse_Wrong_SaysWhat(string text, int status, string reason, bool fatal)
    {
        var parsed = Parse(text);

        Assert.Equal(RtspItem.Invalid, parsed.Item);
        Assert.Equal((status, reason, fatal), (parsed.Problem!.Status, parsed.Problem.Reason, parsed.Problem.Fatal));
        Assert.Equal(text.Length, parsed.Length);
    }

    [Fact]
    public void Parse_HeadBeyondTheLimit_IsRefusedBeforeItEnds()
    {
        var parsed = Parse($"PLAY a RTSP/1.0\r\nCSeq: 1\r\nX: {new string('x', RtspLimits.Head)}");

        Assert.Equal((413, true), (parsed.Problem!.Status, parsed.Problem.Fatal));
        Assert.Equal(414, Parse($"PLAY rtsp://h/{new string('x', RtspLimits.Target)} RTSP/1.0\r\nCSeq: 1\r\n\r\n").Problem!.Status);
    }

    [Fact]
    public void Parse_AnswerOfTheClient_IsPassedOver()
    {
        const string Answer = "RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 2\r\n\r\nxx";

        Assert.Equal((RtspItem.Nothing, (long)Answer.Length), (Parse(Answer).Item, Parse(Answer).Length));
    }

    [Fact]
    public void Parse_HttpHead_LeavesTheBody()
    {
        var parsed = Parse("POST /x HTTP/1.0\r\nContent-Length: 32767\r\n\r\nT1BU");

        Assert.True(parsed.Request!.IsHttp);
        Assert.Equal(43, parsed.Length);
    }

    [Fact]
    public void Parse_AnyBytes_NeverThrowsAndMovesOn()
    {
        var random = new Random(4711);
        var seeds = new[] { Describe, "SETUP * RTSP/1.0\r\nCSeq: 1\r\nContent-Length: 3\r\n\r\nabc", "$\0\0\u0004abcd", "RTSP/1.0 200 OK\r\n\r\n" };
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Encoding.Latin1.GetBytes(seeds[random.Next(seeds.Length)] + seeds[random.Next(seeds.Length)]);
            for (var changes = random.Next(6); changes >= 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var rest = new ReadOnlySequence<byte>(bytes);
            while (!rest.IsEmpty && RtspParser.Parse(rest) is { Item: not RtspItem.Incomplete } parsed)
            {
                Assert.InRange(parsed.Length, 1, rest.Length);
                rest = rest.Slice(parsed.Length);
            }
        }
    }

    private static RtspParsed Parse(string text) => RtspParser.Parse(new ReadOnlySequence<byte>(Encoding.Latin1.GetBytes(text)));

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
            if (before is not null)
            {
                before.Next = this;
            }
        }
    }
}
