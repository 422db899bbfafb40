using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Sessions;

public sealed class AuthenticationTests
{
    [Theory]
    [InlineData("DESCRIBE")]
    [InlineData("SETUP")]
    [InlineData("PLAY")]
    [InlineData("GET_PARAMETER")]
    [InlineData("TEARDOWN")]
    public async Task AnyMethod_WithoutCredentials_GetsEveryChallenge_Md5AfterSha(string method)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        client.Authorization = null;

        var answer = await client.AskAsync(method, "/door");

        Assert.Equal(401, answer.Status);
        Assert.Equal(
            ["Digest realm=\"test\", nonce=\"nonce-1\", algorithm=SHA-256", "Digest realm=\"test\", nonce=\"nonce-1\"", "Basic realm=\"test\""],
            answer.Headers["WWW-Authenticate"]);
    }

    [Fact]
    public async Task Basic_NotConfigured_IsNeitherOfferedNorTaken()
    {
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { Basic = false });
        await using var client = await server.ConnectAsync();

        var answer = await client.AskAsync("DESCRIBE", "/door");

        Assert.Equal(401, answer.Status);
        Assert.DoesNotContain(answer.Headers["WWW-Authenticate"], challenge => challenge.StartsWith("Basic", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Digest_EitherAlgorithm_LetsIn(bool sha)
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        client.Authorization = TestAuthentication.Digest("viewer", "see", "DESCRIBE", $"{client.Address}/door", "nonce-1", sha);

        Assert.Equal(200, (await client.AskAsync("DESCRIBE", "/door")).Status);
        Assert.Equal(401, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP")).Status);
    }

    [Fact]
    public async Task Digest_OldNonce_IsToldStale()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        client.Authorization = TestAuthentication.Digest("viewer", "see", "DESCRIBE", $"{client.Address}/door", "nonce-0");

        var answer = await client.AskAsync("DESCRIBE", "/door");

        Assert.Contains("stale=true", answer["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WrongPassword_IsLoggedWithoutIt_AndTheConnectionEndsAfterEight()
    {
        var time = new FakeTimeProvider();
        await using var server = await ServerUnderTest.StartAsync(time: time);
        await using var client = await server.ConnectAsync();
        client.Authorization = TestAuthentication.Basic("viewer", "secret");

        for (var i = 0; i < 8; i++)
        {
            var asked = client.AskAsync("DESCRIBE", "/door");
            while (await Task.WhenAny(asked, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken)) != asked)
            {
                // It grows slow.
                time.Advance(TimeSpan.FromSeconds(1));
            }

            Assert.Equal(401, (await asked).Status);
        }

        Assert.True(await client.ClosedAsync());
        Assert.Contains("Warning: RTSP: wrong name or password from 127.0.0.1 (DESCRIBE) ", server.Log.Lines);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("secret", StringComparison.Ordinal) || line.Contains(client.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task KeepAlive_BareOrStale_KeepsTheSessionOfItsConnectionAlone()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await using var client = await server.ConnectAsync();
        await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;unicast;client_port=5000-5001");
        var address = $"{client.Address}/door";

        client.Authorization = null;
        Assert.Equal(200, (await client.AskAsync("GET_PARAMETER", "/door")).Status);
        Assert.Equal(401, (await client.AskAsync("PLAY", "/door")).Status);
        client.Authorization = TestAuthentication.Digest("viewer", "see", "SET_PARAMETER", address, "nonce-0");
        Assert.Equal(200, (await client.AskAsync("SET_PARAMETER", "/door")).Status);
        client.Authorization = TestAuthentication.Basic("viewer", "wrong");
        Assert.Equal(401, (await client.AskAsync("GET_PARAMETER", "/door")).Status);

        await using var other = await server.ConnectAsync();
        other.Authorization = null;
        other.UseSession(client.Session);
        Assert.Equal(401, (await other.AskAsync("GET_PARAMETER", "/door")).Status);
    }
}
