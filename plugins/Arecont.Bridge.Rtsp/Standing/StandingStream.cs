using System.Net;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Standing;

/// <summary>One stream that is sent to its groups until it is disposed: begun again whenever it ended or could not be opened.</summary>
internal sealed partial class StandingStream : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly StreamKey _key;
    private readonly MulticastOptions _options;
    private readonly MulticastGroups _groups;
    private readonly IMediaStreams _streams;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _running;
    private string? _problem;

    public StandingStream(StreamKey key, MulticastOptions options, MulticastGroups groups, IMediaStreams streams, TimeProvider time, ILogger logger)
    {
        _key = key;
        _options = options;
        _groups = groups;
        _streams = streams;
        _time = time;
        _logger = logger;
        _running = Task.Run(() => RunAsync(_stop.Token));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Tell(await SendAsync(stop).ConfigureAwait(false));
                await Task.Delay(Pause, _time, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // It is to end.
            }
#pragma warning disable CA1031 // Whatever it was, it is told once and tried again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Tell(exception.Message);
                await Task.Delay(Pause, _time, CancellationToken.None).WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Sends for as long as the stream lasts. Answers why it could not begin; null where it did.</summary>
    private async Task<string?> SendAsync(CancellationToken stop)
    {
        var opened = await _streams.OpenAsync(_key, stop).ConfigureAwait(false);
        if (opened.Stream is not { } stream)
        {
            return opened.Result.Message ?? CommandCodeNames.Name(opened.Result.Code);
        }

        await using (stream.ConfigureAwait(false))
        {
            var ends = new List<Task> { stream.Ended };
            for (var number = 1; number <= stream.Tracks.Length; number++)
            {
                if (_groups.Find(_key, number) is not IPEndPoint group)
                {
                    return $"every address of {_options.Groups} is taken";
                }

                var viewer = stream.Tracks[number - 1].Add(new MulticastTarget(group, _options.Interface, _options.TimeToLive));
                viewer.Play();
                viewer.Release();
                ends.Add(viewer.GivenUp);
            }

            Tell(null);
            await Task.WhenAny(ends).WaitAsync(stop).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>A problem is told when it begins, and its end.</summary>
    private void Tell(string? problem)
    {
        if (problem is not null && _problem is null)
        {
            LogNotSent(_key, problem);
        }
        else if (problem is null && _problem is not null)
        {
            LogSent(_key);
        }

        _problem = problem;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} is to be sent by multicast and is not: {Problem}")]
    private partial void LogNotSent(StreamKey stream, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stream} is sent by multicast again")]
    private partial void LogSent(StreamKey stream);
}
