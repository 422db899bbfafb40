using Arecont.Bridge.Contract.Commands;

namespace Arecont.Bridge.Cameras.Commands;

/// <summary>A command that waits or runs, with its limit.</summary>
internal sealed class PendingCommand : IDisposable
{
    private readonly TaskCompletionSource<CommandResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _ends;
    private readonly string _cameraId;
    private readonly CancellationTokenRegistration _registration;
    private readonly CancellationToken _caller;
    private volatile bool _started;

    public PendingCommand(string cameraId, CameraCommand command, TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        Command = command;
        _cameraId = cameraId;
        _caller = caller;
        _limit = new CancellationTokenSource(limit, time);
        _ends = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, caller);
        Token = _ends.Token;
        _registration = _ends.Token.UnsafeRegister(static pending => ((PendingCommand)pending!).End(), this);
    }

    public CameraCommand Command { get; }

    /// <summary>How it ended.</summary>
    public Task<CommandResult> Result => _result.Task;

    /// <summary>Ends when the time is over or the caller went away.</summary>
    public CancellationToken Token { get; }

    /// <summary>True where nobody waits any more.</summary>
    public bool IsOver => _result.Task.IsCompleted;

    /// <summary>True when its time is over, or its caller went.</summary>
    public bool HasEnded => Token.IsCancellationRequested;

    /// <summary>From now on the camera may have been told.</summary>
    public void Start() => _started = true;

    /// <summary>Answers it; only the first answer counts.</summary>
    public void Complete(CommandResult result) => _result.TrySetResult(result);

    /// <summary>Answers that its time is over.</summary>
    public void End()
    {
        if (_caller.IsCancellationRequested)
        {
            _result.TrySetCanceled(_caller);
            return;
        }

        Complete(new CommandResult(CommandCode.TimedOut, _started
            ? $"{_cameraId}: the camera did not answer in time; whether it took the command is not known"
            : $"{_cameraId}: the camera was not free in time; the command was not sent"));
    }

    public void Dispose()
    {
        _registration.Dispose();
        _ends.Dispose();
        _limit.Dispose();
    }
}
