using Arecont.Camera.Settings;

namespace Arecont.Camera.Tests.Settings;

/// <summary>What manuals and real cameras say of single parameters, written down a second time and apart from the rows.</summary>
public class SettingFactsTests
{
    [Theory]
    [InlineData("brightness", -50, 50)]
    [InlineData("sharpness", 0, 4)]
    [InlineData("saturation", 0, 6)]
    [InlineData("blue", -10, 10)]
    [InlineData("red", -10, 10)]
    [InlineData("shortexposures", 1, 80)]
    [InlineData("kneepoint", 1, 100)]
    [InlineData("analoggain", 1, 10)]
    [InlineData("maxkneegain", 2, 100)]
    [InlineData("maxexptime", 0, 100)]
    [InlineData("maxdigitalgain", 32, 127)]
    [InlineData("spacialfilter", 0, 100)]
    [InlineData("keyframeinterval", 0, 65535)]
    [InlineData("imgquality", 1, 21)]
    [InlineData("quality", 1, 21)]
    [InlineData("mdlevelthreshold", 2, 31)]
    [InlineData("mdzonesize", 1, 15)]
    [InlineData("mddetail", 1, 225)]
    [InlineData("mdsensitivity", 0, 100)]
    [InlineData("qp", 4, 51)]
    [InlineData("bitrate", 0, 65536)]
    [InlineData("fps", 0, 100)]
    [InlineData("ssn", 0, 65535)]
    [InlineData("ID", 0, 99999999999999)]
    [InlineData("doublescan", 0, 1)]
    [InlineData("iframe", 0, 1)]
    [InlineData("channelenable", 0, 15)]
    [InlineData("qos_video", 0, 63)]
    [InlineData("qos_default", 0, 63)]
    public void Range_OfNumber_IsTheKnownOne(string name, long minimum, long maximum)
    {
        var row = Row(name);
        Assert.Equal((SettingKind.Number, minimum, maximum), (row.Kind, row.Minimum, row.Maximum));
    }

    [Theory]
    [InlineData("illum", "auto indoor outdoor mix")]
    [InlineData("freq", "50 60")]
    [InlineData("lowlight", "highspeed speed balance quality moonlight")]
    [InlineData("rotate", "0 90 180 270")]
    [InlineData("exposure", "auto on off")]
    [InlineData("daynight", "auto day night dual")]
    [InlineData("mdtotalzones", "64 1024")]
    [InlineData("ir", "on alwayson off")]
    [InlineData("adjustable_ir", "adaptive preset disabled")]
    [InlineData("audioinput", "mic linein")]
    [InlineData("eth_negotiation", "auto fixed")]
    [InlineData("ipv6addresstype", "dhcp manual")]
    [InlineData("imgres", "full half")]
    [InlineData("sd_imgres", "full half")]
    [InlineData("sd_codec", "jpeg h264")]
    [InlineData("params", "save factory reboot")]
    [InlineData("res", "full half")]
    [InlineData("sd", "playback download")]
    [InlineData("ver", "HTTP/1.0 HTTP/1.1")]
    [InlineData("channel", "scaled color mono")]
    public void Choices_AreTheKnownOnes(string name, string choices)
    {
        var row = Row(name);
        Assert.Equal(SettingKind.Choice, row.Kind);
        Assert.Equal(choices.Split(' '), row.Choices);
    }

    [Theory]
    [InlineData("gamma")]
    [InlineData("linein_volume")]
    [InlineData("mic_boost")]
    public void Range_ThatNobodyKnows_StaysOpen(string name)
    {
        var row = Row(name);
        Assert.Equal((null, null), (row.Minimum, row.Maximum));
        Assert.Equal("a whole number", SettingValue.Allowed(row));
    }

    [Fact]
    public void ScalingSize_HasTheDocumentedCorners()
    {
        var row = Row("scaling_size");
        Assert.Equal((new PixelSize(128, 96), new PixelSize(1280, 720)), (row.SmallestSize, row.LargestSize));
    }

    [Fact]
    public void Channel_RowsAreThoseThatGetChannelTakes()
    {
        string[] documented =
        [
            "analoggain", "autoexp", "blue", "brightness", "exposure", "freq", "illum", "kneepoint", "lowlight", "maxdigitalgain", "maxexptime",
            "maxkneegain", "mdlevelthreshold", "mdmode", "mdprivacymask", "mdtotalzones", "motiondetect", "pmask", "pmaskbottom", "pmaskleft",
            "pmaskright", "pmasktop", "red", "rtpport", "sapip", "saturation", "sharpness", "shortexposures", "streamip", "vertical_shift",
        ];
        string[] seenOnCamerasOrInferred = ["mdresult", "pmaskblock"];
        Assert.Equal(Ordered(documented.Concat(seenOnCamerasOrInferred)), Where(row => row.Scope == SettingScope.Channel));
    }

    [Fact]
    public void Request_RowsAreThoseThatAreNoSettings() => Assert.Equal(
        Ordered(["res", "x0", "y0", "x1", "y1", "quality", "doublescan", "ssn", "iframe", "intra_period", "channel", "sd", "ver", "ID", "MIC"]),
        Where(row => row.Scope == SettingScope.Request));

    [Fact]
    public void Read_RowsAreWhatOnlyTheCameraDecides() => Assert.Equal(
        Ordered(["auxin", "enclosure", "features", "fwversion", "mac", "make", "maxsensorheight", "maxsensorwidth", "mdresult", "model", "netversion", "procversion", "revision", "sd_stampspan", "sensorcount"]),
        Where(row => row.Access == SettingAccess.Read));

    [Fact]
    public void WriteOnly_RowsAreActions() => Assert.Equal(
        Ordered(["focus", "keyframe", "params", "pmaskblock", "sd_playbackstamp", "zoom"]),
        Where(row => row.Access == SettingAccess.WriteOnly));

    [Fact]
    public void Secret_RowsAreThePasswords()
    {
        Assert.Equal(["admin", "viewer"], Where(row => row.Access == SettingAccess.Secret));
        Assert.Equal(["admin", "viewer"], Where(row => row.Risk == SettingRisk.Credentials));
    }

    [Fact]
    public void Network_RiskIsOnWhatMayCutTheCameraOff() => Assert.Equal(
        Ordered(["eth_negotiation", "gateway", "ip", "ipv6acceptrouters", "ipv6address", "ipv6addresstype", "ipv6dhcp", "ipv6enabled", "ipv6prefixlen", "mtu", "netopt", "rtspport", "subnetmask", "webserverport"]),
        Where(row => row.Risk == SettingRisk.Network));

    [Fact]
    public void Service_RiskIsOnWhatChangesTheCameraForEveryone()
        => Assert.Equal(["mdmode", "params"], Where(row => row.Risk == SettingRisk.Service));

    [Fact]
    public void Relay_IsNotWorthWritingToFlash() => Assert.Equal(SettingPersistence.None, Row("auxout").Persistence);

    private static string[] Where(Func<SettingDefinition, bool> condition) => Ordered(SettingCatalogue.All.Where(condition).Select(row => row.Name));

    private static string[] Ordered(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static SettingDefinition Row(string name)
    {
        Assert.True(SettingCatalogue.TryFind(name, out var row));
        return row;
    }
}
