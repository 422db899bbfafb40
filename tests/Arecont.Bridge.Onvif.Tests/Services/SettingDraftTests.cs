using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using NSubstitute;

namespace Arecont.Bridge.Onvif.Tests.Services;

public sealed class SettingDraftTests
{
    private readonly ICamera _camera = Substitute.For<ICamera>();
    private readonly List<string> _written = [];
    private Func<SetSetting, CommandResult> _answer = _ => CommandResult.Done();

    public SettingDraftTests()
    {
        _camera.ExecuteAsync(Arg.Any<CameraCommand>(), Arg.Any<CancellationToken>()).Returns(call =>
        {
            var set = call.Arg<SetSetting>();
            _written.Add($"{set.Name}={set.Value}/{set.Channel}");
            return _answer(set);
        });
    }

    [Fact]
    public async Task WriteAsync_SeveralChanges_WritesThoseThatDiffer()
    {
        var draft = await DraftAsync("AV5255");
        draft.Set("brightness", 12, "Brightness");
        draft.Set("sharpness", "2", "Sharpness");
        draft.Set("illum", "indoor", "Light");

        await draft.WriteAsync(_camera);

        Assert.Equal(["brightness=12/", "illum=indoor/"], _written);
    }

    [Fact]
    public async Task WriteAsync_MultiSensor_WritesToTheChannelWhatIsTheChannels()
    {
        var draft = await DraftAsync("AV8185", channel: 3);
        draft.Set("brightness", 7, "Brightness");
        draft.Set("gamma", "55", "Gamma");

        await draft.WriteAsync(_camera);

        Assert.Equal(["brightness=7/3", "gamma=55/"], _written);
    }

    [Fact]
    public async Task WriteAsync_CameraRefusesTheSecond_GivesOldValuesBack()
    {
        var draft = await DraftAsync("AV5255");
        draft.Set("brightness", 12, "Brightness");
        draft.Set("saturation", 1, "Saturation");
        draft.Set("sharpness", 4, "Sharpness");
        _answer = set => set is { Name: "saturation", Value: "1" } ? new CommandResult(CommandCode.Refused, "front: kept 5") : CommandResult.Done();

        var fault = await Assert.ThrowsAsync<OnvifFaultException>(() => draft.WriteAsync(_camera));

        Assert.Equal(["Action"], fault.Subcodes);
        Assert.Equal("front: kept 5", fault.Message);
        Assert.Equal(["brightness=12/", "saturation=1/", "saturation=5/", "brightness=0/"], _written);
    }

    [Fact]
    public async Task WriteAsync_CameraGoesAway_DoesNotGoOnAsking()
    {
        var draft = await DraftAsync("AV5255");
        draft.Set("brightness", 12, "Brightness");
        draft.Set("saturation", 1, "Saturation");
        _answer = set => set.Name == "saturation" ? new CommandResult(CommandCode.Offline, "front: away") : CommandResult.Done();

        await Assert.ThrowsAsync<OnvifFaultException>(() => draft.WriteAsync(_camera));

        Assert.Equal(["brightness=12/", "saturation=1/", "saturation=5/"], _written);
    }

    [Theory]
    [InlineData("brightness", 51)]
    [InlineData("brightness", -50.2)]
    [InlineData("brightness", double.NaN)]
    [InlineData("spacialfilter", double.PositiveInfinity)]
    [InlineData("pirispos", 5)]
    public async Task Set_OutOfRangeOrMissing_IsRefused(string name, double value)
    {
        var draft = await DraftAsync("AV5255");

        var fault = Assert.Throws<OnvifFaultException>(() => draft.Set(name, value, "Element"));

        Assert.Equal(["InvalidArgVal", "SettingsInvalid"], fault.Subcodes);
        Assert.Contains("Element", fault.Message, StringComparison.Ordinal);
        Assert.True(draft.IsEmpty);
    }

    private static async Task<SettingDraft> DraftAsync(string model, int channel = 1)
    {
        var camera = await FakeCamera.OfAsync(model);
        return new SettingDraft(new SourceSettings(new VideoSource(camera, channel)), "SettingsInvalid");
    }
}
