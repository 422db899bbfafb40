using Arecont.Bridge.Onvif.Discovery;

namespace Arecont.Bridge.Onvif.Tests.Discovery;

public sealed class ScopeRuleTests
{
    private const string Prefix = "http://schemas.xmlsoap.org/ws/2005/04/discovery/";

    [Theory]
    [InlineData("onvif://www.onvif.org/Profile/Streaming", "onvif://www.onvif.org/Profile/Streaming", true)]
    [InlineData("onvif://www.onvif.org/Profile", "onvif://www.onvif.org/Profile/Streaming", true)]
    [InlineData("onvif://www.onvif.org/", "onvif://www.onvif.org/Profile/Streaming", true)]
    [InlineData("ONVIF://WWW.ONVIF.ORG/Profile", "onvif://www.onvif.org/Profile/Streaming", true)]
    [InlineData("onvif://www.onvif.org/Profile?x=1", "onvif://www.onvif.org/Profile/Streaming", true)]
    [InlineData("onvif://www.onvif.org/Prof", "onvif://www.onvif.org/Profile/Streaming", false)]
    [InlineData("onvif://www.onvif.org/profile", "onvif://www.onvif.org/Profile/Streaming", false)]
    [InlineData("onvif://www.onvif.org/Profile/Streaming/More", "onvif://www.onvif.org/Profile/Streaming", false)]
    [InlineData("onvif://elsewhere.org/Profile", "onvif://www.onvif.org/Profile/Streaming", false)]
    [InlineData("onvif://www.onvif.org/x/../Profile", "onvif://www.onvif.org/Profile/Streaming", false)]
    [InlineData("nonsense", "onvif://www.onvif.org/Profile/Streaming", false)]
    public void Matches_ByUri_ComparesWholeSegments(string wanted, string scope, bool matches)
    {
        Assert.Equal(matches, ScopeRules.Of(null).Matches(wanted, scope));
        Assert.Equal(matches, ScopeRules.Of(Prefix + "rfc3986").Matches(wanted, scope));
    }

    [Theory]
    [InlineData("onvif://www.onvif.org/name/door", true)]
    [InlineData("onvif://www.onvif.org/name", false)]
    [InlineData("ONVIF://www.onvif.org/name/door", false)]
    public void Matches_ByText_ComparesAllOfIt(string wanted, bool matches)
        => Assert.Equal(matches, ScopeRules.Of(Prefix + "strcmp0").Matches(wanted, "onvif://www.onvif.org/name/door"));

    [Theory]
    [InlineData("urn:uuid:7D1B2A6E-0000-4000-8000-001A07ABCDEF", true)]
    [InlineData("uuid:7d1b2a6e-0000-4000-8000-001a07abcdef", true)]
    [InlineData("urn:uuid:7d1b2a6e-0000-4000-8000-001a07abcdee", false)]
    [InlineData("door", false)]
    public void Matches_ByUuid_ComparesTheNumber(string wanted, bool matches)
        => Assert.Equal(matches, ScopeRules.Of(Prefix + "uuid").Matches(wanted, "urn:uuid:7d1b2a6e-0000-4000-8000-001a07abcdef"));

    [Theory]
    [InlineData(Prefix + "ldap")]
    [InlineData("http://www.onvif.org/xyz")]
    public void Matches_ByAnUnknownRule_NeverDoes(string rule)
    {
        Assert.Equal(ScopeRule.Unknown, ScopeRules.Of(rule));
        Assert.False(ScopeRule.Unknown.Matches("a:b", "a:b"));
    }
}
