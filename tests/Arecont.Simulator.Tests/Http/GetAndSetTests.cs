namespace Arecont.Simulator.Tests.Http;

public sealed class GetAndSetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_OfKnownName_IsHttp10WithoutLengthOrLineEnd()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        Assert.Equal(
            "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nbrightness=0",
            await RawClient.GetAsync(camera, "/get?brightness", Token));
    }

    [Fact]
    public async Task Get_FromOldFirmware_SaysOkInItsOwnWay()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV2100" }, cancellationToken: Token);

        Assert.StartsWith("HTTP/1.0 200 Ok\r\n", await RawClient.GetAsync(camera, "/get?model", Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /set?brightness=12 HTTP/1.1\r\n\r\n")]
    [InlineData("GET /set?brightness=12&id=1700000000000 HTTP/1.0\r\nHost: camera\r\n\r\n")]
    [InlineData("POST /set?brightness=12 HTTP/1.1\r\nHost: camera\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("POST /set?brightness=12 HTTP/1.1\r\nHost: camera\r\nContent-Length: 4\r\n\r\nnone")]
    public async Task Set_ByAnyMethod_EchoesAndKeepsTheValue(string request)
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        var answer = await RawClient.TextAsync(camera.EndPoint, request, Token);

        Assert.Equal("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nbrightness=12", answer);
        Assert.Equal("brightness=12", await RawClient.BodyAsync(camera, "/get?brightness&id=5", Token));
    }

    [Fact]
    public async Task Set_OutOfRange_IsEchoedAndSilentlyNotKept()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        Assert.Equal("brightness=51", await RawClient.BodyAsync(camera, "/set?brightness=51", Token));
        Assert.Equal("brightness=0", await RawClient.BodyAsync(camera, "/get?brightness", Token));
    }

    [Fact]
    public async Task Set_OutOfRangeOnOtherFirmware_AnswersTheOldValue()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: Token);

        Assert.Equal("sharpness=2", await RawClient.BodyAsync(camera, "/set?sharpness=9", Token));
    }

    [Fact]
    public async Task Set_OfTwoPairs_KeepsBoth()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        Assert.Equal("sensortop=64", await RawClient.BodyAsync(camera, "/set?sensortop=64&sensorheight=480", Token));
        Assert.Equal("sensorheight=480", await RawClient.BodyAsync(camera, "/get?sensorheight", Token));
    }

    [Theory]
    [InlineData("AV5255", "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n")]
    [InlineData("AV2100", "HTTP/1.0 200 Ok\r\nContent-Type: text/plain\r\n\r\nfocus")]
    [InlineData("AV8185", "HTTP/1.0 404 Not Found\r\nContent-Type: text/html\r\n\r\n")]
    public async Task Get_OfUnknownName_HasNoEqualsSign(string model, string expected)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model }, cancellationToken: Token);

        Assert.Equal(expected, await RawClient.GetAsync(camera, "/get?focus", Token));
    }

    [Fact]
    public async Task Set_WithoutNumber_GoesToAllChannels()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: Token);

        await RawClient.GetAsync(camera, "/set3?brightness=7", Token);
        Assert.Equal("brightness=0", await RawClient.BodyAsync(camera, "/get1?brightness", Token));
        Assert.Equal("brightness=7", await RawClient.BodyAsync(camera, "/get3?brightness", Token));

        await RawClient.GetAsync(camera, "/set?brightness=-3", Token);
        foreach (var channel in new[] { 1, 2, 3, 4 })
        {
            Assert.Equal("brightness=-3", await RawClient.BodyAsync(camera, $"/get{channel}?brightness", Token));
        }
    }

    [Fact]
    public async Task PostToGetOfOneChannel_SetsAsTheDocumentPrintsIt()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV8185" }, cancellationToken: Token);

        await RawClient.TextAsync(camera.EndPoint, "POST /get2?red=-4 HTTP/1.1\r\nHost: x\r\n\r\n", Token);

        Assert.Equal("red=-4", await RawClient.BodyAsync(camera, "/get2?red", Token));
        Assert.Equal("red=0", await RawClient.BodyAsync(camera, "/get1?red", Token));
    }

    [Fact]
    public async Task Set_OnFirmwareThatGluesHeads_EndsWithASecondHead()
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = "AV3236" }, cancellationToken: Token);

        Assert.Equal(
            "autoexp=offHTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n",
            await RawClient.BodyAsync(camera, "/set?autoexp=off", Token));
    }

    [Fact]
    public async Task Get_WithVersion11_IsChunkedAndTheConnectionStays()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        var answer = await RawClient.TextAsync(
            camera.EndPoint,
            "GET /get?red&ver=HTTP/1.1 HTTP/1.1\r\nHost: x\r\n\r\nGET /get?blue&ver=HTTP%2F1.1 HTTP/1.1\r\nConnection: close\r\n\r\n",
            Token);

        Assert.Equal(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nred=0\r\n0\r\n\r\n"
            + "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nblue=0\r\n0\r\n\r\n",
            answer);
    }

    [Fact]
    public async Task Registers_AreWrittenAsPageColonRegister()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);

        Assert.Equal("Reg[3:21]=50", await RawClient.BodyAsync(camera, "/getreg?page=3&reg=21", Token));
        await RawClient.GetAsync(camera, "/setreg?page=3&reg=21&val=20", Token);
        await RawClient.GetAsync(camera, "/setreg?page=3&reg=185&val=2", Token);

        Assert.Equal("keyframeinterval=20", await RawClient.BodyAsync(camera, "/get?keyframeinterval", Token));
        Assert.Equal("Reg[3:185]=2", await RawClient.BodyAsync(camera, "/getreg?page=3&reg=185", Token));
    }

    [Theory]
    [InlineData("AV5255", "model=5105", "model=AV5255AM", "model=5105DN")]
    [InlineData("AV2100", "model=2100", "model=2100", "model=AV2100M")]
    public async Task Model_HasThreeNames(string model, string plain, string release, string full)
    {
        await using var camera = await SimulatedCamera.StartAsync(new SimulatedCameraOptions { Model = model }, cancellationToken: Token);

        Assert.Equal(plain, await RawClient.BodyAsync(camera, "/get?model", Token));
        Assert.Equal(release, await RawClient.BodyAsync(camera, "/get?model=releasename", Token));
        Assert.Equal(full, await RawClient.BodyAsync(camera, "/get?model=fullname", Token));
    }

    [Fact]
    public async Task Request_InPieces_IsAnswered()
    {
        await using var camera = await SimulatedCamera.StartAsync(cancellationToken: Token);
        using var socket = await RawClient.SendAsync(camera.EndPoint, "GET /get?", Token);

        await socket.SendAsync("auxin HTTP/1.0\r\n"u8.ToArray(), Token);
        await socket.SendAsync("\r\n"u8.ToArray(), Token);

        var answer = System.Text.Encoding.ASCII.GetString(await RawClient.ReadToEndAsync(socket, Token));
        Assert.EndsWith("\r\n\r\nauxin=off", answer, StringComparison.Ordinal);
    }
}
