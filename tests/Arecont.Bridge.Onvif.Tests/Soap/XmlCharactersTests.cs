using System.Text;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Tests.Soap;

public sealed class XmlCharactersTests
{
    [Theory]
    [InlineData("plain ä \U0001F4F7 \t\r\n", true)]
    [InlineData("&#10;&#xA;&#x1F4F7;&amp;#1;&#x20;&#xFFFD;", true)]
    [InlineData("&#0;", false)]
    [InlineData("&#1;", false)]
    [InlineData("&#x1F;", false)]
    [InlineData("&#xD800;", false)]
    [InlineData("&#xFFFF;", false)]
    [InlineData("&#x110000;", false)]
    [InlineData("&#99999999999;", false)]
    [InlineData("&#;", false)]
    [InlineData("&#-5;", false)]
    [InlineData("&#x;", false)]
    [InlineData("&#", false)]
    [InlineData("&#x", false)]
    [InlineData("\u0000", false)]
    [InlineData("\u001F", false)]
    public void AreAllowed_PlainOrAsReferences_AreThoseOfXml(string text, bool allowed) => Assert.Equal(allowed, XmlCharacters.AreAllowed(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("a&#x1;b", "a\uFFFDb")]
    [InlineData("&#x1;&#x2;&#xFFFE;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("a&#xD;&#x9;&amp;#x1;&#", "a&#xD;&#x9;&amp;#x1;&#")]
    public void Repair_References_KeepsThoseOfXml(string text, string repaired)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(repaired, Encoding.UTF8.GetString(bytes, 0, XmlCharacters.Repair(bytes)));
    }

    [Fact]
    public void Quotable_AnyText_IsShortAndHarmless()
    {
        Assert.Equal("a?b?c", XmlCharacters.Quotable("a\u0001b\uD800c"));
        Assert.Equal(200, XmlCharacters.Quotable(new string('x', 1000)).Length);
    }
}
