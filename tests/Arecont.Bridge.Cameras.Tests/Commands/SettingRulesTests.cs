using Arecont.Bridge.Cameras.Commands;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Contract.Commands;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Cameras.Tests.Commands;

public class SettingRulesTests
{
    private readonly CameraIdentity _single = new TestCamera().Identity;
    private readonly CameraIdentity _four = new TestCamera(channels: 4, settings: ["brightness", "name"]).Identity;

    [Fact]
    public void TryWrite_GoodValue_IsNormalised()
    {
        Assert.True(Rules().TryWrite(new SetSetting("motiondetect", " ON "), _single, out var write, out _));
        Assert.Equal(("motiondetect", "on", null), (write.Definition.Name, write.Value, write.Channel));
    }

    [Theory]
    [InlineData("brightness", "70", CommandCode.InvalidValue, "front-door: brightness: \"70\" is not allowed, only")]
    [InlineData("brightness", "hell", CommandCode.InvalidValue, "-50 to 50")]
    [InlineData("brightnes", "7", CommandCode.Unknown, "did you mean brightness?")]
    [InlineData("mdmode", "on", CommandCode.NotAllowed, "never set by the bridge")]
    [InlineData("mdmode", "off", CommandCode.NotAllowed, "motiondetect")]
    [InlineData("fwversion", "1", CommandCode.NotAllowed, "can only be read")]
    [InlineData("mdresult", "1", CommandCode.NotAllowed, "can only be read")]
    [InlineData("params", "factory", CommandCode.NotAllowed, "allow.factoryReset: true")]
    [InlineData("admin", "hunter2secret", CommandCode.NotAllowed, "allow.credentials: true")]
    [InlineData("webserverport", "8080", CommandCode.NotAllowed, "allow.network: true")]
    [InlineData("ssn", "1", CommandCode.NotAllowed, "not a setting")]
    [InlineData("sharpness", "1", CommandCode.NotSupported, "the camera (AV5255) does not have sharpness")]
    public void TryWrite_BadCommand_IsRefusedWithCameraNameAndRemedy(string name, string value, CommandCode code, string message)
    {
        Assert.False(Rules().TryWrite(new SetSetting(name, value), _single, out _, out var refusal));

        Assert.Equal(code, refusal.Code);
        Assert.StartsWith("front-door: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryWrite_BadPassword_DoesNotRepeatIt()
    {
        Assert.False(Rules(new AllowedCommands { Credentials = true }).TryWrite(new SetSetting("admin", "top secret #1"), _single, out _, out var refusal));

        Assert.Equal(CommandCode.InvalidValue, refusal.Code);
        Assert.DoesNotContain("top", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryWrite_RiskyAllowed_Passes()
    {
        var rules = Rules(new AllowedCommands { Network = true, Credentials = true, FactoryReset = true });

        Assert.True(rules.TryWrite(new SetSetting("admin", "Secret1"), _single, out _, out _));
        Assert.True(rules.TryWrite(new SetSetting("params", "factory"), _single, out _, out _));
    }

    [Fact]
    public void TryWrite_Channels_AreChecked()
    {
        Assert.True(Rules().TryWrite(new SetSetting("brightness", "1", 4), _four, out var write, out _));
        Assert.Equal(4, write.Channel);
        Assert.True(Rules().TryWrite(new SetSetting("brightness", "1", 1), _single, out write, out _));
        Assert.Null(write.Channel);
        Assert.False(Rules().TryWrite(new SetSetting("brightness", "1", 5), _four, out _, out var refusal));
        Assert.Equal((CommandCode.Unknown, "front-door: no channel 5: the camera has channels 1 to 4"), (refusal.Code, refusal.Message));
        Assert.False(Rules().TryWrite(new SetSetting("brightness", "1", 2), _single, out _, out refusal));
        Assert.Equal(CommandCode.Unknown, refusal.Code);
        Assert.False(Rules().TryWrite(new SetSetting("name", "x", 1), _four, out _, out refusal));
        Assert.Contains("whole camera", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", CommandCode.NotAllowed)]
    [InlineData("params", CommandCode.NotAllowed)]
    [InlineData("nonsense", CommandCode.Unknown)]
    public void TryRead_Unreadable_IsRefused(string name, CommandCode code)
    {
        Assert.False(Rules().TryRead(new GetSetting(name), _single, out _, out var refusal));
        Assert.Equal(code, refusal.Code);
    }

    private static SettingRules Rules(AllowedCommands? allow = null)
        => new(TestCamera.Describe() with { Allow = allow ?? new AllowedCommands() });
}
