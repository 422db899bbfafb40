using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Processes;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _http = FreePort.Next();
    private readonly int _mqtt = FreePort.Next();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_FirstStart_TellsThePasswordOnceKeepsItAndStopsOnSigterm()
    {
        string password;
        await using (var first = Start())
        {
            password = (await first.WaitForLineAsync("password: ")).Split(": ")[1];
            await first.WaitForLineAsync("runs with 1 camera(s)");
            Assert.Equal(0, await first.TerminateAsync());
            Assert.DoesNotContain(password, first.Output, StringComparison.Ordinal);
        }

        Assert.Contains(password, await File.ReadAllTextAsync(_folder.File("data/users.yaml"), Token), StringComparison.Ordinal);
        await using var second = Start();
        await second.WaitForLineAsync("runs with 1 camera(s)");
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"admin:{password}")));
        using var known = await client.GetAsync($"http://127.0.0.1:{_http}/nothing", Token);
        Assert.Equal(HttpStatusCode.NotFound, known.StatusCode);
        Assert.Equal(0, await second.TerminateAsync());
        Assert.DoesNotContain(password, second.Output + second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Health_AnswersWithoutCredentialsAndNothingElseDoes()
    {
        await using var program = Start();
        await program.WaitForLineAsync("runs with 1 camera(s)");
        using var client = new HttpClient();

        var health = JsonDocument.Parse(await client.GetStringAsync($"http://127.0.0.1:{_http}/health", Token)).RootElement;
        using var other = await client.GetAsync($"http://127.0.0.1:{_http}/nothing", Token);
        client.DefaultRequestHeaders.Authorization = new("Basic", "YWRtaW46d3Jvbmc=");
        using var wrong = await client.GetAsync($"http://127.0.0.1:{_http}/", Token);

        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Equal(1, health.GetProperty("cameras").GetProperty("configured").GetInt32());
        Assert.Equal(0, health.GetProperty("cameras").GetProperty("online").GetInt32());
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (other.StatusCode, wrong.StatusCode));
    }

    [Theory]
    [InlineData("http.listen")]
    [InlineData("mqtt.listen")]
    public async Task Run_PortInUse_IsOneLineWithPortAndKey(string key)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var (http, mqtt) = key == "http.listen" ? (port, _mqtt) : (_http, port);

        var (code, output, error) = await BuiltProgram.RunAsync(["run", "--config", Configuration(http, mqtt, "users: [{ name: a, password: b, role: viewer }]")]);

        Assert.Equal(1, code);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("arecont-bridge: ", line, StringComparison.Ordinal);
        Assert.Contains(port.ToString(System.Globalization.CultureInfo.InvariantCulture), line, StringComparison.Ordinal);
        Assert.Contains($"({key})", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SameDataFolderTwice_RefusesTheSecond()
    {
        await using var first = Start();
        await first.WaitForLineAsync("runs with 1 camera(s)");

        var (code, _, error) = await BuiltProgram.RunAsync(["run", "--config", _folder.File("bridge.yaml")]);

        Assert.Equal(1, code);
        Assert.Equal($"arecont-bridge: the data folder {_folder.File("data")} is in use by another arecont-bridge; give this one a folder of its own with --data", error.Trim());
    }

    [Fact]
    public async Task Run_JsonLog_IsJsonLineByLineWithTheCameraInScopeAndNoPassword()
    {
        await using var program = Start("--log", "json");
        var password = (await program.WaitForLineAsync("password: ")).Split(": ")[1];
        await program.WaitForLineAsync("Offline");
        await program.TerminateAsync();

        var entries = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(entries, entry => entry.GetProperty("Scopes").ToString().Contains("door", StringComparison.Ordinal));
        Assert.DoesNotContain(password, program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ConsoleLog_IsOneLineWithTheCamera()
    {
        await using var program = Start();

        var line = await program.WaitForLineAsync("Offline");

        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} warn  \[door\] Offline: ", line);
    }

    private BuiltProgram Start(params string[] more) => BuiltProgram.Start(["run", "--config", Configuration(_http, _mqtt), .. more]);

    // Port 9 (discard) is not served: the camera is offline.
    private string Configuration(int http, int mqtt, string users = "")
        => _folder.Write("bridge.yaml", $"http: {{ listen: \"127.0.0.1:{http}\" }}\nmqtt: {{ listen: \"127.0.0.1:{mqtt}\" }}\n{users}\ncameras:\n  - {{ id: door, host: \"127.0.0.1:9\" }}\n");
}
