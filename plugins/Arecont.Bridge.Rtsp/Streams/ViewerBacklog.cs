using Arecont.Bridge.Rtsp.Delivery;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>What a viewer was too slow for, and when it is given up. Guarded by its viewer.</summary>
internal sealed partial class ViewerBacklog
{
    // A viewer that lost a group begins again when its queue is all but empty, or it would only get the beginning of each group.
    private const long ResumeBelow = 64 << 10;

    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PacketSink _sink;
    private readonly ViewerSettings _settings;
    private bool _told;
    private bool _refused;
    private long _refusedAt;
    private long _refusedQueue;
    private long _droppedGroups;

    /// <summary>Begins with a viewer that keeps up.</summary>
    public ViewerBacklog(PacketSink sink, ViewerSettings settings)
    {
        _sink = sink;
        _settings = settings;
        _ = sink.Broken.ContinueWith(static (_, state) => ((TaskCompletionSource)state!).TrySetResult(), _givenUp, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Completes when it made no progress for <see cref="ClientWriter.StallLimit"/>, or its sink broke.</summary>
    public Task GivenUp => _givenUp.Task;

    /// <summary>Whole groups of pictures.</summary>
    public long DroppedGroups => Volatile.Read(ref _droppedGroups);

    /// <summary>False where a group that begins must be lost too.</summary>
    public bool MayBegin()
    {
        if (!_refused || _sink.Queued <= ResumeBelow)
        {
            return true;
        }

        _droppedGroups++;
        CheckProgress();
        return false;
    }

    /// <summary>The sink took a block.</summary>
    public void Took() => _refused = false;

    /// <summary>The sink took none: the rest of the group is lost.</summary>
    public void Lose()
    {
        _droppedGroups++;
        if (!_refused)
        {
            _refused = true;
            _refusedAt = _settings.Time.GetTimestamp();
            _refusedQueue = _sink.Queued;
        }

        if (!_told)
        {
            _told = true;
            LogSlow(_settings.Logger, _settings.Stream);
        }

        CheckProgress();
    }

    /// <summary>Gives it up where its queue has not become shorter for too long.</summary>
    public void CheckProgress()
    {
        if (!_refused)
        {
            return;
        }

        var queued = _sink.Queued;
        if (queued < _refusedQueue)
        {
            _refusedQueue = queued;
            _refusedAt = _settings.Time.GetTimestamp();
        }
        else if (_settings.Time.GetElapsedTime(_refusedAt) > ClientWriter.StallLimit && _givenUp.TrySetResult())
        {
            LogGivenUp(_settings.Logger, _settings.Stream, _droppedGroups);
        }
    }

    /// <summary>A fault of ours: better no viewer than a broken one.</summary>
    public void Fail(Exception exception)
    {
        if (_givenUp.TrySetResult())
        {
            LogFault(_settings.Logger, exception, _settings.Stream);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "a viewer of {Stream} is too slow: it loses whole groups of pictures")]
    private static partial void LogSlow(ILogger logger, StreamKey stream);

    [LoggerMessage(Level = LogLevel.Information, Message = "a viewer of {Stream} made no progress and is given up; it lost {Groups} groups of pictures")]
    private static partial void LogGivenUp(ILogger logger, StreamKey stream, long groups);

    [LoggerMessage(Level = LogLevel.Error, Message = "a viewer of {Stream} is given up by a fault")]
    private static partial void LogFault(ILogger logger, Exception exception, StreamKey stream);
}
