using System.Diagnostics;
using System.Net;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Tests.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Bridge.Users.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Security;

/// <summary>HTTP Digest, as the program judges it, alone and beside user name tokens.</summary>
public sealed class HttpDigestTests : IAsyncLifetime
{
    private const string Administer = $"<Administer xmlns=\"{ITestService.Namespace}\"/>";
    private Wire _wire = null!;
    private string _challenge = string.Empty;

    public async ValueTask InitializeAsync() => _wire = await Wire.StartAsync(configure: services => services.AddSingleton<IBridgeAuthentication>(
        provider => new BridgeAuthentication(provider.GetRequiredService<IBridgeUsers>(), TimeProvider.System)));

    [Fact]
    public async Task Ask_WithoutCredentials_IsChallengedInsideAndOutside()
    {
        var answer = await _wire.AskAsync(Wire.Echo);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("Sender/NotAuthorized", answer.Code);
        Assert.Equal("Sender not authorized", answer.Fault!.Reason);
        Assert.All(answer.Challenges, challenge => Assert.Matches("^Digest realm=\"[^\"]+\", nonce=\"[^\"]+\", algorithm=(MD5|SHA-256), qop=\"auth\"", challenge));
        Assert.Equal(2, answer.Challenges.Length);
    }

    [Fact]
    public async Task Post_Nothing_IsChallenged()
    {
        var answer = await _wire.PostAsync(string.Empty);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(2, answer.Challenges.Length);
    }

    [Theory]
    [InlineData("MD5")]
    [InlineData("SHA-256")]
    public async Task Ask_GoodDigest_IsServed(string algorithm)
    {
        await DigestAsync("administrator", algorithm);

        Assert.Equal("none", (await _wire.AskAsync(Administer)).Code);
        Assert.Equal("hello0administrator", (await NextAsync("administrator", 2, Wire.Echo)).Content!.Value);
    }

    [Fact]
    public async Task Ask_DigestTwice_IsStale()
    {
        await DigestAsync("viewer");
        Assert.Equal("none", (await _wire.AskAsync(Wire.Echo)).Code);

        var again = await _wire.AskAsync(Wire.Echo);
        Assert.Equal(HttpStatusCode.Unauthorized, again.Status);
        Assert.All(again.Challenges, challenge => Assert.Contains("stale=true", challenge, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_WrongDigest_IsChallengedAndLogged()
    {
        await DigestAsync("viewer", password: "wrong");

        var answer = await _wire.AskAsync(Wire.Echo);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain(answer.Challenges, challenge => challenge.Contains("stale", StringComparison.Ordinal));
        Assert.Contains(_wire.Log.Lines, line => line.Contains("its HTTP Digest is wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_RoleTooLow_IsNotAuthorized()
    {
        await DigestAsync("operator");

        var answer = await _wire.AskAsync(Administer);
        Assert.Equal("Sender/NotAuthorized", answer.Code);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Ask_BothKinds_TakesBothAndTheMilderRole()
    {
        await DigestAsync("viewer");
        Assert.Equal("hello0viewer", (await _wire.AskAsync(Wire.Echo, $"{Wsse.Of("administrator")}")).Content!.Value);
        await DigestAsync("viewer");
        Assert.Equal("Sender/NotAuthorized", (await _wire.AskAsync(Administer, $"{Wsse.Of("administrator")}")).Code);
    }

    [Fact]
    public async Task Ask_BothKindsAndOneBad_JudgesHttpFirst()
    {
        await DigestAsync("viewer", password: "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await _wire.AskAsync(Wire.Echo, $"{new Wsse()}")).Status);

        await DigestAsync("viewer");
        Assert.Equal(HttpStatusCode.BadRequest, (await _wire.AskAsync(Wire.Echo, $"{new Wsse { Password = "wrong" }}")).Status);
    }

    [Fact]
    public async Task Ask_Basic_CountsAsNone()
    {
        _wire.Authorization = FakeUsers.Basic("viewer", "secret-viewer");

        Assert.Equal(HttpStatusCode.Unauthorized, (await _wire.AskAsync(Wire.Echo)).Status);
        Assert.Equal("none", (await _wire.AskAsync(Wire.Echo, $"{new Wsse()}")).Code);
    }

    [Fact]
    public async Task Ask_HttpClientOfTheFramework_IsServed()
    {
        using var http = new HttpClient(new HttpClientHandler { Credentials = new NetworkCredential("viewer", "secret-viewer") });
        using var content = new StringContent(Wire.Envelope(Wire.Echo));
        using var response = await http.PostAsync(_wire.Address, content, TestContext.Current.CancellationToken);

        Assert.Equal("hello0viewer", (await WireAnswer.OfAsync(response)).Content!.Value);
    }

    [Fact]
    public async Task Ask_Curl_IsServed()
    {
        Peers.Require("curl");
        string[] arguments = ["--silent", "--digest", "--user", "viewer:secret-viewer", "--data", Wire.Envelope(Wire.Echo), "--write-out", "%{http_code}", $"{_wire.Address}"];
        using var curl = Process.Start(new ProcessStartInfo("curl", arguments) { RedirectStandardOutput = true })!;
        var output = await curl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

        Assert.Contains("viewer", output, StringComparison.Ordinal);
        Assert.EndsWith("200", output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    /// <summary>Gets a challenge and answers it with the next request.</summary>
    private async Task DigestAsync(string user, string algorithm = "MD5", string? password = null)
    {
        _wire.Authorization = null;
        var challenge = (await _wire.PostAsync(string.Empty)).Challenges.Single(challenge => challenge.Contains($"algorithm={algorithm}", StringComparison.Ordinal));
        _challenge = challenge;
        _wire.Authorization = HttpDigest.Answer(challenge, user, password ?? $"secret-{user}", _wire.Address.AbsolutePath);
    }

    private async Task<WireAnswer> NextAsync(string user, int count, string body)
    {
        _wire.Authorization = HttpDigest.Answer(_challenge, user, $"secret-{user}", _wire.Address.AbsolutePath, count);
        return await _wire.AskAsync(body);
    }
}
