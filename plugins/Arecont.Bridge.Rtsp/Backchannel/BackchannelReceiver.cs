using System.Threading.Channels;
using Arecont.Bridge.Contract.Audio;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Backchannel;

/// <summary>
/// Brings a client's talk-back to the camera: G.711 in RTP (RFC 3551, payload types 0 and 8), put into order, a bounded piece of it
/// waiting. The camera's line out is taken with the first packet and given back after <see cref="Silence"/> without one, so that
/// somebody else may speak.
/// </summary>
internal sealed partial class BackchannelReceiver : IDisposable
{
    /// <summary>Pieces that wait for the camera: a second of the usual 20 ms.</summary>
    public const int Queue = 50;

    /// <summary>The end of what was said.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    private readonly ICameraAudio _audio;
    private readonly string _cameraId;
    private readonly TimeProvider _time;
    private readonly ILogger<BackchannelReceiver> _logger;
    private readonly ReorderWindow<(AudioLaw Law, byte[] Audio)> _window;
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _gate = new();
    private readonly ITimer _silence;
    private Channel<ReadOnlyMemory<byte>>? _speech;
    private AudioLaw _law;
    private uint? _ssrc;
    private long _refusedAt;
    private bool _refused;
    private bool _disposed;
    private long _overflow;

    public BackchannelReceiver(string cameraId, ICameraAudio audio, TimeProvider time, ILogger<BackchannelReceiver> logger)
    {
        (_cameraId, _audio, _time, _logger) = (cameraId, audio, time, logger);
        _window = new ReorderWindow<(AudioLaw, byte[])>(Deliver);
        _silence = time.CreateTimer(static state => ((BackchannelReceiver)state!).EndSpeech(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Packets that came twice, too late or faster than the camera plays them.</summary>
    public long Dropped
    {
        get
        {
            lock (_gate)
            {
                return _window.Dropped + _overflow;
            }
        }
    }

    /// <summary>Takes a packet, whatever it holds.</summary>
    public void Receive(ReadOnlySpan<byte> bytes)
    {
        if (!RtpPacket.TryParse(bytes, out var packet) || packet.PayloadLength == 0 || LawOf(packet.PayloadType) is not { } law)
        {
            return;
        }

        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            // Another sender begins with a number of its own; the window sees the jump where it is one.
            _ssrc ??= packet.Ssrc;
            if (_ssrc != packet.Ssrc)
            {
                _ssrc = packet.Ssrc;
                _window.Reset();
            }

            _window.Add(packet.Sequence, (law, bytes.Slice(packet.PayloadStart, packet.PayloadLength).ToArray()));
            _silence.Change(Silence, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            EndSpeech();
        }

        _silence.Dispose();
        _ended.Cancel();
        _ended.Dispose();
    }

    private static AudioLaw? LawOf(int payloadType) => payloadType switch
    {
        0 => AudioLaw.MuLaw,
        8 => AudioLaw.ALaw,
        _ => null,
    };

    private void Deliver((AudioLaw Law, byte[] Audio) piece)
    {
        if (_speech is not null && _law != piece.Law)
        {
            EndSpeech();
        }

        if (_speech is null)
        {
            // A camera that refused is not asked again with every packet.
            if (_refused && _time.GetElapsedTime(_refusedAt) < Silence)
            {
                _overflow++;
                return;
            }

            _law = piece.Law;
            _speech = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(Queue) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => _overflow++);
            _ = SpeakAsync(_speech, piece.Law, _ended.Token);
        }

        _speech.Writer.TryWrite(piece.Audio);
    }

    private void EndSpeech()
    {
        lock (_gate)
        {
            _speech?.Writer.TryComplete();
            _speech = null;
        }
    }

    private async Task SpeakAsync(Channel<ReadOnlyMemory<byte>> speech, AudioLaw law, CancellationToken cancellationToken)
    {
        try
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            var result = await _audio.SpeakAsync(law, speech.Reader.ReadAllAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                LogRefused(_cameraId, result.Message);
            }

            Finished(speech, refused: !result.Succeeded);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Finished(speech, refused: false);
        }
        catch (Exception error)
        {
            LogFailed(_cameraId, error);
            Finished(speech, refused: true);
        }
    }

    private void Finished(Channel<ReadOnlyMemory<byte>> speech, bool refused)
    {
        lock (_gate)
        {
            (_refused, _refusedAt) = (refused, _time.GetTimestamp());
            if (_speech == speech)
            {
                _speech = null;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "RTSP: {CameraId} does not take the talk-back: {Reason}")]
    private partial void LogRefused(string cameraId, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "RTSP: talk-back to {CameraId} failed")]
    private partial void LogFailed(string cameraId, Exception error);
}
