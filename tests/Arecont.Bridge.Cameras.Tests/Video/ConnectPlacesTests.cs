using Arecont.Bridge.Cameras.Video;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Video;

public class ConnectPlacesTests
{
    [Fact]
    public async Task Enter_AllPlacesTaken_WaitsAMomentHoweverDeadTheCamerasAre()
    {
        var time = new FakeTimeProvider();
        using var places = new ConnectPlaces();
        for (var place = 0; place < 32; place++)
        {
            Assert.True(places.EnterAsync(time, TestContext.Current.CancellationToken).IsCompletedSuccessfully);
        }

        var next = places.EnterAsync(time, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(250));

        await next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
