using System.Net;
using Arecont.Bridge.Media.Mjpeg;

namespace Arecont.Bridge.Tests.Media.Mjpeg;

public sealed class MjpegLimitTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress There = IPAddress.Parse("192.0.2.2");

    [Fact]
    public void Enter_CameraIsFull_OthersAreNot()
    {
        var limit = new MjpegLimit(perCamera: 1);
        Assert.Null(limit.Enter("door", Here));

        Assert.Equal("door: 1 viewers watch its MJPEG, the most that one camera may have.", limit.Enter("door", There));
        Assert.Null(limit.Enter("yard", There));
    }

    [Fact]
    public void Enter_AddressIsFull_OthersAreNot()
    {
        var limit = new MjpegLimit(perAddress: 1);
        Assert.Null(limit.Enter("door", Here));

        Assert.Equal("yard: 1 viewers at 192.0.2.1 watch MJPEG, the most that one address may have.", limit.Enter("yard", Here));
        Assert.Null(limit.Enter("yard", There));
    }

    [Fact]
    public void Leave_MakesRoomForOne()
    {
        var limit = new MjpegLimit(perCamera: 1, perAddress: 1);
        limit.Enter("door", Here);
        Assert.NotNull(limit.Enter("door", Here));
        limit.Leave("door", Here);

        Assert.Null(limit.Enter("door", Here));
        Assert.NotNull(limit.Enter("door", Here));
    }

    [Fact]
    public void Enter_AsTheProgramHasIt_TakesTwoThousand()
    {
        var limit = new MjpegLimit();

        Assert.All(Enumerable.Range(0, 2000), _ => Assert.Null(limit.Enter("door", Here)));
        Assert.NotNull(limit.Enter("door", Here));
    }
}
