using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

public class SettingValueTests
{
    [Theory]
    [InlineData("motiondetect", "ON", "on")]
    [InlineData("motiondetect", "On", "on")]
    [InlineData("motiondetect", "true", "on")]
    [InlineData("motiondetect", "1", "on")]
    [InlineData("motiondetect", " off\n", "off")]
    [InlineData("motiondetect", "False", "off")]
    [InlineData("motiondetect", "0", "off")]
    [InlineData("brightness", " -7 ", "-7")]
    [InlineData("brightness", "+5", "5")]
    [InlineData("brightness", "007", "7")]
    [InlineData("brightness", "-0", "0")]
    [InlineData("illum", "Mix", "mix")]
    [InlineData("illum", "mlx", "mix")]
    [InlineData("illum", "MLX", "mix")]
    [InlineData("ver", "http/1.1", "HTTP/1.1")]
    [InlineData("focus", "FullRange", "fullrange")]
    [InlineData("focus", "-120", "-120")]
    [InlineData("zoom", "reset", "reset")]
    [InlineData("ip", "192.168.1.20", "192.168.1.20")]
    [InlineData("ip", "192.168.001.020", "192.168.1.20")]
    [InlineData("ipv6address", "2001:0DB8:0:0:0:0:0:7", "2001:db8::7")]
    [InlineData("mdprivacymask", "2A8F3D135B71EE04", "2a8f3d135b71ee04")]
    [InlineData("scaling_size", "640x480", "640,480")]
    [InlineData("scaling_size", "640 X 480", "640,480")]
    [InlineData("scaling_size", "640, 480", "640,480")]
    [InlineData("focuswindow", "0, 0, 100, 200", "0,0,100,200")]
    [InlineData("name", " Front door ", "Front door")]
    [InlineData("admin", "S3cret(x)", "S3cret(x)")]
    [InlineData("admin", "empty", "empty")]
    [InlineData("ID", "99999999999999", "99999999999999")]
    public void TryNormalize_WhatPeopleWrite_GivesTheWireForm(string name, string text, string expected)
    {
        Assert.True(SettingValue.TryNormalize(Row(name), text, out var value, out var allowed), allowed);
        Assert.Equal(expected, value);
        Assert.Null(allowed);
    }

    [Theory]
    [InlineData("motiondetect", "yes", "on or off")]
    [InlineData("motiondetect", "", "on or off")]
    [InlineData("brightness", "51", "a whole number from -50 to 50")]
    [InlineData("brightness", "5.0", "a whole number from -50 to 50")]
    [InlineData("brightness", "1,000", "a whole number from -50 to 50")]
    [InlineData("brightness", "99999999999999999999", "a whole number from -50 to 50")]
    [InlineData("gamma", "1e3", "a whole number")]
    [InlineData("gamma", "2147483648", "a whole number")]
    [InlineData("imgleft", "-1", "a whole number from 0 up")]
    [InlineData("daynight", "dusk", "one of auto, day, night, dual")]
    [InlineData("focus", "near", "fullrange, shortrange or a whole number")]
    [InlineData("ip", "192.168.1", "an IPv4 address such as 192.168.1.20")]
    [InlineData("ip", "192.168.1.256", "an IPv4 address such as 192.168.1.20")]
    [InlineData("ip", "0x7f.0.0.1", "an IPv4 address such as 192.168.1.20")]
    [InlineData("ip", "1.2.3.4.5", "an IPv4 address such as 192.168.1.20")]
    [InlineData("ip", "1.2.3.+4", "an IPv4 address such as 192.168.1.20")]
    [InlineData("streamip", "223.255.255.255", "an IPv4 address from 224.0.0.0 to 239.255.255.255")]
    [InlineData("ipv6address", "192.168.1.20", "an IPv6 address such as 2001:db8::7")]
    [InlineData("ipv6address", "fe80::1%eth0", "an IPv6 address such as 2001:db8::7")]
    [InlineData("mdprivacymask", "2a8f3d135b71ee0", "sixteen hexadecimal digits")]
    [InlineData("mdprivacymask", "2a8f3d135b71ee0g", "sixteen hexadecimal digits")]
    [InlineData("scaling_size", "640", "width,height from 128,96 to 1280,720")]
    [InlineData("focuswindow", "5,0,1,1", "left,top,right,bottom, each a whole number from 0 up, left not after right and top not after bottom")]
    [InlineData("name", "   ", "1 to 64 characters without line breaks or other control characters")]
    [InlineData("name", "Front\r\ndoor", "1 to 64 characters without line breaks or other control characters")]
    [InlineData("mdresult", "no motion", "nothing: it can only be read")]
    public void TryNormalize_BadValue_SaysWhatIsAllowed(string name, string text, string expected)
    {
        Assert.False(SettingValue.TryNormalize(Row(name), text, out var value, out var allowed));
        Assert.Equal(expected, allowed);
        Assert.Null(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("has space")]
    [InlineData(" padded")]
    [InlineData("seventeen-letters")]
    [InlineData("a#b")]
    [InlineData("a%b")]
    [InlineData("a&b")]
    [InlineData("a`b")]
    [InlineData("a\"b")]
    [InlineData("a'b")]
    [InlineData("a<b")]
    [InlineData("a>b")]
    [InlineData("pässword")]
    [InlineData("tab\tin")]
    public void TryNormalize_BadPassword_IsRefusedWithoutSayingIt(string password)
    {
        foreach (var name in new[] { "admin", "viewer" })
        {
            Assert.False(SettingValue.TryNormalize(Row(name), password, out _, out var allowed));
            Assert.Equal("1 to 16 ASCII characters without white space and none of # % & ` \" ' < >; the word empty erases the password", allowed);
        }
    }

    [Theory]
    [InlineData("illum", "mlx", "mix")]
    [InlineData("auxin", "ON", "on")]
    [InlineData("ipv6enabled", "true", "on")]
    [InlineData("mdprivacymask", "FFFFFFFFFFFFFFFF", "ffffffffffffffff")]
    [InlineData("scaling_size", "640x480", "640,480")]
    [InlineData("illum", " Moonlit ", "Moonlit")]
    [InlineData("brightness", "-99", "-99")]
    [InlineData("brightness", "n/a", "n/a")]
    [InlineData("mdresult", " 00 1A", "00 1A")]
    [InlineData("name", "", "")]
    [InlineData("admin", "S3cret", "")]
    public void Canonical_ValueFromCamera_IsCanonicalOrAsSent(string name, string wire, string expected)
        => Assert.Equal(expected, SettingValue.Canonical(Row(name), wire));

    private static SettingDefinition Row(string name)
    {
        Assert.True(SettingCatalogue.TryFind(name, out var row));
        return row;
    }
}
