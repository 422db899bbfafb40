using System.Text;
using Arecont.Camera.Media;

namespace Arecont.Camera.Tests.Media;

public sealed class FrameTailTests
{
    private readonly FrameTail _tail = new();

    [Theory]
    [InlineData("frame\r\n", true)]
    [InlineData("frame\n", true)]
    [InlineData("frame\0\0\0", true)]
    [InlineData("frame\0\0", false)]
    [InlineData("frame", false)]
    public void Ends_BeforeAnythingIsKnown_TakesWhatAnyCameraSends(string data, bool ends) => Assert.Equal(ends, _tail.Ends(Ascii(data)));

    [Theory]
    [InlineData("frame\0\0\0\r\n", "other\r\n", "other\0\0\0")]
    [InlineData("frame\0\0\0\r\n", "other\r\n", "other\n")]
    [InlineData("frame\n", "other\n", "other\r\n")]
    [InlineData("frame\0\0\0", "other\0\0\0\0", "other\r\n")]
    public void Ends_OnceConfirmed_WantsTheSameAgain(string first, string same, string other)
    {
        _tail.Note(Ascii(first));
        _tail.Confirm();

        Assert.True(_tail.Ends(Ascii(same)));
        Assert.False(_tail.Ends(Ascii(other)));
        Assert.False(_tail.Ends(Ascii("half a fra")));
    }

    [Fact]
    public void Ends_CameraThatSendsNothingBehind_MayEndAnywhere()
    {
        _tail.Note(Ascii("frame"));
        Assert.False(_tail.Ends(Ascii("frame")));
        _tail.Confirm();

        Assert.True(_tail.Ends(Ascii("frame")));
    }

    [Theory]
    [InlineData("frame\0\0\0\0", true)]
    [InlineData("frame\0\0\0\0\r\n", true)]
    [InlineData("frame\0\0\0", false)]
    [InlineData("frame\r\n", false)]
    public void IsSure_AccessUnit_WantsMoreZerosThanAStartCodeHas(string data, bool sure) => Assert.Equal(sure, FrameTail.IsSure(Ascii(data), FrameFormat.H264));

    [Theory]
    [InlineData("picture\0", true)]
    [InlineData("picture\r\n", true)]
    [InlineData("picture", false)]
    public void IsSure_Picture_WantsAnythingBehind(string data, bool sure) => Assert.Equal(sure, FrameTail.IsSure(Ascii(data), FrameFormat.Jpeg));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
