using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Tests.Support;
using Arecont.Bridge.Cameras.Video;
using Arecont.Bridge.Contract.Video;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Cameras.Tests.Video;

public sealed class VideoMemoryTests : IDisposable
{
    private static readonly VideoProfile Mine = new("mine", VideoCodec.Jpeg) { FramesPerSecond = 5 };

    private readonly MemoryFolder _data = new();
    private readonly VideoMemory _memory;

    public VideoMemoryTests() => _memory = new VideoMemory(
        new VideoFile(_data, "door", NullLogger.Instance), ImmutableSortedDictionary<string, VideoProfile>.Empty, null, new FakeTimeProvider());

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void TryChange_NewProfile_IsWritten()
    {
        Assert.True(_memory.TryChange(book => book.With(1, Mine)));

        Assert.Equal(1, _data.Writes);
        Assert.Equal(5, _memory.Book.Find(1, "mine")?.FramesPerSecond);
    }

    [Fact]
    public void TryChange_Refused_WritesNothing()
    {
        Assert.True(_memory.TryChange(book => book));

        Assert.Equal(0, _data.Writes);
    }

    [Fact]
    public void TryChange_SameProfileAgain_WritesNothing()
    {
        _memory.TryChange(book => book.With(1, Mine));

        Assert.True(_memory.TryChange(book => book.With(1, Mine with { })));

        Assert.Equal(1, _data.Writes);
    }

    [Fact]
    public void TryChange_AfterADiskThatWasFull_IsWritten()
    {
        _data.IsFull = true;
        Assert.False(_memory.TryChange(book => book.With(1, Mine)));
        Assert.Null(_memory.Book.Find(1, "mine"));
        _data.IsFull = false;

        Assert.True(_memory.TryChange(book => book.With(1, Mine)));

        Assert.Equal(1, _data.Writes);
    }
}
