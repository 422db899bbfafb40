using System.Text;
using Arecont.Camera.Http;
using Arecont.Camera.Motion;

namespace Arecont.Camera.Tests.Motion;

public sealed class MotionResultParserTests
{
    [Theory]
    [InlineData("no motion")]
    [InlineData("No Motion")]
    public void Parse_NoMotion_IsNull(string text) => Assert.Null(Parse(text));

    [Fact]
    public void Parse_SixtyFourZones_AreRowsOfEight()
    {
        var grid = Parse(Zones(64, (0, "1A"), (9, "2"), (63, "ff")));
        Assert.NotNull(grid);
        Assert.Equal((8, 8), (grid.Width, grid.Height));
        Assert.Equal(0x1A, grid[0, 0]);
        Assert.Equal(2, grid[1, 1]);
        Assert.Equal(255, grid[7, 7]);
    }

    [Fact]
    public void Parse_OneDigitZeros_AreStill() => Assert.Null(Parse(string.Concat(Enumerable.Repeat(" 0", 64))));

    [Theory]
    [InlineData(63)]
    [InlineData(128)]
    [InlineData(1023)]
    [InlineData(1)]
    [InlineData(0)]
    public void Parse_CutShort_IsMalformed(int count)
        => Assert.Throws<MalformedAnswerException>(() => Parse(Zones(count, (0, "01"))));

    [Theory]
    [InlineData("0x1")]
    [InlineData("100")]
    [InlineData("g1")]
    [InlineData("-1")]
    [InlineData("1g")]
    public void Parse_NoHexadecimalByte_IsMalformed(string token)
        => Assert.Throws<MalformedAnswerException>(() => Parse(Zones(64, (5, token))));

    [Fact]
    public void Parse_MoreThanItShould_TakesTheFirst()
    {
        Assert.Equal(8, Parse(Zones(66, (0, "01"), (65, "01")))!.Width);
        Assert.Equal(32, Parse(Zones(1030, (0, "01")))!.Width);
    }

    [Fact]
    public void Parse_ZonesBeyondThePicture_AreDropped()
    {
        // 1280 x 1024 with zones of 256 pixels: five columns, four rows.
        var picture = new MotionPicture(1280, 1024, 8);
        var grid = Parse(Zones(64, (4, "01"), (5, "FF"), (32, "FF")), picture);
        Assert.NotNull(grid);
        Assert.Equal((5, 4), (grid.Width, grid.Height));
        Assert.Equal(1, grid[4, 0]);
        Assert.Equal(1, grid.Counts.Count(c => c > 0));
    }

    [Fact]
    public void Parse_OnlyZonesBeyondThePictureMove_IsNull()
        => Assert.Null(Parse(Zones(64, (7, "FF"), (60, "FF")), new MotionPicture(1280, 1024, 8)));

    [Fact]
    public void Parse_ZonePartlyInThePicture_Counts()
    {
        var grid = Parse(Zones(64, (0, "01")), new MotionPicture(1300, 1025, 8));
        Assert.Equal((6, 5), (grid!.Width, grid.Height));
    }

    [Fact]
    public void Parse_LargeGrid_CropsByItsOwnZoneSize()
    {
        // 2048 x 1536 with zones of 96 pixels: 22 x 16.
        var grid = Parse(Zones(1024, (0, "01"), (22, "FF"), (512, "FF")), new MotionPicture(2048, 1536, 3));
        Assert.Equal((22, 16), (grid!.Width, grid.Height));
        Assert.Equal(1, grid.Counts.Count(c => c > 0));
    }

    [Fact]
    public void Parse_SmallZones_NeverExceedTheGrid()
        => Assert.Equal((8, 8), (Parse(Zones(64, (0, "01")), new MotionPicture(4000, 3000, 1))!.Width, 8));

    private static MotionGrid? Parse(string value, MotionPicture picture = default)
        => MotionResultParser.Parse(Encoding.ASCII.GetBytes(value.Trim()), picture);

    private static string Zones(int count, params (int Index, string Token)[] moving)
    {
        var tokens = Enumerable.Repeat("00", count).ToArray();
        foreach (var (index, token) in moving.Where(m => m.Index < count))
        {
            tokens[index] = token;
        }

        return string.Join(' ', tokens);
    }
}
