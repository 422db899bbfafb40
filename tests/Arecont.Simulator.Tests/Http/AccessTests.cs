using System.Text;

namespace Arecont.Simulator.Tests.Http;

public sealed class AccessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/get?red", null, 401)]
    [InlineData("/get?red", "admin:wrong", 401)]
    [InlineData("/get?red", "admin:secret", 200)]
    [InlineData("/get?red", "viewer:look", 200)]
    [InlineData("/set?red=1", "viewer:look", 401)]
    [InlineData("/set?red=1", "admin:secret", 200)]
    [InlineData("/setreg?page=1&reg=1&val=1", "viewer:look", 401)]
    [InlineData("/image", "viewer:look", 200)]
    [InlineData("/get?red", "other:look", 401)]
    public async Task Request_WithPasswordsSet_NeedsTheRightUser(string target, string? credentials, int status)
    {
        var options = new SimulatedCameraOptions { AdminPassword = "secret", ViewerPassword = "look" };
        await using var camera = await SimulatedCamera.StartAsync(options, cancellationToken: Token);
        var field = credentials is null ? "" : $"Authorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(credentials))}\r\n";

        var answer = await RawClient.TextAsync(camera.EndPoint, $"GET {target} HTTP/1.1\r\n{field}\r\n", Token);

        Assert.StartsWith($"HTTP/1.0 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status == 401, answer.Contains("\r\nWWW-Authenticate: Basic realm=\"Arecont Vision\"\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_WithOnlyAViewerPassword_IsOpen()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { ViewerPassword = "look" }, cancellationToken: Token);

        Assert.Equal("red=3", await RawClient.BodyAsync(camera, "/set?red=3", Token));
    }

    [Fact]
    public async Task SetAdmin_ThenEmpty_ClosesAndOpensTheCamera()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        await RawClient.GetAsync(camera, "/set?admin=pass1", Token);
        Assert.StartsWith("HTTP/1.0 401 ", await RawClient.GetAsync(camera, "/get?red", Token), StringComparison.Ordinal);

        await RawClient.TextAsync(camera.EndPoint, "GET /set?admin=empty HTTP/1.0\r\nAuthorization: Basic YWRtaW46cGFzczE=\r\n\r\n", Token);
        Assert.StartsWith("HTTP/1.0 200 ", await RawClient.GetAsync(camera, "/get?red", Token), StringComparison.Ordinal);
        Assert.All(camera.Requests, request => Assert.DoesNotContain("pass1", request.Target, StringComparison.Ordinal));
    }
}
