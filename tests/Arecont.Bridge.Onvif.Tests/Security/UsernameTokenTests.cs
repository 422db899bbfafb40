using System.Net;
using Arecont.Bridge.Onvif.Tests.Soap;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Onvif.Tests.Security;

/// <summary>User name tokens over the wire.</summary>
public sealed class UsernameTokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private Wire _wire = null!;

    private Wsse Viewer => new() { Created = Wsse.At(_time.GetUtcNow()) };

    public async ValueTask InitializeAsync() => _wire = await Wire.StartAsync(configure: services => services.AddSingleton<TimeProvider>(_time));

    [Fact]
    public async Task Ask_GoodToken_IsServedAsThatUser()
    {
        var answer = await _wire.AskAsync(Wire.Echo, $"{Viewer}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("hello0viewer", answer.Content!.Value);
        Assert.Equal("hello0viewer", (await _wire.AskAsync(Wire.Echo, Viewer.InDefaultNamespace())).Content!.Value);
        Assert.Equal("hello0viewer", (await _wire.AskAsync(Wire.Echo, $"{Viewer}", Wire.Soap11)).Content!.Value);
    }

    [Fact]
    public async Task Ask_TokenTwice_IsRefusedTheSecondTime()
    {
        var token = $"{Viewer}";
        Assert.Equal("none", (await _wire.AskAsync(Wire.Echo, token)).Code);

        await IsRefusedAsync(token, "used before");
        _time.Advance(TimeSpan.FromMinutes(4));
        await IsRefusedAsync(token, "used before");
    }

    [Theory]
    [InlineData("no Nonce")]
    [InlineData("no Created")]
    [InlineData("PasswordText")]
    [InlineData("no type")]
    [InlineData("empty Nonce")]
    [InlineData("Nonce is no base64")]
    [InlineData("Created is no time")]
    [InlineData("Created is a time of day")]
    [InlineData("wrong password")]
    [InlineData("unknown user")]
    [InlineData("no name and no password")]
    [InlineData("digest is no base64")]
    [InlineData("old")]
    [InlineData("ahead")]
    public async Task Ask_BadToken_IsRefusedWithTheFaultOfOnvif(string what)
    {
        var token = what switch
        {
            "no Nonce" => Viewer with { Nonce = null, Digest = Wsse.Hash(string.Empty, Viewer.Created!, Viewer.Password) },
            "no Created" => Viewer with { Created = null },
            "PasswordText" => Viewer with { Type = "PasswordText" },
            "no type" => Viewer with { Type = null },
            "empty Nonce" => Viewer with { Nonce = string.Empty },
            "Nonce is no base64" => Viewer with { Nonce = "!!!", Digest = "AAAA" },
            "Created is no time" => Viewer with { Created = "yesterday" },
            "Created is a time of day" => Viewer with { Created = "12:00:00" },
            "wrong password" => Viewer with { Password = "secret-operator" },
            "unknown user" => Viewer with { Name = "nobody", Password = string.Empty },
            "no name and no password" => Viewer with { Name = string.Empty, Password = string.Empty },
            "digest is no base64" => Viewer with { Digest = new string('*', 400) },
            "old" => Viewer with { Created = Wsse.At(_time.GetUtcNow().AddSeconds(-301)) },
            "ahead" => Viewer with { Created = Wsse.At(_time.GetUtcNow().AddSeconds(301)) },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        await IsRefusedAsync($"{token}", what switch { "old" => "behind", "ahead" => "ahead", _ => string.Empty });
    }

    [Theory]
    [InlineData("2026-11-22T12:00:00Z")]
    [InlineData("2026-11-22T12:00:00")]
    [InlineData("2026-11-22T12:00:00.123456789Z")]
    [InlineData("2026-11-22T12:00:00.123456789")]
    [InlineData("2026-11-22T14:00:00.5+02:00")]
    [InlineData("2026-11-22T12:04:59Z")]
    [InlineData("2026-11-22T11:55:01Z")]
    public async Task Ask_CreatedAsClientsWriteIt_IsTaken(string created)
        => Assert.Equal("none", (await _wire.AskAsync(Wire.Echo, $"{Viewer with { Created = created }}")).Code);

    [Fact]
    public async Task Ask_ByRole_IsServedOrRefused()
    {
        string[] operations = ["Echo", "Operate", "Administer"];
        foreach (var (user, allowed) in new[] { ("viewer", 1), ("operator", 2), ("administrator", 3) })
        {
            for (var index = 0; index < operations.Length; index++)
            {
                var answer = await _wire.AskAsync($"<{operations[index]} xmlns=\"{ITestService.Namespace}\"/>", $"{Wsse.Of(user) with { Created = Viewer.Created }}");

                Assert.Equal(index < allowed ? "none" : "Sender/NotAuthorized", answer.Code);
                Assert.Equal(index < allowed ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
                Assert.Empty(answer.Challenges);
            }
        }
    }

    [Fact]
    public async Task Ask_BeforeAuthentication_LooksAtNoCredentials()
    {
        var token = $"{Viewer with { Created = "2001-01-01T00:00:00Z" }}";

        Assert.Equal("none", (await _wire.AskAsync(Wire.Open, token)).Code);
        Assert.Equal("none", (await _wire.AskAsync(Wire.Open, token)).Code);
        Assert.DoesNotContain(_wire.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_RefusedAgainAndAgain_IsLoggedOnceWithoutSecrets()
    {
        for (var count = 0; count < 5; count++)
        {
            await _wire.AskAsync(Wire.Echo, $"{Viewer with { Type = "PasswordText", Name = "vie&#10;wer" }}");
        }

        var line = Assert.Single(_wire.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains("cam1 refused 127.0.0.1 (user vie?wer): the password must be sent as PasswordDigest", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromMinutes(11));
        await _wire.AskAsync(Wire.Echo, $"{Viewer with { Type = "PasswordText" }}");
        Assert.Contains(_wire.Log.Lines, line => line.Contains("4 more like it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ask_SenderFaultStatusOf500_IsUsedForFaultsInSoap12()
    {
        await using var wire = await Wire.StartAsync(new() { SenderFaultStatus = 500 });

        var answer = await wire.AskAsync(Wire.Echo, $"{new Wsse { Password = "wrong" }}");

        Assert.Equal("Sender/NotAuthorized", answer.Code);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private async Task IsRefusedAsync(string token, string logged)
    {
        var answer = await _wire.AskAsync(Wire.Echo, token);

        Assert.Equal("Sender/NotAuthorized", answer.Code);
        Assert.Equal("Sender not authorized", answer.Fault!.Reason);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(answer.Challenges);
        Assert.Contains(_wire.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(logged, StringComparison.Ordinal));
    }
}
