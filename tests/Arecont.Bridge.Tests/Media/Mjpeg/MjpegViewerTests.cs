using System.Text;
using Arecont.Bridge.Media.Mjpeg;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Tests.Media.Mjpeg;

public sealed class MjpegViewerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly HeldStream _output = new();
    private readonly MjpegViewer _viewer;

    public MjpegViewerTests() => _viewer = new MjpegViewer(_output, _time);

    public void Dispose()
    {
        _viewer.Dispose();
        _output.Dispose();
    }

    [Fact]
    public void Offer_BeforeTheHead_WaitsForIt()
    {
        var part = Part("1");
        _viewer.Offer(part);
        Assert.Empty(_output.Text);

        _viewer.Begin("head "u8.ToArray());

        Assert.Equal("head 1", _output.Text);
        part.Release();
        Assert.True(part.IsReleased);
    }

    [Fact]
    public void Offer_WhileOneIsUnderWay_SendsTheNewestNext()
    {
        _viewer.Begin([]);
        _output.Hold();
        var parts = "123".Select(name => Part($"{name}")).ToArray();
        foreach (var part in parts)
        {
            _viewer.Offer(part);
            part.Release();
        }

        Assert.Equal([false, true, false], parts.Select(part => part.IsReleased));
        _output.LetGo();

        Assert.Equal("13", _output.Text);
        Assert.Equal(1, _viewer.Skipped);
        Assert.All(parts, part => Assert.True(part.IsReleased));
    }

    [Fact]
    public async Task Offer_NothingGoesOutForTenSeconds_Ends()
    {
        _viewer.Begin([]);
        _output.Hold();
        var parts = new[] { Part("1"), Part("2"), Part("3") };
        _viewer.Offer(parts[0]);
        _viewer.Offer(parts[1]);
        _time.Advance(MjpegViewer.StallLimit - TimeSpan.FromMilliseconds(1));
        Assert.False(_viewer.Ended.IsCompleted);

        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(await _viewer.Ended.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        _viewer.Offer(parts[2]);
        _output.LetGo();
        Assert.Equal("1", _output.Text);
        Assert.All(parts, part => part.Release());
        Assert.All(parts, part => Assert.True(part.IsReleased));
    }

    [Fact]
    public void Offer_LargePictureMakesProgress_DoesNotEnd()
    {
        _viewer.Begin([]);
        _output.Hold();
        var part = Part(new string('x', 600 * 1024));
        _viewer.Offer(part);
        for (var piece = 0; piece < 3; piece++)
        {
            _time.Advance(MjpegViewer.StallLimit - TimeSpan.FromSeconds(1));
            _output.LetOneGo();
        }

        Assert.False(_viewer.Ended.IsCompleted);
        Assert.Equal(600 * 1024, _output.Text.Length);
    }

    [Fact]
    public async Task Offer_ConnectionBroken_EndsAndLetsGo()
    {
        _viewer.Begin([]);
        _output.Dispose();
        var part = Part("1");
        _viewer.Offer(part);
        part.Release();

        Assert.False(await _viewer.Ended.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken));
        Assert.True(part.IsReleased);
    }

    private static MjpegPart Part(string text) => MjpegPart.Of(Encoding.ASCII.GetBytes(text));

    /// <summary>A connection whose reader reads when the test says so.</summary>
    private sealed class HeldStream : MemoryStream
    {
        private TaskCompletionSource? _held;

        public string Text => Encoding.ASCII.GetString(ToArray());

        public void Hold() => _held = new TaskCompletionSource();

        public void LetGo()
        {
            var held = _held;
            _held = null;
            held?.SetResult();
        }

        public void LetOneGo()
        {
            var held = _held;
            Hold();
            held?.SetResult();
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
            => _held is { } held ? new ValueTask(WriteLaterAsync(held.Task, buffer)) : base.WriteAsync(buffer, cancellationToken);

        private async Task WriteLaterAsync(Task held, ReadOnlyMemory<byte> buffer)
        {
            await held;
            Write(buffer.Span);
        }
    }
}
