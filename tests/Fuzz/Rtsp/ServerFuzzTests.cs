using System.Text;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Fuzz.Tests.Fuzzing;

namespace Arecont.Fuzz.Tests.Rtsp;

/// <summary>The whole server, over real connections: a client that begins well and then sends anything.</summary>
public sealed class ServerFuzzTests
{
    private const string SessionWord = "{session}";

    private static readonly string Login = $"Authorization: {TestAuthentication.Basic("viewer", "see")}\r\n";

    private static readonly byte[][] Corpus =
    [
        Bytes($"PLAY rtsp://h/door RTSP/1.0\r\nCSeq: 2\r\nSession: {SessionWord}\r\nRange: npt=0-\r\n{Login}\r\n$\0\0\u0004abcdTEARDOWN rtsp://h/door RTSP/1.0\r\nCSeq: 3\r\nSession: {SessionWord}\r\n{Login}\r\n"),
        Bytes($"DESCRIBE rtsp://h/door RTSP/1.0\r\nCSeq: 2\r\nAccept: application/sdp\r\n{Login}\r\nSETUP rtsp://h/door/trackID=2 RTSP/1.0\r\nCSeq: 3\r\nSession: {SessionWord}\r\nTransport: RTP/AVP/TCP;unicast;interleaved=2-3\r\n{Login}\r\n"),
        Bytes($"GET_PARAMETER rtsp://h/door RTSP/1.0\r\nCSeq: 2\r\nSession: {SessionWord}\r\nContent-Length: 4\r\n{Login}\r\nabcdPAUSE rtsp://h/door RTSP/1.0\r\nCSeq: 3\r\nSession: {SessionWord}\r\n{Login}\r\n"),
    ];

    private static readonly byte[][] Words =
    [
        Bytes($"Session: {SessionWord}\r\n"), "CSeq: 9\r\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "$\u0001\0\u0008"u8.ToArray(), "Require: www.onvif.org/ver20/backchannel\r\n"u8.ToArray(),
        "PLAY "u8.ToArray(), "SETUP "u8.ToArray(), "TEARDOWN "u8.ToArray(), "trackID=3"u8.ToArray(), "interleaved=0-1"u8.ToArray(), "Range: npt=now-\r\n"u8.ToArray(), "/yard"u8.ToArray(),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Server_AnyRequests_AnswersAndGivesEverythingBack()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await Fuzzer.RunAsync(
            Corpus,
            async (input, dice) =>
            {
                await using (var client = await server.ConnectAsync())
                {
                    Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1")).Status);
                    await SendAsync(client, input);
                }

                Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
            },
            rounds: 200,
            Words,
            largest: 20_000);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Limits.Signal);
        while (server.Media.Claims > 0 || server.Sessions.Count > 0)
        {
            // The last connections are just ending.
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
        }
    }

    private static async Task SendAsync(RtspTestClient client, byte[] input)
    {
        var text = Encoding.Latin1.GetString(input).Replace(SessionWord, client.Session, StringComparison.Ordinal);
        try
        {
            await client.WriteAsync(Encoding.Latin1.GetBytes(text));

            // Whatever came before was taken when this is answered; a fatal error ends the connection instead.
            await client.WriteAsync("\r\n\r\n\r\n");
            await client.AskAsync("OPTIONS", "/door").WaitAsync(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
        catch (Exception failure) when (failure is IOException or TimeoutException or FormatException)
        {
        }
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
