using System.Runtime.CompilerServices;
using Arecont.Camera.Tests.Wire;

namespace Arecont.Camera.Tests.Audio;

public sealed class AudioTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n")]
    [InlineData("")]
    public async Task SendAudioAsync_UntilItEnds_SendsEveryByte(string answer)
    {
        var heard = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            heard.SetResult(await exchange.ReadAsync(480));
            await exchange.SendAsync(answer);
        });
        await camera.Client().SendAudioAsync(SpeechAsync(3, Cancel), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(Enumerable.Range(0, 3).SelectMany(i => Enumerable.Repeat((byte)i, 160)), await heard.Task.WaitAsync(Limits.Signal, Cancel));
        Assert.Equal("POST /g711 HTTP/1.0", camera.Lines.Single());
    }

    [Fact]
    public async Task SendAudioAsync_CameraSaysOkBeforeTheEnd_GoesOn()
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var heard = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
            answered.SetResult();
            heard.SetResult(await exchange.ReadAsync(80 * 160));
        });
        await camera.Client().SendAudioAsync(AfterAsync(answered.Task), Cancel).WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(80 * 160, (await heard.Task.WaitAsync(Limits.Signal, Cancel)).Length);

        static async IAsyncEnumerable<ReadOnlyMemory<byte>> AfterAsync(Task answered)
        {
            await answered;
            for (var piece = 0; piece < 80; piece++)
            {
                yield return new byte[160];

                // The answer arrives somewhere in between.
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, Cancel);
            }
        }
    }

    [Theory]
    [InlineData("HTTP/1.0 401 Unauthorized\r\n\r\n", CameraError.Unauthorized)]
    [InlineData("HTTP/1.0 404 Not Found\r\n\r\n", CameraError.NotSupported)]
    [InlineData("garbage", CameraError.BadAnswer)]
    public async Task SendAudioAsync_Refused_EndsEndlessSpeech(string answer, CameraError error)
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.SendAsync(answer);
            await exchange.HangAsync();
        });
        await Expect.FailureAsync(error, () => camera.Client().SendAudioAsync(SpeechAsync(int.MaxValue, Cancel), Cancel));
    }

    [Fact]
    public async Task SendAudioAsync_CameraHangsUp_IsLost()
    {
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.ReadAsync(100);
            exchange.Reset();
        });
        await Expect.FailureAsync(CameraError.ConnectionLost, () => camera.Client().SendAudioAsync(SpeechAsync(int.MaxValue, Cancel), Cancel));
    }

    [Fact]
    public async Task SendAudioAsync_CallerGivesUp_Ends()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var camera = new ScriptedCamera(async exchange =>
        {
            await exchange.ReadAsync(1000);
            await stop.CancelAsync();
            await exchange.HangAsync();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => camera.Client().SendAudioAsync(SpeechAsync(int.MaxValue, Cancel), stop.Token).WaitAsync(Limits.Signal, Cancel));
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeechAsync(int pieces, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var piece = 0; piece < pieces; piece++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return Enumerable.Repeat((byte)piece, 160).ToArray();
        }
    }
}
