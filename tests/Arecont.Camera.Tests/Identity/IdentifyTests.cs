using Arecont.Camera.Identity;
using Arecont.Camera.Settings;
using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Identity;

public sealed class IdentifyTests
{
    private const string Ok = "HTTP/1.0 200 OK\r\n\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("5255", "AV5255AMIR-H", null, "AV5255AMIR-H", "5255")]
    [InlineData("5255", "5255", "AV5255DN", "AV5255DN", "5255")]
    [InlineData("3130", "3130", null, "AV3130", "3130")]
    [InlineData("3130", null, "3130M", "AV3130M", "3130")]
    [InlineData("3130", null, null, "AV3130", "3130")]
    [InlineData("av8185", "8185DN", null, "AV8185DN", "av8185")]
    [InlineData(null, "av12186", null, "AV12186", "av12186")]
    public async Task IdentifyAsync_Model_FollowsTheRule(string? plain, string? release, string? full, string model, string number)
    {
        var answers = Plain();
        Put(answers, "/get?model", plain is null ? null : $"model={plain}");
        Put(answers, "/get?model=releasename", release is null ? null : $"model={release}");
        Put(answers, "/get?model=fullname", full is null ? null : $"model={full}");
        var identity = await IdentifyAsync(answers);
        Assert.Equal((model, number), (identity.Model, identity.ModelNumber));
    }

    [Fact]
    public async Task IdentifyAsync_SingleSensor_TellsItAll()
    {
        var answers = Plain();
        answers["/get?fwversion"] = "fwversion=65192.14";
        answers["/get?procversion"] = "procversion=1";
        answers["/get?netversion"] = "netversion=2";
        answers["/get?revision"] = "revision=3";
        answers["/get?mac"] = "mac=00:1A:07:0:B:c";
        answers["/get?auxin"] = "auxin=off";
        answers["/get?mdresult"] = "mdresult=no motion";
        answers["/get?mdprivasymask"] = "mdprivasymask=ffffffffffffffff";
        var identity = await IdentifyAsync(answers);
        Assert.Equal(("65192.14", "1", "2", "3"), (identity.Firmware, identity.ProcessorVersion, identity.NetworkVersion, identity.BoardRevision));
        Assert.Equal("001a07000b0c", identity.MacAddress);
        Assert.Equal((1, 1600, 1200), (identity.Channels, identity.SensorWidth, identity.SensorHeight));
        Assert.Equal(CameraFeatures.MotionDetection | CameraFeatures.Input, identity.Features);
        Assert.Superset(new HashSet<string> { "auxin", "brightness", "fwversion", "mac", "mdprivacymask", "mdresult", "model" }, identity.Settings.ToHashSet());
        Assert.DoesNotContain("auxout", identity.Settings);
    }

    [Theory]
    [InlineData("4", 4, 4)]
    [InlineData("2", 0, 1)]
    [InlineData(null, 4, 4)]
    [InlineData("many", 3, 3)]
    [InlineData("1", 4, 1)]
    [InlineData("200", 2, 2)]
    public async Task IdentifyAsync_Channels_AreThoseThatAnswer(string? said, int answering, int channels)
    {
        var answers = Plain();
        Put(answers, "/get?sensorcount", said is null ? null : $"sensorcount={said}");
        for (var channel = 1; channel <= answering; channel++)
        {
            answers[$"/get{channel}?brightness"] = "brightness=1";
        }

        Assert.Equal(channels, (await IdentifyAsync(answers)).Channels);
    }

    [Fact]
    public async Task IdentifyAsync_ChannelSettingsThatOnlyChannelsAnswer_Count()
    {
        var answers = Plain();
        answers.Remove("/get?brightness");
        answers["/get?sensorcount"] = "sensorcount=2";
        answers["/get1?brightness"] = answers["/get2?brightness"] = "brightness=1";
        answers["/get1?mdresult"] = answers["/get2?mdresult"] = "mdresult=no motion";
        var identity = await IdentifyAsync(answers);
        Assert.Contains("brightness", identity.Settings);
        Assert.True(identity.Features.HasFlag(CameraFeatures.MotionDetection));
    }

    [Fact]
    public async Task IdentifyAsync_SensorSizeNotTold_IsMeasuredOnAPicture()
    {
        var answers = Plain();
        answers.Remove("/get?maxsensorwidth");
        await using var camera = new ScriptedCamera(exchange => exchange.Target.StartsWith("/image", StringComparison.Ordinal)
            ? exchange.SendAsync([.. "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"u8, .. Samples.Jpeg(2048, 1536)])
            : AnswerAsync(exchange, answers));
        var identity = await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal((2048, 1536), (identity.SensorWidth, identity.SensorHeight));
    }

    [Theory]
    [InlineData("focus", CameraFeatures.Focus)]
    [InlineData("zoom", CameraFeatures.Zoom)]
    [InlineData("auxout", CameraFeatures.Output)]
    [InlineData("audioinput", CameraFeatures.Audio)]
    [InlineData("sd_recording", CameraFeatures.Storage)]
    [InlineData("pmask", CameraFeatures.PrivacyMask)]
    public async Task IdentifyAsync_NameAnswers_IsAFeature(string name, CameraFeatures feature)
    {
        var answers = Plain();
        answers[$"/get?{name}"] = $"{name}=1";
        Assert.Equal(feature, (await IdentifyAsync(answers)).Features);
    }

    [Fact]
    public async Task IdentifyAsync_H264Answers_IsAFeature()
    {
        var answers = Plain();
        await using var camera = new ScriptedCamera(exchange => exchange.Target.StartsWith("/h264f?", StringComparison.Ordinal)
            ? exchange.SendAsync([.. "HTTP/1.0 200 OK\r\nContent-Type: video/H.264I\r\n\r\n"u8, .. Samples.Idr()])
            : AnswerAsync(exchange, answers));
        var identity = await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(CameraFeatures.H264, identity.Features);
    }

    [Fact]
    public async Task IdentifyAsync_OnlyReadableRowsAreAsked_OneAtATimeAndNeverASecret()
    {
        var now = 0;
        var most = 0;
        var answers = Plain();
        await using var camera = new ScriptedCamera(async exchange =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            // Long enough for a second question to meet the first.
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, exchange.Stop);
            Interlocked.Decrement(ref now);
            await AnswerAsync(exchange, answers);
        });
        await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(1, most);
        Assert.All(camera.Lines, l => Assert.StartsWith("GET /", l, StringComparison.Ordinal));
        Assert.DoesNotContain(camera.Lines, l => l.Contains("/set", StringComparison.Ordinal) || l.Contains("admin", StringComparison.Ordinal) || l.Contains("viewer", StringComparison.Ordinal));
        foreach (var row in SettingCatalogue.All)
        {
            // Actions have no value, but whether the camera has them shows only by asking.
            Assert.Equal(row.CanRead || row.Name is "focus" or "zoom", camera.Lines.Any(l => l.Split(' ')[1] == $"/get?{row.Name}"));
        }
    }

    [Fact]
    public async Task IdentifyAsync_BusyNowAndThen_LosesNothing()
    {
        var count = 0;
        var answers = Plain();
        answers["/get?auxin"] = "auxin=on";
        await using var camera = new ScriptedCamera(exchange => Interlocked.Increment(ref count) % 3 == 0
            ? exchange.SendAsync("HTTP/1.0 503 Service Unavailable\r\n\r\n")
            : AnswerAsync(exchange, answers));
        var identity = await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.True(identity.Features.HasFlag(CameraFeatures.Input));
        Assert.Contains("brightness", identity.Settings);
    }

    [Fact]
    public async Task IdentifyAsync_OneConnectionLost_LosesNothing()
    {
        var lost = 0;
        var answers = Plain();
        await using var camera = new ScriptedCamera(exchange => exchange.Target == "/get?brightness" && Interlocked.Increment(ref lost) == 1
            ? Task.CompletedTask
            : AnswerAsync(exchange, answers));
        Assert.Contains("brightness", (await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel)).Settings);
    }

    [Fact]
    public async Task IdentifyAsync_HangsUpOnUnknownNames_IsAnAnswer()
    {
        var answers = Plain();
        await using var camera = new ScriptedCamera(exchange => answers.TryGetValue(exchange.Target, out var body)
            ? exchange.SendAsync(Ok + body)
            : Task.CompletedTask);
        var identity = await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Contains("brightness", identity.Settings);
        Assert.DoesNotContain("contrast", identity.Settings);
        Assert.Equal(CameraFeatures.None, identity.Features);
    }

    [Fact]
    public async Task IdentifyAsync_PasswordWantedHalfway_IsAFailure()
    {
        var answers = Plain();
        await using var camera = new ScriptedCamera(exchange => exchange.Target == "/get?saturation"
            ? exchange.SendAsync("HTTP/1.0 401 Unauthorized\r\n\r\n")
            : AnswerAsync(exchange, answers));
        await Expect.FailureAsync(CameraError.Unauthorized, () => camera.Client().IdentifyAsync(Cancel));
    }

    [Fact]
    public async Task IdentifyAsync_CameraGoesAwayHalfway_IsAFailure()
    {
        var answers = Plain();
        await using var camera = new ScriptedCamera(exchange => exchange.Target == "/get?saturation" ? exchange.HangAsync() : AnswerAsync(exchange, answers));
        var client = new CameraClient(camera.Options with { RequestTimeout = TimeSpan.FromSeconds(2) }, TimeProvider.System);
        await Expect.FailureAsync(CameraError.TimedOut, () => client.IdentifyAsync(Cancel));
    }

    [Fact]
    public async Task IdentifyAsync_NoCamera_IsNotSupported()
    {
        await using var camera = ScriptedCamera.Answering("HTTP/1.0 404 Not Found\r\n\r\n");
        await Expect.FailureAsync(CameraError.NotSupported, () => camera.Client().IdentifyAsync(Cancel));
    }

    private static Dictionary<string, string> Plain() => new(StringComparer.Ordinal)
    {
        ["/get?model"] = "model=2105",
        ["/get?model=releasename"] = "model=AV2105DN",
        ["/get?fwversion"] = "fwversion=65192",
        ["/get?brightness"] = "brightness=0",
        ["/get?maxsensorwidth"] = "maxsensorwidth=1600",
        ["/get?maxsensorheight"] = "maxsensorheight=1200",
        ["/get?mac"] = "mac=001A07000102",
    };

    private static void Put(Dictionary<string, string> answers, string target, string? body)
    {
        answers.Remove(target);
        if (body is not null)
        {
            answers[target] = body;
        }
    }

    private static Task AnswerAsync(Exchange exchange, Dictionary<string, string> answers)
        => exchange.SendAsync(answers.TryGetValue(exchange.Target, out var body) ? Ok + body : "HTTP/1.0 404 Not Found\r\n\r\n");

    private static async Task<CameraIdentity> IdentifyAsync(Dictionary<string, string> answers)
    {
        await using var camera = ScriptedCamera.ByTarget(answers);
        return await camera.Client().IdentifyAsync(Cancel).WaitAsync(Limits.Signal, Cancel);
    }
}
