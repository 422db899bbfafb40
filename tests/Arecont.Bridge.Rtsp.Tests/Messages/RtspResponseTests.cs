using System.Text;
using Arecont.Bridge.Rtsp.Messages;

namespace Arecont.Bridge.Rtsp.Tests.Messages;

public sealed class RtspResponseTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void ToBytes_WithBody_IsWholeMessage()
    {
        var bytes = new RtspResponse(200) { Body = "v=0"u8.ToArray() }.With("Content-Type", "application/sdp").With("None", null).ToBytes("5", Now);

        Assert.Equal(
            "RTSP/1.0 200 OK\r\nCSeq: 5\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nServer: Arecont.Bridge\r\nContent-Type: application/sdp\r\nContent-Length: 3\r\n\r\nv=0",
            Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void ToBytes_LineEndsInValues_CannotBeginALine()
    {
        var text = Encoding.UTF8.GetString(new RtspResponse(404, "no camera a\r\nX: y\u00e4").With("Location", "a\r\nb").ToBytes(null, Now));

        Assert.StartsWith("RTSP/1.0 404 Not Found: no camera a??X: y?\r\nDate", text, StringComparison.Ordinal);
        Assert.Contains("Location: a??b\r\n", text, StringComparison.Ordinal);
    }
}
