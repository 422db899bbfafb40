using System.Diagnostics.CodeAnalysis;
using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>The commands that wait for one camera, first come, first served; open while the camera is online.</summary>
internal sealed class CommandQueue(string cameraId, TimeProvider time)
{
    /// <summary>The most commands that wait; enough to set every setting of a camera at once.</summary>
    public const int Capacity = 256;

    private readonly Lock _gate = new();
    private readonly Queue<PendingCommand> _waiting = new();
    private string? _closed = "the bridge has not reached it yet";

    /// <summary>True where a command waits.</summary>
    public bool HasWaiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count > 0;
            }
        }
    }

    /// <summary>The camera is online.</summary>
    public void Open()
    {
        lock (_gate)
        {
            _closed = null;
        }
    }

    /// <summary>The camera is offline: what waits is answered, and what comes too.</summary>
    public void Close(string reason)
    {
        lock (_gate)
        {
            _closed = reason;
            while (_waiting.TryDequeue(out var pending))
            {
                pending.Complete(Offline(reason));
            }
        }
    }

    /// <summary>Lets a command wait for its turn, or answers why not.</summary>
    /// <param name="command">The command.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="ring">Wakes the session.</param>
    /// <param name="cancellationToken">The caller's patience.</param>
    public async Task<CommandResult> WaitAsync(CameraCommand command, TimeSpan limit, Action ring, CancellationToken cancellationToken)
    {
        using var pending = new PendingCommand(cameraId, command, limit, time, cancellationToken);
        lock (_gate)
        {
            if (_closed is { } reason)
            {
                return Offline(reason);
            }

            if (_waiting.Count >= Capacity)
            {
                return new CommandResult(CommandCode.Overloaded, $"{cameraId}: {Capacity} commands already wait for this camera; try again later");
            }

            _waiting.Enqueue(pending);
        }

        ring();
        return await pending.Result.ConfigureAwait(false);
    }

    /// <summary>Takes the next command that somebody still waits for.</summary>
    public bool TryTake([NotNullWhen(true)] out PendingCommand? pending)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out pending))
            {
                if (!pending.IsOver)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private CommandResult Offline(string reason) => new(CommandCode.Offline, $"{cameraId} is offline: {reason}");
}
