using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Contract.Audio;

/// <summary>Talk-back: sound to the camera's line out.</summary>
public interface ICameraAudio
{
    /// <summary>
    /// Sends G.711 as it comes, until it ends; converted where the camera wants the other law. One speaker at a time: a second one is
    /// refused (<see cref="CommandCode.Overloaded"/>), a camera without sound too (<see cref="CommandCode.NotSupported"/>). The sound must
    /// come at the speed it is heard; what comes faster is held back, a little is buffered, and what is then too much is dropped.
    /// </summary>
    /// <param name="law">The law of what is given.</param>
    /// <param name="audio">The samples; each piece is read before the next is asked for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<CommandResult> SpeakAsync(AudioLaw law, IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken);
}
