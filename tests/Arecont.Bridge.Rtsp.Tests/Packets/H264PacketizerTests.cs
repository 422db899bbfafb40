using Arecont.Bridge.Rtsp.Packets;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Camera.Media;

namespace Arecont.Bridge.Rtsp.Tests.Packets;

public sealed class H264PacketizerTests
{
    private readonly BlockPool _pool = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1399)]
    [InlineData(1400)]
    [InlineData(1401)]
    [InlineData(1402)]
    [InlineData(2797)]
    [InlineData(2798)]
    [InlineData(2799)]
    [InlineData(2800)]
    [InlineData(150_000)]
    public void Write_SliceOfAnyLength_ComesOutAsItWent(int length)
    {
        var idr = Frames.Nal(0x65, length);

        var packets = Packetize(Frames.AnnexB([0x09, 0x10], Frames.Sps, Frames.Pps, idr));

        Assert.All(packets, packet => Assert.True(packet.Payload.Length <= BlockBuilder.MaximumPayload));
        var unit = Assert.Single(Depacketize(packets).AccessUnits);
        Assert.Equal([Frames.Sps, Frames.Pps, idr], unit.Units);
    }

    [Fact]
    public void Write_ParameterSets_TravelInOneAggregate()
    {
        var packets = Packetize(Frames.AnnexB(Frames.Sps, Frames.Pps, Frames.Nal(0x65, 100)));

        Assert.Equal([0x78, 0x65], packets.Select(packet => (int)packet.Payload[0]));
        Assert.Equal([false, true], packets.Select(packet => packet.Marker));
    }

    [Fact]
    public void Write_Fragments_AreEquallyLongButTheLast()
    {
        var packets = Packetize(Frames.AnnexB(Frames.Nal(0x41, 10_000)));

        Assert.All(packets.SkipLast(1), packet => Assert.Equal(BlockBuilder.MaximumPayload, packet.Payload.Length));
    }

    [Theory]
    [InlineData(1390)]
    [InlineData(1397)]
    [InlineData(1398)]
    [InlineData(1400)]
    [InlineData(1401)]
    [InlineData(3000)]
    public void Write_LargeMessageBesideParameterSets_ComesOutInOrder(int length)
    {
        var sei = Frames.Nal(0x06, length);
        var slice = Frames.Nal(0x65, 200);

        var packets = Packetize(Frames.AnnexB(Frames.Sps, Frames.Pps, sei, slice));

        Assert.All(packets, packet => Assert.True(packet.Payload.Length <= BlockBuilder.MaximumPayload));
        Assert.Equal([Frames.Sps, Frames.Pps, sei, slice], Assert.Single(Depacketize(packets).AccessUnits).Units);
    }

    [Fact]
    public void Write_ManySlicesAndTrailingZeros_LosesNothing()
    {
        byte[][] units = [.. Enumerable.Range(0, 40).Select(index => Frames.Nal(0x41, 30 + (index * 100)))];

        var packets = Packetize([.. Frames.AnnexB(units), 0, 0, 0, 0]);

        Assert.Equal(units, Assert.Single(Depacketize(packets).AccessUnits).Units);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0, 0, 1 })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5 })]
    [InlineData(new byte[] { 0, 0, 0, 1, 0x09, 0xF0 })]
    public void Write_NothingToSend_GivesNoBlock(byte[] data)
    {
        Assert.Empty(Packetize(data));
        Assert.Equal(0, _pool.Outstanding);
    }

    [Fact]
    public void Description_FromParameterSets_SaysWhatPlayersNeed()
    {
        var packetizer = new H264Packetizer(96, null);
        Assert.Equal("packetization-mode=1", packetizer.Description.Parameters);

        Packetize(Frames.AnnexB(Frames.Sps, Frames.Pps, Frames.Nal(0x65, 10)), packetizer);

        Assert.Equal("packetization-mode=1;profile-level-id=42001F;sprop-parameter-sets=Z0IAH+kCgC3I,aM48gA==", packetizer.Description.Parameters);
        Assert.Equal((1280, 720), (packetizer.Description.Width, packetizer.Description.Height));
    }

    private List<RtpPacket> Packetize(byte[] data, H264Packetizer? packetizer = null)
    {
        var builder = new BlockBuilder(_pool, 7, 96, 0, 65_533);
        builder.Begin(1234, data.Length);
        Assert.Null((packetizer ?? new H264Packetizer(96, null)).Write(Frames.Of(0, FrameType.H264Idr, data), builder));
        var block = builder.Finish(isKey: true);
        var packets = block is null ? [] : RtpPacket.Split(block.Data.Span).ConvertAll(packet => RtpPacket.Parse(packet.Packet));
        block?.Release();
        return packets;
    }

    private static H264Depacketizer Depacketize(List<RtpPacket> packets)
    {
        var depacketizer = new H264Depacketizer();
        packets.ForEach(depacketizer.Add);
        Assert.Equal(0, depacketizer.Gaps);
        return depacketizer;
    }
}
