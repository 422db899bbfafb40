using System.Collections.Concurrent;
using System.Threading.Channels;
using Arecont.Bridge.Contract.Audio;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Tests.Media.Fakes;

/// <summary>A line out that keeps what is said.</summary>
internal sealed class FakeAudio : ICameraAudio
{
    private readonly Channel<int> _heard = Channel.CreateUnbounded<int>();
    private readonly ConcurrentQueue<byte> _said = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Asked before anything is read: a refusal where not done.</summary>
    public CommandResult Answer { get; set; } = CommandResult.Done();

    public AudioLaw? Law { get; private set; }

    public byte[] Said => [.. _said];

    /// <summary>Waits until somebody's speech has ended, however it did.</summary>
    public Task EndedAsync() => _ended.Task.WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    /// <summary>Waits until a piece was heard.</summary>
    public async Task HeardAsync()
        => await _heard.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);

    public async Task<CommandResult> SpeakAsync(AudioLaw law, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
    {
        if (!Answer.Succeeded)
        {
            return Answer;
        }

        Law = law;
        try
        {
            await foreach (var piece in audio.WithCancellation(cancellationToken))
            {
                foreach (var sample in piece.ToArray())
                {
                    _said.Enqueue(sample);
                }

                _heard.Writer.TryWrite(piece.Length);
            }
        }
        finally
        {
            _ended.TrySetResult();
        }

        return Answer;
    }
}
