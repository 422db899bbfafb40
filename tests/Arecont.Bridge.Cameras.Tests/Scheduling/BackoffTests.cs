using Arecont.Bridge.Cameras.Scheduling;

namespace Arecont.Bridge.Cameras.Tests.Scheduling;

public class BackoffTests
{
    [Fact]
    public void Next_Repeated_DoublesUpToTheCapWithAtMostHalfTakenOff()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));

        double[] full = [1, 2, 4, 8, 16, 30, 30];
        foreach (var seconds in full)
        {
            Assert.InRange(backoff.Next().TotalSeconds, seconds / 2, seconds);
        }
    }

    [Fact]
    public void Next_ManyAttempts_NeverExceedsTheCap()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));

        Assert.All(Enumerable.Range(0, 5000), _ => Assert.InRange(backoff.Next().TotalSeconds, 0.5, 30));
    }

    [Fact]
    public void Next_TwoCameras_DoNotMarchInStep()
    {
        var one = new Backoff(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), new Random(1));
        var other = new Backoff(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(30), new Random(2));

        Assert.NotEqual(one.Next(), other.Next());
    }

    [Fact]
    public void Reset_AfterFailures_BeginsWithTheFirstPause()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), new Random(7));
        backoff.Next();
        backoff.Next();
        backoff.Next();

        backoff.Reset();

        Assert.InRange(backoff.Next().TotalSeconds, 0.5, 1);
    }
}
