using Arecont.Bridge.Cameras.Motion;

namespace Arecont.Bridge.Cameras.Tests.Motion;

public class MotionLatchTests
{
    private readonly MotionLatch _latch = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));

    [Fact]
    public void Observe_FirstMotion_TurnsOn()
    {
        Assert.True(_latch.Observe(true, At(0)));
        Assert.True(_latch.Active);
    }

    [Fact]
    public void Observe_StillBeforeMinimum_StaysOnUntilItIsOver()
    {
        _latch.Observe(true, At(0));

        Assert.False(_latch.Observe(false, At(1)));
        Assert.True(_latch.Active);
        Assert.Equal(At(2), _latch.Deadline);
        Assert.True(_latch.Advance(At(2)));
        Assert.False(_latch.Active);
    }

    [Fact]
    public void Observe_StillAfterMinimum_TurnsOffAtOnce()
    {
        _latch.Observe(true, At(0));

        Assert.True(_latch.Observe(false, At(3)));
        Assert.False(_latch.Active);
    }

    [Fact]
    public void Observe_MotionWithoutEnd_TurnsOffAfterMaximumAndStaysOffUntilStillOnce()
    {
        _latch.Observe(true, At(0));
        Assert.False(_latch.Observe(true, At(9)));
        Assert.Equal(At(10), _latch.Deadline);

        Assert.True(_latch.Advance(At(10)));
        Assert.False(_latch.Active);
        Assert.False(_latch.Observe(true, At(11)));
        Assert.False(_latch.Active);
        Assert.False(_latch.Observe(false, At(12)));
        Assert.True(_latch.Observe(true, At(13)));
        Assert.True(_latch.Active);
    }

    [Fact]
    public void Observe_MotionAgainWithinMinimum_GoesOnWithoutABreak()
    {
        _latch.Observe(true, At(0));
        _latch.Observe(false, At(1));

        Assert.False(_latch.Observe(true, At(1.5)));
        Assert.False(_latch.Advance(At(2)));
        Assert.True(_latch.Active);
    }

    [Fact]
    public void Clear_WhileOn_TurnsOffAndForgetsExhaustion()
    {
        _latch.Observe(true, At(0));
        _latch.Advance(At(10));
        Assert.False(_latch.Clear());

        Assert.True(_latch.Observe(true, At(11)));
        Assert.True(_latch.Clear());
        Assert.False(_latch.Active);
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
