namespace Arecont.Bridge.Webhook.Tests;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(1_000_000, 60)]
    public void After_MoreFailures_DoublesToTheCap(int failures, double seconds)
    {
        Assert.Equal(seconds, RetryDelay.After(failures, null, 0).TotalSeconds);
        Assert.Equal(seconds / 2, RetryDelay.After(failures, null, 1).TotalSeconds);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(0.1, 1)]
    [InlineData(-5, 1)]
    [InlineData(7200, 3600)]
    public void After_RetryAfter_IsNotUndercutAndNotBelievedForEver(double asked, double seconds)
        => Assert.Equal(seconds, RetryDelay.After(1, TimeSpan.FromSeconds(asked), 0).TotalSeconds);
}
