using Arecont.Bridge.Cameras.Configuration;
using Arecont.Camera;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>The client of one camera. It is replaced when the bridge changes its own user's password.</summary>
internal sealed class CameraLink(CameraConfiguration configuration, TimeProvider time)
{
    private const int Attempts = 5;
    private volatile CameraClient _client = new(
        new CameraClientOptions
        {
            Host = configuration.Host,
            Port = configuration.Port,
            UserName = configuration.UserName,
            Password = configuration.Password,
            PostSets = configuration.PostSets,
        },
        time);

    /// <summary>The client to use for the next request.</summary>
    public CameraClient Client => _client;

    /// <summary>Goes on with another user or password.</summary>
    public void LogInAs(string? userName, string? password)
        => _client = new CameraClient(_client.Options with { UserName = userName, Password = password }, time);

    /// <summary>Gets a value; a busy camera is asked again after short, growing, random pauses.</summary>
    public Task<string> GetAsync(string name, int? channel, CancellationToken cancellationToken)
        => PatientlyAsync(token => Client.GetAsync(name, channel, token), cancellationToken);

    /// <summary>Sets a value, as patiently.</summary>
    public Task<string> SetAsync(string name, string value, int? channel, CancellationToken cancellationToken)
        => PatientlyAsync(token => Client.SetAsync(name, value, channel, token), cancellationToken);

    /// <summary>Gets a value, or null where the camera does not have it.</summary>
    public async Task<string?> TryGetAsync(string name, int? channel, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(name, channel, cancellationToken).ConfigureAwait(false);
        }
        catch (CameraException exception) when (exception.Error == CameraError.NotSupported)
        {
            return null;
        }
    }

    /// <summary>Gets a value, or null where the camera does not have it or answers nonsense for it, as some do for single names.</summary>
    public async Task<string?> TryReadAsync(string name, int? channel, CancellationToken cancellationToken)
    {
        try
        {
            return await TryGetAsync(name, channel, cancellationToken).ConfigureAwait(false);
        }
        catch (CameraException exception) when (exception.Error is CameraError.BadAnswer or CameraError.UnexpectedStatus)
        {
            return null;
        }
    }

    /// <summary>Asks anything, as patiently.</summary>
    public async Task<T> PatientlyAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(cancellationToken).ConfigureAwait(false);
            }
            catch (CameraException exception) when (exception.Error == CameraError.Busy && attempt < Attempts)
            {
                var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(25, 75) * attempt);
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
