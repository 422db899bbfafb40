using Arecont.Camera.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Camera.Tests.Parameters;

public sealed class MaintenanceTests
{
    private const string Ok = "HTTP/1.0 200 OK\r\n\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Reg[3:21]=50", 50)]
    [InlineData("reg[3:21]= 50\r\n", 50)]
    [InlineData("Reg[3:21]=-1", -1)]
    public async Task GetRegisterAsync_Answer_IsANumber(string body, int value)
    {
        await using var camera = ScriptedCamera.Answering(Ok + body);
        Assert.Equal(value, await camera.Client().GetRegisterAsync(3, 21, Cancel).WaitAsync(Limits.Signal, Cancel));
        Assert.Equal("GET /getreg?page=3&reg=21 HTTP/1.0", camera.Lines.Single());
    }

    [Theory]
    [InlineData("Reg[3:22]=50", CameraError.BadAnswer)]
    [InlineData("Reg[3:21]=x", CameraError.BadAnswer)]
    [InlineData("Reg[3:21]", CameraError.NotSupported)]
    public async Task GetRegisterAsync_NoNumber_Fails(string body, CameraError error)
    {
        await using var camera = ScriptedCamera.Answering(Ok + body);
        await Expect.FailureAsync(error, () => camera.Client().GetRegisterAsync(3, 21, Cancel));
    }

    [Fact]
    public async Task SetRegisterAsync_AnyAnswer_IsSuccess()
    {
        await using var camera = ScriptedCamera.Answering(Ok);
        await camera.Client().SetRegisterAsync(3, 185, 2, Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal("GET /setreg?page=3&reg=185&val=2 HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task SaveAsync_Answered_Ends()
    {
        await using var camera = ScriptedCamera.Answering(Ok + "params=save");
        await camera.Client().SaveAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal("GET /set?params=save HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task SaveAsync_ConnectionLost_IsAFailure()
    {
        await using var camera = ScriptedCamera.Answering("");
        await Expect.FailureAsync(CameraError.ConnectionLost, () => camera.Client().SaveAsync(Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.0 200 OK\r\n")]
    [InlineData(Ok + "params=reboot")]
    public async Task RebootAsync_AnsweredOrHungUp_IsSuccess(string answer)
    {
        await using var camera = ScriptedCamera.Answering(answer);
        await camera.Client().RebootAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal("GET /set?params=reboot HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task FactoryResetAsync_NoAnswerInTime_IsSuccess()
    {
        var time = new FakeTimeProvider();
        await using var camera = new ScriptedCamera(async exchange =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await exchange.HangAsync();
        });
        await camera.Client(time).FactoryResetAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal("GET /set?params=factory HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task RebootAsync_Refused_IsAFailure()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 401 Unauthorized\r\n\r\n");
        await Expect.FailureAsync(CameraError.Unauthorized, () => camera.Client().RebootAsync(Cancel));
    }
}
