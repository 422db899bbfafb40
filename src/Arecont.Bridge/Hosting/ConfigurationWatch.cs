using System.Runtime.InteropServices;
using Arecont.Bridge.Cameras;
using Arecont.Bridge.Configuration;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Hosting;

/// <summary>
/// Takes a changed configuration file while the bridge runs (looked at every 2 s, and at once on SIGHUP): cameras and users at once, the
/// rest after a restart. A file with any error changes nothing.
/// </summary>
internal sealed partial class ConfigurationWatch(
    ConfigurationFile file, ILiveCameras cameras, BridgeUsers users, TimeProvider time, ILogger<ConfigurationWatch> logger) : BackgroundService
{
    /// <summary>How often the file is looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _asked = new(0, 1);
    private BridgeConfiguration _current = file.Started;

    /// <summary>Looks at the file now.</summary>
    public void Ask()
    {
        try
        {
            _asked.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already asked.
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hangUp = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            Ask();
        });
        await using var timer = time.CreateTimer(_ => LookForChange(), null, Interval, Interval);
        while (!stoppingToken.IsCancellationRequested)
        {
            await _asked.WaitAsync(stoppingToken);
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    private void LookForChange()
    {
        if (file.HasChanged())
        {
            Ask();
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        var (next, errors) = file.Load();
        if (next is null)
        {
            foreach (var error in errors)
            {
                LogError(error);
            }

            LogKept(errors.Count);
            return;
        }

        // What can fail comes first, so that nothing is taken by halves.
        var hasOtherUsers = !next.Users.SequenceEqual(_current.Users);
        var nextUsers = hasOtherUsers ? FirstAdministrator.Resolve(next.Users, file.Users, Console.Error) : users.All;
        if (!next.Cameras.SequenceEqual(_current.Cameras))
        {
            await cameras.ApplyAsync(next.Cameras, cancellationToken);
            LogCameras(next.Cameras.Length);
        }

        if (hasOtherUsers)
        {
            users.Replace(nextUsers, next.Users.IsEmpty ? file.Users : null);
            LogUsers(nextUsers.Length);
        }

        var needsRestart = string.Join(", ", GlobalSections.Changed(file.Started, next));
        if (needsRestart.Length > 0)
        {
            LogRestart(needsRestart);
        }

        _current = next;
    }

    [LoggerMessage(1, LogLevel.Error, "{Error}")]
    private partial void LogError(ConfigurationError error);

    [LoggerMessage(2, LogLevel.Error, "The changed configuration has {Count} error(s); the bridge goes on with the one before")]
    private partial void LogKept(int count);

    [LoggerMessage(3, LogLevel.Information, "Took the changed cameras from the configuration; there are {Count} now")]
    private partial void LogCameras(int count);

    [LoggerMessage(4, LogLevel.Information, "Took the changed users from the configuration; there are {Count} now")]
    private partial void LogUsers(int count);

    [LoggerMessage(5, LogLevel.Warning, "These sections differ from what the bridge was started with and need a restart: {Sections}")]
    private partial void LogRestart(string sections);

    [LoggerMessage(6, LogLevel.Error, "The changed configuration could not be taken")]
    private partial void LogFailed(Exception exception);
}
