using System.Text.Json;
using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Processes;

public sealed class DemoTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_Started_SaysWhatToDoBringsEveryCameraOnlineAndLeavesNothing()
    {
        using var temporary = new TemporaryFolder();
        var (http, mqtt) = (FreePort.Next(), FreePort.Next());
        await using var program = BuiltProgram.Start(
            ["demo", "--http-port", $"{http}", "--mqtt-port", $"{mqtt}"], new Dictionary<string, string> { ["TMPDIR"] = temporary.Path });

        await program.WaitForLineAsync($"mosquitto_sub -i watch -p {mqtt}");
        await program.WaitForLineAsync($"http://127.0.0.1:{http}/onvif/front-door/device_service");
        for (var camera = 0; camera < 4; camera++)
        {
            await program.WaitForLineAsync("Online: ");
        }

        using var client = new HttpClient();
        var health = JsonDocument.Parse(await client.GetStringAsync($"http://127.0.0.1:{http}/health", Token)).RootElement;
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(4, health.GetProperty("cameras").GetProperty("online").GetInt32());
        Assert.Equal(0, await program.TerminateAsync());
        Assert.Empty(Directory.GetDirectories(temporary.Path));
    }

    [Fact]
    public async Task Demo_PortInUse_SaysHowToMoveIt()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, error) = await BuiltProgram.RunAsync(["demo", "--http-port", $"{port}", "--mqtt-port", $"{FreePort.Next()}"]);

        Assert.Equal(1, code);
        Assert.Contains($"127.0.0.1:{port} (http.listen)", error, StringComparison.Ordinal);
        Assert.Contains("--http-port", error, StringComparison.Ordinal);
    }
}
