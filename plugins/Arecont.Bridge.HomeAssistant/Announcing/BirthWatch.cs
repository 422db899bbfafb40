using System.Threading.Channels;
using Arecont.Bridge.Contract.Mqtt;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.HomeAssistant.Announcing;

/// <summary>
/// Home Assistant says <c>online</c> some seconds after it connected. Everything is then published again, after a random pause, so that
/// not every bridge of a large installation speaks at once.
/// </summary>
internal sealed partial class BirthWatch(TimeProvider time, ILogger<BirthWatch> logger)
{
    private const int ShortestPause = 1000;
    private const int LongestPause = 3000;
    private readonly Channel<bool> _births = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A message on the status topic.</summary>
    public void Handle(MqttReceived message)
    {
        if (message.Payload.Span.SequenceEqual("online"u8))
        {
            _births.Writer.TryWrite(true);
        }
    }

    /// <summary>Answers births until the program ends; those that come during the pause share one answer.</summary>
    public async Task RunAsync(IMqttLink link, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _births.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(ShortestPause, LongestPause + 1)), time, stoppingToken).ConfigureAwait(false);
                _births.Reader.TryRead(out _);
                LogBorn();
                await link.AnnounceAgainAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The program ends, or the connection did: the next one announces anyway.
            }
            catch (Exception error)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Home Assistant has started: every camera and state is published again")]
    private partial void LogBorn();

    [LoggerMessage(Level = LogLevel.Error, Message = "The cameras could not be announced to Home Assistant")]
    private partial void LogFailed(Exception error);
}
