using System.Net.Sockets;
using Arecont.Bridge.Mqtt.Broker;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Broker;

public sealed class PacketLimitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Accepts_PacketsInAnyPieces_CountsEachPacket(int piece)
    {
        // A first packet of 10 bytes, an empty one, one of exactly 200, and one of 201 that is too large.
        byte[] good = [0x10, 10, .. new byte[10], 0xC0, 0, 0x30, 0xC8, 0x01, .. new byte[200]];
        var limit = new PacketLimit(first: 10, others: 200);

        Assert.All(good.Chunk(piece), part => Assert.True(limit.Accepts(part)));
        Assert.False(limit.Accepts([0x30, 0xC9, 0x01]));
    }

    [Fact]
    public void Accepts_FirstPacketTooLarge_IsFalse() => Assert.False(new PacketLimit(first: 10, others: 200).Accepts([0x10, 11]));

    [Fact]
    public void Accepts_LengthOfFiveBytes_IsFalse() => Assert.False(new PacketLimit(10, 200).Accepts([0x10, 0x80, 0x80, 0x80, 0x80, 1]));

    [Fact]
    public async Task Broker_StrangerAnnouncesAHugePacket_IsCutOff()
    {
        using var data = new DataFolder();
        var options = PluginHost.Embedded();
        await using var host = await PluginHost.StartAsync(options, new FakeDirectory(), data);
        using var client = new TcpClient();
        await client.ConnectAsync(options.Listen, TestContext.Current.CancellationToken);

        await client.GetStream().WriteAsync(new byte[] { 0x10, 0xFF, 0xFF, 0xFF, 0x7F }, TestContext.Current.CancellationToken);

        // Before the time in which it would have to say who it is.
        var read = client.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask();
        Assert.Equal(0, await read.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }
}
