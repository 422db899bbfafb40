using Arecont.Camera.Parameters;

namespace Arecont.Camera.Identity;

/// <summary>
/// The patient questions of an identification: a busy camera is waited for, a lost connection is tried once more, an unknown
/// parameter is an answer. What cannot be told apart from "not there" ends the identification instead of giving half a picture.
/// </summary>
internal sealed class Questions(ParameterCalls parameters, TimeProvider time)
{
    private const int BusyRounds = 10;
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The answer to one get, or null where the camera does not know the parameter.</summary>
    public Task<string?> GetAsync(string name, int? channel, CancellationToken cancellationToken)
        => AskAsync<string>(() => parameters.GetAsync(name, channel, cancellationToken), cancellationToken);

    /// <summary>Runs a question of any kind by the same rules.</summary>
    public async Task<T?> AskAsync<T>(Func<Task<T>> question, CancellationToken cancellationToken)
        where T : class
    {
        var busy = 0;
        var lost = 0;
        while (true)
        {
            try
            {
                return await question().ConfigureAwait(false);
            }
            catch (CameraException failure) when (failure.Error is CameraError.NotSupported or CameraError.BadAnswer or CameraError.UnexpectedStatus)
            {
                return null;
            }
            catch (CameraException failure) when (failure.Error == CameraError.Busy && ++busy < BusyRounds)
            {
                await Task.Delay(BusyPause, time, cancellationToken).ConfigureAwait(false);
            }
            catch (CameraException failure) when (failure.Error is CameraError.ConnectionLost or CameraError.TimedOut && ++lost < 2)
            {
                // Once may be chance.
            }
            catch (CameraException failure) when (failure.Error == CameraError.ConnectionLost)
            {
                // Hangs up on this question every time while it answers others: its way to say "unknown".
                return null;
            }
        }
    }
}
