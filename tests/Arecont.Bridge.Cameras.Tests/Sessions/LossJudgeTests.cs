using Arecont.Bridge.Cameras.Sessions;
using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Tests.Sessions;

public class LossJudgeTests
{
    private readonly LossJudge _judge = new();

    [Theory]
    [InlineData(CameraError.Unreachable)]
    [InlineData(CameraError.ConnectionLost)]
    [InlineData(CameraError.BadAnswer)]
    public void IsLost_ThirdQuickFailureInARow_LosesTheCamera(CameraError error)
    {
        Assert.False(_judge.IsLost(error, At(0), At(0.1)));
        Assert.False(_judge.IsLost(error, At(0.3), At(0.4)));
        Assert.True(_judge.IsLost(error, At(0.8), At(0.9)));
    }

    [Fact]
    public void IsLost_AnswerInBetween_StartsCountingAgain()
    {
        _judge.IsLost(CameraError.ConnectionLost, At(0), At(0.1));
        _judge.IsLost(CameraError.ConnectionLost, At(0.3), At(0.4));
        _judge.Answered();

        Assert.False(_judge.IsLost(CameraError.ConnectionLost, At(0.8), At(0.9)));
    }

    [Fact]
    public void IsLost_OneRequestFiveSecondsWithoutAnswer_LosesTheCamera()
        => Assert.True(_judge.IsLost(CameraError.TimedOut, At(0), At(5)));

    [Fact]
    public void IsLost_SingleRefusedPassword_WaitsForTheSecond()
    {
        Assert.False(_judge.IsLost(CameraError.Unauthorized, At(0), At(0.1)));
        Assert.True(_judge.IsLost(CameraError.Unauthorized, At(0.3), At(0.4)));
    }

    [Fact]
    public void IsLost_Busy_IsPatientForFifteenSeconds()
    {
        for (var second = 0; second < 14; second++)
        {
            Assert.False(_judge.IsLost(CameraError.Busy, At(second), At(second + 0.5)));
        }

        Assert.True(_judge.IsLost(CameraError.Busy, At(14.5), At(15)));
    }

    [Fact]
    public void IsLost_NotSupported_IsAnAnswer()
    {
        for (var second = 0; second < 10; second++)
        {
            Assert.False(_judge.IsLost(CameraError.NotSupported, At(second), At(second)));
        }
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
