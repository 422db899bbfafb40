using System.Text;
using System.Xml.Linq;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Tests.Support;

namespace Arecont.Bridge.Rtsp.Tests.Streams;

public sealed class MetadataTests : StreamTests
{
    [Fact]
    public async Task Play_Metadata_BeginsWithTheStateAndTellsChanges()
    {
        await using var stream = await OpenAsync();
        Assert.Equal(("application", "vnd.onvif.metadata", 90000), (stream.Tracks[1].Description.Media, stream.Tracks[1].Description.Encoding, stream.Tracks[1].Description.ClockRate));
        var early = new FakeWriter();
        using var one = stream.Tracks[1].Add(new InterleavedTarget(early, 2, 3));
        one.Play();
        one.Release();
        Time.Advance(TimeSpan.FromSeconds(1));
        await Directory.TellAsync(FakeDirectory.Motion("cam", active: true));
        var late = new FakeWriter();
        using var two = stream.Tracks[1].Add(new InterleavedTarget(late, 2, 3));
        Time.Advance(TimeSpan.FromSeconds(1));
        two.Play();
        two.Release();
        await Directory.TellAsync(FakeDirectory.Motion("cam", active: true));
        await Directory.TellAsync(FakeDirectory.Motion("other", active: false));
        await Directory.TellAsync(FakeDirectory.Motion("cam", active: false));

        Assert.Equal([("Initialized", "false"), ("Changed", "true"), ("Changed", "false")], early.Rtp(2).Select(Message));
        Assert.Equal([("Initialized", "true"), ("Changed", "false")], late.Rtp(2).Select(Message));
        Assert.Equal(early.Rtp(2)[1].Sequence, late.Rtp(2)[0].Sequence);
        Assert.All([.. early.Rtp(2), .. late.Rtp(2)], packet => Assert.True(packet.Marker));
        Assert.Equal(early.Rtp(2)[1].Timestamp + 90_000, late.Rtp(2)[0].Timestamp);
    }

    private static (string, string) Message(RtpPacket packet)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(packet.Payload));
        XNamespace schema = "http://www.onvif.org/ver10/schema";
        var message = document.Descendants(schema + "Message").Single();
        return (message.Attribute("PropertyOperation")!.Value, message.Element(schema + "Data")!.Element(schema + "SimpleItem")!.Attribute("Value")!.Value);
    }
}
