using Arecont.Simulator.Models;

namespace Arecont.Simulator.Tests.Models;

public sealed class ModelTests
{
    // Every name the vendor's document lets a client set, and the two spellings only firmware knows; written down by hand.
    private const string Writable = """
        1080p_mode adjustable_ir admin af_dn af_zoom analoggain audioinput autoexp auxout bandwidthsaving bitrate blue
        brightness casino_mode channelenable cropping day_binning daynight en_multicast equalbright equalcolor
        eth_negotiation exp_ref_channel exposure expwndheight expwndleft expwndtop expwndwidth focus focusbottom focusleft
        focusright focustop focuswindow fps freq gamma gamma2 gateway illum imgheight imgleft imgquality imgres imgtop
        imgwidth ip ipv6acceptrouters ipv6address ipv6addresstype ipv6dhcp ipv6enabled ipv6prefixlen ir irpos_chan1
        irpos_chan2 irtelepos irtelpos irwidepos keyframe keyframeinterval kneepoint linein_volume lowlight lowpower
        maxdigitalgain maxexptime maxkneegain mddetail mdlevelthreshold mdmode mdprivacymask mdprivasymask mdsensitivity
        mdtotalzones mdzonesize mic_boost motion_compensation motiondetect mtu multicast_rec name netopt night_binning
        ntpserver_ip piris piris_ref_channel pirispos pmask pmaskblock pmaskbottom pmaskleft pmaskright pmasktop
        qos_default qos_enabled qos_video qp qp_max ratelimit ratelimit_mode red rotate rtpport rtspport sapip saturation
        scaling scaling_size sd_codec sd_fps sd_imgbottom sd_imgleft sd_imgres sd_imgright sd_imgtop sd_ioalarm
        sd_motionalarm sd_networkfail sd_playback_fps sd_playbackstamp sd_recording sd_stampspan sensorheight sensorleft
        sensortop sensorwidth sharpness shortexposures snapstream spacialfilter streamip subnetmask upscaling
        vertical_alignment vertical_shift viewer wbwndctrl wbwndheight wbwndleft wbwndtop wbwndwidth webserverport
        white_balance zoom
        """;

    private const string ReadOnly =
        "auxin enclosure features fwversion mac make maxsensorheight maxsensorwidth mdresult model netversion procversion revision sensorcount";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void EveryWritableName_IsWritableOnSomeModel()
    {
        var writable = CameraModels.All.SelectMany(model => model.WritableSettings).ToHashSet();

        Assert.Equal([], Words(Writable).Except(writable));
        Assert.Equal([], writable.Except(Words(Writable)));
    }

    [Fact]
    public void EveryReadableName_IsKnownToSomeModelAndNotWritable()
    {
        var known = CameraModels.All.SelectMany(model => model.Settings).ToHashSet();

        Assert.Equal([], Words(ReadOnly).Except(known));
        Assert.DoesNotContain(CameraModels.All.SelectMany(model => model.WritableSettings), Words(ReadOnly).Contains);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryDefault_IsAcceptedByItsOwnRule(string name)
    {
        var model = CameraModels.Find(name);

        Assert.Equal([], model.Rules.Where(rule => rule.Accepts is not null && rule.Name is not ("admin" or "viewer") && !rule.Accepts(rule.Default)).Select(rule => rule.Name));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task EverySetting_IsReadBackOverTheWireAsItWasSet(string name)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = name }, cancellationToken: Token);
        foreach (var rule in camera.Model.Rules.Where(rule => rule.Accepts is not null && rule.Name is not ("admin" or "viewer")))
        {
            var value = Other(rule.Accepts!, rule.Default);

            await RawClient.GetAsync(camera, $"/set?{rule.Name}={Uri.EscapeDataString(value)}", Token);
            Assert.Equal($"{rule.Name}={value}", await RawClient.BodyAsync(camera, $"/get?{rule.Name}", Token));
        }
    }

    [Theory]
    [InlineData("AV5255", "mdprivacymask", "mdprivasymask")]
    [InlineData("AV2100", "mdprivasymask", "mdprivacymask")]
    [InlineData("AV10255", "irtelpos", "irtelepos")]
    [InlineData("AV08ZMV", "irtelepos", "irtelpos")]
    [InlineData("AV2100", "shortexposures", "qp")]
    [InlineData("AV8185", "channelenable", "auxout")]
    public void Model_KnowsItsOwnSpellingsAlone(string model, string known, string unknown)
    {
        Assert.Contains(known, CameraModels.Find(model).Settings);
        Assert.DoesNotContain(unknown, CameraModels.Find(model).Settings);
    }

    [Fact]
    public async Task Mac_IsUniqueAndOfTheVendor()
    {
        await using var fleet = await SimulatorFleet.StartAsync(3, cancellationToken: Token);

        Assert.Equal(3, fleet.Cameras.Select(camera => camera.MacAddress).Distinct().Count());
        Assert.All(fleet.Cameras, camera => Assert.Matches("^001A07[0-9A-F]{6}$", camera.MacAddress));
        Assert.Equal($"mac={fleet.Cameras[1].MacAddress}", await RawClient.BodyAsync(fleet.Cameras[1], "/get?mac", Token));
    }

    [Fact]
    public void Find_OfUnknownModel_NamesTheOthers() =>
        Assert.Contains("AV8185", Assert.Throws<ArgumentException>(() => CameraModels.Find("AV1")).Message, StringComparison.Ordinal);

    public static TheoryData<string> Models() => [.. CameraModels.All.Select(model => model.Name)];

    private static string Other(Func<string, bool> accepts, string value)
    {
        string[] candidates =
        [
            "on", "off", "0", "1", "2", "5", "7", "9", "60", "180", "600", "half", "day", "jpeg", "linein", "fixed", "manual", "preset",
            "indoor", "speed", "64", "224.1.2.3", "2001:db8::7", "640,480", "0,0,640,480", "00ffffffffffffff", "1024",
        ];
        // A single choice, such as 64 zones, has no other value.
        return candidates.FirstOrDefault(candidate => candidate != value && accepts(candidate)) ?? value;
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
