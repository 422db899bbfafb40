using System.Net;
using System.Net.Sockets;
using Arecont.Simulator.Discovery;

namespace Arecont.Simulator.Tests.Discovery;

public sealed class DiscoveryTests
{
    private static readonly byte[] Search = [.. "Arecont_Vision-AV2000"u8, 1];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Search_IsAnsweredForEachCameraInBothLengths()
    {
        await using var older = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { MacAddress = "001A07ABCDEF" }, cancellationToken: Token);
        await using var newer = await SimulatedCamera.StartAsync(
            new SimulatedCameraOptions { Model = "AV8185", MacAddress = "001A07000ABC" }, cancellationToken: Token);
        await using var responder = new DiscoveryResponder([older, newer], IPAddress.Loopback, 0);
        using var socket = Client();

        await socket.SendToAsync(Search, responder.EndPoint, Token);
        var first = await ReceiveAsync(socket, responder.EndPoint);
        var second = await ReceiveAsync(socket, responder.EndPoint);

        Assert.Equal([.. "Arecont_Vision-AV2000"u8, 1, 0, 0x1A, 7, 0xAB, 0xCD, 0xEF, 127, 0, 0, 1], first);
        Assert.Equal(
            [.. "Arecont_Vision-AV2000"u8, 1, 0, 0x1A, 7, 0, 0x0A, 0xBC, 127, 0, 0, 1, 0, 0, 8185 >> 8, 8185 & 0xFF, 0, 0, 0, 0], second);
    }

    [Fact]
    public async Task AddressCommand_IsCountedAndNotAnswered()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        await using var responder = new DiscoveryResponder([camera], IPAddress.Loopback, 0);
        using var socket = Client();

        await socket.SendToAsync("noise"u8.ToArray(), responder.EndPoint, Token);
        await socket.SendToAsync((byte[])[.. "Arecont_Vision-AV2000"u8, 2, .. new byte[10]], responder.EndPoint, Token);
        await socket.SendToAsync(Search, responder.EndPoint, Token);
        var only = await ReceiveAsync(socket, responder.EndPoint);

        Assert.Equal(32, only.Length);
        Assert.Equal((1, 1), (responder.AddressCommands, responder.Searches));
    }

    private static Socket Client()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket, IPEndPoint from)
    {
        var buffer = new byte[256];
        var received = await socket.ReceiveFromAsync(buffer, from, Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal(from, received.RemoteEndPoint);
        return buffer[..received.ReceivedBytes];
    }
}
