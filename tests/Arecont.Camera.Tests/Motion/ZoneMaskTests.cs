using Arecont.Camera.Motion;

namespace Arecont.Camera.Tests.Motion;

public class ZoneMaskTests
{
    /// <summary>The user manual's worked example.</summary>
    private const string Example = "2a8f3d135b71ee04";

    private static readonly string[] ExampleRows =
    [
        "01010100",
        "11110001",
        "10111100",
        "11001000",
        "11011010",
        "10001110",
        "01110111",
        "00100000",
    ];

    [Fact]
    public void TryParse_VendorsExample_GivesTheVendorsRows()
    {
        Assert.True(ZoneMask.TryParse(Example, out var mask));
        Assert.Equal(ExampleRows, Rows(mask));
    }

    [Fact]
    public void With_ZonesOfTheExample_GivesTheVendorsDigits()
    {
        var mask = ZoneMask.None;
        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 8; column++)
            {
                mask = mask.With(column, row, ExampleRows[row][column] == '1');
            }
        }

        Assert.Equal(Example, mask.ToString());
    }

    [Fact]
    public void With_OneZoneOff_ChangesThatZoneAlone()
    {
        var mask = ZoneMask.All.With(0, 0, false);
        Assert.Equal("feffffffffffffff", mask.ToString());
        Assert.Equal("01111111", Rows(mask)[0]);
        Assert.Equal("ffffffffffffff7f", ZoneMask.All.With(7, 7, false).ToString());
        Assert.Equal(ZoneMask.All, mask.With(0, 0, true));
    }

    [Fact]
    public void TryParse_UpperCase_IsTheSameMask()
    {
        Assert.True(ZoneMask.TryParse(Example, out var lower));
        Assert.True(ZoneMask.TryParse(Example.ToUpperInvariant(), out var upper));
        Assert.Equal(lower, upper);
        Assert.Equal(Example, upper.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2a8f3d135b71ee0")]
    [InlineData("2a8f3d135b71ee041")]
    [InlineData("2a8f3d135b71ee0g")]
    [InlineData(" 2a8f3d135b71ee0")]
    [InlineData("+2a8f3d135b71ee0")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(ZoneMask.TryParse(text!, out var mask));
        Assert.Null(mask);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(8, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 8)]
    public void Zone_OutsideTheMask_IsAnError(int column, int row)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ZoneMask.All[column, row]);
        Assert.Throws<ArgumentOutOfRangeException>(() => ZoneMask.All.With(column, row, true));
    }

    private static string[] Rows(ZoneMask mask)
        => [.. Enumerable.Range(0, 8).Select(row => new string([.. Enumerable.Range(0, 8).Select(column => mask[column, row] ? '1' : '0')]))];
}
