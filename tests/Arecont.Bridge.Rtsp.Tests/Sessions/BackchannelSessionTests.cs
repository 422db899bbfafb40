using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Tests.Backchannel;
using Arecont.Bridge.Rtsp.Tests.Support;
using NSubstitute;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

public sealed class BackchannelSessionTests
{
    private const string Require = "Require: www.onvif.org/ver20/backchannel";

    private readonly ConcurrentQueue<(AudioLaw Law, byte[] Audio)> _heard = [];

    [Fact]
    public async Task Talk_Interleaved_ReachesTheCamera()
    {
        await using var server = await StartAsync();
        await using var client = await OperatorAsync(server);
        Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1", Require)).Status);
        var setup = await client.AskAsync("SETUP", "/door/trackID=10", "Transport: RTP/AVP/TCP;unicast;interleaved=2-3", Require);
        Assert.Equal("RTP/AVP/TCP;unicast;interleaved=2-3", setup["Transport"]);
        Assert.DoesNotContain("trackID=10", (await client.AskAsync("PLAY", "/door", Require))["RTP-Info"], StringComparison.Ordinal);

        var packet = BackchannelReceiverTests.Packet(8, 1, [7, 7]);
        await client.WriteAsync([(byte)'$', 2, 0, (byte)packet.Length, .. packet]);

        await Eventually.TrueAsync(() => _heard.Count == 1);
        Assert.Equal(AudioLaw.ALaw, _heard.First().Law);
        Assert.Equal([7, 7], _heard.First().Audio);
    }

    [Fact]
    public async Task Talk_OverUdp_ReachesTheCamera()
    {
        await using var server = await StartAsync();
        await using var client = await OperatorAsync(server);
        using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var own = ((IPEndPoint)udp.Client.LocalEndPoint!).Port;
        var setup = await client.AskAsync("SETUP", "/door/trackID=10", $"Transport: RTP/AVP;unicast;client_port={own}-{own + 1}", Require);
        await client.AskAsync("PLAY", "/door", Require);

        var port = int.Parse(Regex.Match(setup["Transport"]!, "server_port=(\\d+)").Groups[1].Value);
        await udp.SendAsync(BackchannelReceiverTests.Packet(0, 1, [5]), new IPEndPoint(IPAddress.Loopback, port), TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => _heard.Count == 1);
        Assert.Equal(AudioLaw.MuLaw, _heard.First().Law);
    }

    [Fact]
    public async Task Talk_ToACameraWithoutSound_IsNotFound()
    {
        await using var server = await StartAsync();
        await using var client = await OperatorAsync(server);

        Assert.Equal("RTSP/1.0 404 Not Found: camera yard has no sound", (await client.AskAsync("SETUP", "/yard/trackID=10", "Transport: RTP/AVP/TCP", Require)).Line);
    }

    private static async Task<RtspTestClient> OperatorAsync(ServerUnderTest server)
    {
        var client = await server.ConnectAsync();
        client.Authorization = TestAuthentication.Basic("operator", "turn");
        return client;
    }

    private async Task<ServerUnderTest> StartAsync()
    {
        var server = await ServerUnderTest.StartAsync();
        server.Audio.SpeakAsync(default, default!, default).ReturnsForAnyArgs(async call =>
        {
            await foreach (var piece in call.Arg<IAsyncEnumerable<ReadOnlyMemory<byte>>>().WithCancellation(call.Arg<CancellationToken>()))
            {
                _heard.Enqueue((call.Arg<AudioLaw>(), piece.ToArray()));
            }

            return CommandResult.Done();
        });
        return server;
    }
}
