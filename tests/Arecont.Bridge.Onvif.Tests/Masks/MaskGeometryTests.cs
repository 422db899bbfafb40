using Arecont.Bridge.Onvif.Masks;
using Arecont.Camera.Media;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Media2;

namespace Arecont.Bridge.Onvif.Tests.Masks;

public sealed class MaskGeometryTests
{
    private static readonly ImageWindow Sensor = new(0, 0, 1920, 1080);

    [Fact]
    public void Cover_TopLeftQuarter_IsRoundedOutwardsToBlocks()
        => Assert.Equal(new ImageWindow(0, 0, 960, 544), MaskGeometry.Cover(Rectangle(-1, 1, 0, 0), Sensor, Sensor));

    [Fact]
    public void Cover_WholePicture_EndsAtTheSensorsEdge()
        => Assert.Equal(Sensor, MaskGeometry.Cover(Rectangle(-1, 1, 1, -1), Sensor, Sensor));

    [Fact]
    public void Cover_PictureOfAWindow_IsMovedToTheSensor()
        => Assert.Equal(new ImageWindow(960, 544, 1440, 832), MaskGeometry.Cover(Rectangle(-1, 1, 0, 0), new ImageWindow(960, 544, 1920, 1080), Sensor));

    [Fact]
    public void Cover_FourPointsThatAreNoRectangle_CoversThemAll()
    {
        var crooked = new Polygon { Points = [Point(-0.5f, 0.5f), Point(0.5f, 0.25f), Point(0.25f, -0.5f), Point(-0.25f, -0.25f)] };

        Assert.Equal(MaskGeometry.Cover(Rectangle(-0.5f, 0.5f, 0.5f, -0.5f), Sensor, Sensor), MaskGeometry.Cover(crooked, Sensor, Sensor));
    }

    [Theory, InlineData(0, 0, 32, 32), InlineData(64, 96, 1888, 1056), InlineData(1888, 1056, 1920, 1080), InlineData(320, 0, 352, 1080)]
    public void CornersAndCover_AnyBlock_ComesBackAsItWas(int left, int top, int right, int bottom)
    {
        var area = new ImageWindow(left, top, right, bottom);

        Assert.Equal(area, MaskGeometry.Cover(MaskGeometry.Corners(area, Sensor), Sensor, Sensor));
    }

    [Fact]
    public void CornersAndCover_EveryLineOfTheGridOfEverySensor_ComesBackAsItWas()
    {
        foreach (var sensor in (ImageWindow[])[new(0, 0, 1280, 1024), new(0, 0, 2048, 1536), new(0, 0, 2592, 1944), new(0, 0, 3648, 2752), new(32, 64, 1632, 1264)])
        {
            for (var left = sensor.Left; left + 32 <= sensor.Right; left += 32)
            {
                var area = new ImageWindow(left, sensor.Top, left + 32, sensor.Top + 64);
                Assert.Equal(area, MaskGeometry.Cover(MaskGeometry.Corners(area, sensor), sensor, sensor));
            }
        }
    }

    [Fact]
    public void Cover_ThreePoints_IsNothing()
        => Assert.Null(MaskGeometry.Cover(new Polygon { Points = [Point(0, 0), Point(1, 0), Point(0, 1)] }, Sensor, Sensor));

    [Fact]
    public void Cover_PointOutsideOfThePicture_IsNothing() => Assert.Null(MaskGeometry.Cover(Rectangle(-1.5f, 1, 0, 0), Sensor, Sensor));

    [Fact]
    public void Cover_NoNumber_IsNothing() => Assert.Null(MaskGeometry.Cover(Rectangle(float.NaN, 1, 0, 0), Sensor, Sensor));

    [Fact]
    public void Cover_NoArea_IsNothing() => Assert.Null(MaskGeometry.Cover(Rectangle(0, 0, 0, 0), Sensor, Sensor));

    [Fact]
    public void Shared_Apart_IsNothing() => Assert.Null(MaskGeometry.Shared(new ImageWindow(0, 0, 32, 32), new ImageWindow(32, 0, 64, 32)));

    [Fact]
    public void Shared_Overlapping_IsTheOverlap()
        => Assert.Equal(new ImageWindow(32, 0, 64, 16), MaskGeometry.Shared(new ImageWindow(0, 0, 64, 32), new ImageWindow(32, 0, 96, 16)));

    private static Polygon Rectangle(float left, float top, float right, float bottom)
        => new() { Points = [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)] };

    private static Vector Point(float x, float y) => new() { X = x, Y = y };
}
