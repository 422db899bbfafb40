using System.Threading.Channels;

namespace Arecont.Bridge.Cameras.Tests.Audio;

/// <summary>A live source: gives what the test says, and remembers whether it was told to end.</summary>
internal sealed class Microphone
{
    private readonly Channel<ReadOnlyMemory<byte>> _pieces = Channel.CreateUnbounded<ReadOnlyMemory<byte>>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when nobody listens any more.</summary>
    public Task Ended => _ended.Task;

    public void Say(params byte[] samples) => Assert.True(_pieces.Writer.TryWrite(samples));

    public void Finish() => _pieces.Writer.Complete();

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            await foreach (var piece in _pieces.Reader.ReadAllAsync(cancellationToken))
            {
                yield return piece;
            }
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    /// <summary>A source that has everything at once, as a file has.</summary>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> File(params byte[][] pieces)
    {
        var microphone = new Microphone();
        foreach (var piece in pieces)
        {
            microphone.Say(piece);
        }

        microphone.Finish();
        return microphone.Pieces();
    }
}
