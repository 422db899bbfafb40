using Arecont.Simulator.Motion;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Simulator.Tests.Motion;

public sealed class MotionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mdresult_WhenStill_SaysNoMotion()
    {
        await using var camera = await StartAsync("AV5255");

        Assert.Equal("mdresult=no motion", await RawClient.BodyAsync(camera, "/get?mdresult", Token));
    }

    [Theory]
    [InlineData("AV5255", " 00 1A", " 00")]
    [InlineData("AV8185", " 00 1a", " 00")]
    [InlineData("AV2100", " 0 1a", " 0")]
    public async Task Mdresult_WithMotion_ListsSixtyFourZonesRowByRow(string model, string firstTwo, string other)
    {
        await using var camera = await StartAsync(model);

        camera.SetMotion(0, [new MotionZone(1, 0x1A)]);

        Assert.Equal(
            "mdresult=" + firstTwo + string.Concat(Enumerable.Repeat(other, 62)),
            await RawClient.BodyAsync(camera, "/get?mdresult", Token));
    }

    [Fact]
    public async Task Mdresult_InExtendedMode_Lists1024Zones()
    {
        await using var camera = await StartAsync("AV08ZMV");
        camera.SetMotion(1, 1023);
        Assert.Equal("mdresult=no motion", await RawClient.BodyAsync(camera, "/get?mdresult", Token));

        await RawClient.GetAsync(camera, "/set?mdtotalzones=1024", Token);

        Assert.Equal(
            "mdresult=" + string.Concat(Enumerable.Repeat(" 00", 1023)) + " 01",
            await RawClient.BodyAsync(camera, "/get?mdresult", Token));
    }

    [Fact]
    public async Task Mdtotalzones_WhereOnly64AreKnown_StaysAt64()
    {
        await using var camera = await StartAsync("AV5255");

        await RawClient.GetAsync(camera, "/set?mdtotalzones=1024", Token);

        Assert.Equal("mdtotalzones=64", await RawClient.BodyAsync(camera, "/get?mdtotalzones", Token));
    }

    [Theory]
    [InlineData("motiondetect", "off", false)]
    [InlineData("mdlevelthreshold", "31", false)]
    [InlineData("mdlevelthreshold", "20", true)]
    [InlineData("mddetail", "3", false)]
    [InlineData("mddetail", "2", true)]
    [InlineData("mdsensitivity", "1", false)]
    [InlineData("mdsensitivity", "2", true)]
    [InlineData("mdprivacymask", "fcffffffffffffff", false)]
    [InlineData("mdprivacymask", "03ffffffffffffff", true)]
    [InlineData("mdprivacymask", "c0ffffffffffffff", false)]
    public async Task Mdresult_ObeysTheMotionSettings(string name, string value, bool seen)
    {
        await using var camera = await StartAsync("AV5255");
        camera.SetMotion(1, [new MotionZone(0, 2), new MotionZone(1, 2)], level: 20);

        await RawClient.GetAsync(camera, $"/set?{name}={value}", Token);

        Assert.Equal(seen, camera.Get("mdresult") != "no motion");
    }

    [Fact]
    public async Task Mdresult_IsPerChannel()
    {
        await using var camera = await StartAsync("AV8185");

        camera.SetMotion(3, 0);

        Assert.Equal("mdresult=no motion", await RawClient.BodyAsync(camera, "/get1?mdresult", Token));
        Assert.StartsWith("mdresult= 01 00", await RawClient.BodyAsync(camera, "/get3?mdresult", Token), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.0 404 ", await RawClient.GetAsync(camera, "/get5?mdresult", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_FollowsTheClockAndRepeats()
    {
        var time = new FakeTimeProvider();
        await using var camera = await SimulatedCamera.StartAsync(timeProvider: time, cancellationToken: Token);
        camera.Run(SimulatorScript.Parse("2:1:5;4:1:none;6:in:on;8:in:off;10"));

        var seen = new List<string>();
        for (var second = 0; second < 15; second++)
        {
            seen.Add((camera.Get("mdresult") == "no motion" ? "-" : "M") + (camera.Input ? "I" : "-"));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("-- -- M- M- -- -- -I -I -- -- -- -- M- M- --", string.Join(' ', seen));
    }

    [Fact]
    public async Task Input_AndRelay_AreOnAndOff()
    {
        await using var camera = await StartAsync("AV5255");
        var changes = new List<bool>();
        camera.RelayChanged += (_, on) => changes.Add(on);
        camera.SetInput(true);

        Assert.Equal("auxin=on", await RawClient.BodyAsync(camera, "/get?auxin", Token));
        Assert.Equal("auxout=on", await RawClient.BodyAsync(camera, "/set?auxout=on", Token));
        await camera.WaitForRelayAsync(true, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);

        Assert.Equal([true], changes);
        Assert.Equal("auxout=on", await RawClient.BodyAsync(camera, "/get?auxout", Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:1:5")]
    [InlineData("12:1:5;10")]
    [InlineData("1:1:5-2;10")]
    [InlineData("1:in:maybe;10")]
    public void Parse_OfSomethingElse_SaysWhatAScriptLooksLike(string text)
    {
        var error = Assert.Throws<FormatException>(() => SimulatorScript.Parse(text));

        Assert.Contains("seconds:channel:zones", error.Message, StringComparison.Ordinal);
    }

    private static Task<SimulatedCamera> StartAsync(string model) =>
        SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model }, cancellationToken: Token);
}
