using Arecont.Bridge.Configuration.Schema;

namespace Arecont.Bridge.Tests.Configuration.Schema;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("host", "host", 0)]
    [InlineData("hots", "host", 1)]
    [InlineData("hst", "host", 1)]
    [InlineData("hoost", "host", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_TwoWords_CountsEditsAndSwaps(string left, string right, int expected)
    {
        Assert.Equal(expected, NearestName.Distance(left, right));
        Assert.Equal(expected, NearestName.Distance(right, left));
    }

    [Theory]
    [InlineData("pollmiliseconds", "pollMilliseconds")]
    [InlineData("Hots", "host")]
    [InlineData("onvif", null)]
    [InlineData("xy", null)]
    public void Find_Name_IsTheNearestOrNone(string name, string? expected)
        => Assert.Equal(expected, NearestName.Find(name, ["id", "host", "name", "pollMilliseconds"]));
}
