using Arecont.Bridge.Mqtt.Link;

namespace Arecont.Bridge.Mqtt.Tests.Link;

public sealed class FilterCoverTests
{
    [Theory]
    [InlineData("a/#", "a", true)]
    [InlineData("a/#", "a/b/+", true)]
    [InlineData("a/+/set", "a/b/set", true)]
    [InlineData("a/+/set", "a/b/c/set", false)]
    [InlineData("a/+", "a/#", false)]
    [InlineData("a/b", "a/+", false)]
    [InlineData("a/b", "a", false)]
    public void Covers_IsTrueForASubsetOnly(string outer, string inner, bool expected) => Assert.Equal(expected, FilterCover.Covers(outer, inner));
}
