using Arecont.Bridge.Users.Authentication;

namespace Arecont.Bridge.Tests.Users.Authentication;

public sealed class NonceCountsTests
{
    private readonly NonceCounts _counts = new();

    [Fact]
    public void TryUse_OutOfOrder_TakesEachOnceWithinTheWindow()
    {
        Assert.True(_counts.TryUse(1, 70));
        Assert.True(_counts.TryUse(1, 7));
        Assert.False(_counts.TryUse(1, 7));
        Assert.False(_counts.TryUse(1, 6));
        Assert.True(_counts.TryUse(1, 69));
        Assert.False(_counts.TryUse(1, 70));
        Assert.True(_counts.TryUse(1, 71));
        Assert.False(_counts.TryUse(1, 69));
        Assert.False(_counts.TryUse(1, 7));
    }

    [Fact]
    public void TryUse_FarAhead_ForgetsWhatIsBehind()
    {
        Assert.True(_counts.TryUse(1, 1));
        Assert.True(_counts.TryUse(1, uint.MaxValue));
        Assert.False(_counts.TryUse(1, 1));
        Assert.True(_counts.TryUse(1, uint.MaxValue - 63));
        Assert.False(_counts.TryUse(1, 0));
    }

    [Fact]
    public void TryUse_OtherNonce_CountsForItself()
    {
        Assert.True(_counts.TryUse(2, 1));
        Assert.True(_counts.TryUse(1, 1));
    }

    [Fact]
    public void TryUse_MoreNoncesThanRemembered_TheOldestIsUsedUp()
    {
        for (var nonce = 1; nonce <= NonceCounts.Maximum + 1; nonce++)
        {
            Assert.True(_counts.TryUse(nonce, 1));
        }

        Assert.False(_counts.TryUse(1, 2));
        Assert.True(_counts.TryUse(2, 2));
    }
}
