using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Arecont.Bridge.Tests.Support;
using Arecont.Simulator;
using Arecont.Simulator.Discovery;

namespace Arecont.Bridge.Tests.Processes;

public sealed class LanCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Probe_Json_IsJsonAloneOnStandardOutput()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: Token);

        var (code, output, error) = await BuiltProgram.RunAsync(["probe", $"{camera.EndPoint}", "--json"]);

        Assert.Equal(0, code);
        var probed = JsonDocument.Parse(output).RootElement;
        Assert.Equal(4, probed.GetProperty("channels").GetInt32());
        Assert.Equal(camera.MacAddress.ToLowerInvariant(), probed.GetProperty("mac").GetString());
        Assert.Contains("Asking", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_Table_ShowsModelAndSensors()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        var (code, output, _) = await BuiltProgram.RunAsync(["probe", $"{camera.EndPoint}"]);

        Assert.Equal(0, code);
        Assert.Contains("AV5255", output, StringComparison.Ordinal);
        Assert.Contains("2592 x 1944", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_PasswordNeeded_SaysHowAndTakesItFromTheEnvironment()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { AdminPassword = "hunter2" }, cancellationToken: Token);

        var without = await BuiltProgram.RunAsync(["probe", $"{camera.EndPoint}"]);
        var with = await BuiltProgram.RunAsync(
            ["probe", $"{camera.EndPoint}", "--user", "admin"], new Dictionary<string, string> { ["ARECONT_PASSWORD"] = "hunter2" });

        Assert.Equal(1, without.ExitCode);
        Assert.Contains("--user", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, with.ExitCode);
        Assert.DoesNotContain("hunter2", with.Output + with.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_NothingThere_IsOneAndAReason()
    {
        var (code, output, error) = await BuiltProgram.RunAsync(["probe", $"127.0.0.1:{FreePort.Next()}"]);

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains("no connection", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Discover_CameraAnswers_IsShownOnce(bool json)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        await using var responder = new DiscoveryResponder([camera], IPAddress.Loopback, 0);
        string[] format = json ? ["--json"] : [];

        var (code, output, _) = await BuiltProgram.RunAsync(["discover", "--target", $"{responder.EndPoint}", .. format]);

        Assert.Equal(0, code);
        Assert.Single(Regex.Matches(output, camera.MacAddress, RegexOptions.IgnoreCase));
        Assert.Equal(0, responder.AddressCommands);
        if (json)
        {
            Assert.Equal("127.0.0.1", JsonDocument.Parse(output).RootElement[0].GetProperty("receivedFrom").GetString());
        }
    }

    [Fact]
    public async Task Discover_NobodyAnswers_IsAnEmptyList()
    {
        var (code, output, error) = await BuiltProgram.RunAsync(["discover", "--target", $"127.0.0.1:{FreePort.Next()}", "--seconds", "0.3", "--json"]);

        Assert.Equal(0, code);
        Assert.Empty(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Contains("Searching", error, StringComparison.Ordinal);
    }
}
