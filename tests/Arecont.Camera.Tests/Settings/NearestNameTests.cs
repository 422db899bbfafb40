using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("pollmiliseconds", "pollMilliseconds")]
    [InlineData("Hots", "host")]
    [InlineData("poll", "pollMilliseconds")]
    [InlineData("onvif", null)]
    [InlineData("xy", null)]
    [InlineData("", null)]
    public void Find_Name_IsTheNearestOrNone(string name, string? expected)
        => Assert.Equal(expected, NearestName.Find(name, ["id", "host", "name", "pollMilliseconds"]));

    [Fact]
    public void Find_NoCandidates_IsNone() => Assert.Null(NearestName.Find("host", []));
}
