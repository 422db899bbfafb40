using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Contract.Audio;

/// <summary>Talk-back: sound to the camera's line out.</summary>
public interface ICameraAudio
{
    /// <summary>
    /// Sends G.711 as it comes, until it ends; converted where the camera wants the other law. One speaker at a time, from the first
    /// sample to a silence of 10 s: a second one is refused (<see cref="CommandCode.Overloaded"/>), a camera without sound too
    /// (<see cref="CommandCode.NotSupported"/>); where the camera is lost on the way it is <see cref="CommandCode.Failed"/>. The sound goes
    /// out at the speed it is heard, a fifth of a second ahead: what comes faster is held back, by asking for no more. A source that cannot
    /// wait, such as a network, keeps a second at the most and drops what is older.
    /// </summary>
    /// <param name="law">The law of what is given.</param>
    /// <param name="audio">The samples; each piece is read before the next is asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<CommandResult> SpeakAsync(AudioLaw law, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken);
}
