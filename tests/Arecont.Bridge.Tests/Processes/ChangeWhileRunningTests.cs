using System.Net;
using System.Text;
using System.Text.Json;
using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Processes;

public sealed class ChangeWhileRunningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _http = FreePort.Next();
    private readonly int _mqtt = FreePort.Next();
    private readonly HttpClient _client = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ChangedFile_CamerasAndUsers_AreTakenAtOnceAndMistakesAreNot()
    {
        Write("first", "door");
        await using var program = BuiltProgram.Start(["run", "--config", _folder.File("bridge.yaml")]);
        await program.WaitForLineAsync("runs with 1 camera(s)");

        Write("first", "door", "yard");
        await program.WaitForLineAsync("Took the changed cameras from the configuration; there are 2 now");
        Assert.Equal(2, await CamerasAsync());

        Write("second", "door", "yard");
        await program.WaitForLineAsync("Took the changed users");
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("first"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("second"));

        Write("third", "door", "door");
        await program.WaitForLineAsync("the id \"door\" stands twice");
        await program.WaitForLineAsync("the bridge goes on with the one before");
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync("second"));
        Assert.Equal(2, await CamerasAsync());
        Assert.Equal(0, await program.TerminateAsync());
    }

    private async Task<int> CamerasAsync()
        => JsonDocument.Parse(await _client.GetStringAsync($"http://127.0.0.1:{_http}/health", Token))
            .RootElement.GetProperty("cameras").GetProperty("configured").GetInt32();

    private async Task<HttpStatusCode> AskAsync(string password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{_http}/nothing");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{password}")));
        using var answer = await _client.SendAsync(request, Token);
        return answer.StatusCode;
    }

    private void Write(string password, params string[] cameras)
    {
        var lines = string.Concat(cameras.Select(id => $"  - {{ id: {id}, host: \"127.0.0.1:9\" }}\n"));
        var text = $"http: {{ listen: \"127.0.0.1:{_http}\" }}\nmqtt: {{ listen: \"127.0.0.1:{_mqtt}\" }}\nusers:\n  - {{ name: ann, password: {password}, role: viewer }}\ncameras:\n{lines}";
        var temporary = _folder.Write("new.yaml", text);
        File.Move(temporary, _folder.File("bridge.yaml"), overwrite: true);
    }
}
