using System.Collections.Concurrent;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Commands;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Mqtt.Commands;

/// <summary>
/// Hands commands to their cameras without waiting: each camera keeps their order. At most so many are under way per camera; more are
/// answered as overloaded.
/// </summary>
internal sealed partial class CameraCommands(TimeProvider time, ILogger<CameraCommands> logger)
{
    private const int Limit = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<string, Counter> _underWay = new(StringComparer.Ordinal);

    /// <summary>Starts a command before it returns; the task never fails.</summary>
    public async Task<CommandResult> ExecuteAsync(ICamera camera, CameraCommand command)
    {
        var count = _underWay.GetOrAdd(camera.Id, static _ => new Counter());
        if (Interlocked.Increment(ref count.Value) > Limit)
        {
            Interlocked.Decrement(ref count.Value);
            return new CommandResult(CommandCode.Overloaded, $"more than {Limit} commands wait for {camera.Id}");
        }

        try
        {
            using var limit = new CancellationTokenSource(Patience, time);
            return await camera.ExecuteAsync(command, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return new CommandResult(CommandCode.TimedOut, $"{camera.Id} did not answer in time");
        }
        catch (Exception error)
        {
            LogFailed(error, command.GetType().Name, camera.Id);
            return new CommandResult(CommandCode.Failed, "the command failed; the bridge's log says more");
        }
        finally
        {
            Interlocked.Decrement(ref count.Value);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Command} of camera {CameraId} failed")]
    private partial void LogFailed(Exception error, string command, string cameraId);

    private sealed class Counter
    {
        public int Value;
    }
}
