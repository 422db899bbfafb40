using System.Net;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>Opens the RTSP ports with the program and closes them with it.</summary>
internal sealed partial class RtspServer(
    RtspOptions options, ConnectionRunner runner, ConnectionLimit limit, SessionRegistry sessions, TimeProvider time, ILogger<RtspServer> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private RtspPort? _plain;
    private RtspPort? _tls;

    /// <summary>Where RTSP is served; the port asked for until it is open.</summary>
    public IPEndPoint EndPoint => _plain?.EndPoint ?? options.Listen;

    /// <summary>Where RTSP over TLS is served; null where it is not.</summary>
    public IPEndPoint? TlsEndPoint => _tls?.EndPoint ?? options.Tls?.Listen;

    /// <summary>Cancelled when the server stops.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _plain = RtspPort.Open(options.Listen, "rtsp.listen", null, runner, limit, time, logger);
            LogListening("RTSP", EndPoint);
            if (options.Tls is { } tls)
            {
                _tls = RtspPort.Open(tls.Listen, "rtsp.tls.listen", ServerCertificate.Load(tls), runner, limit, time, logger);
                LogListening("RTSP over TLS", _tls.EndPoint);
            }
        }
        catch
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(CloseAsync(_plain), CloseAsync(_tls)).ConfigureAwait(false);
        await sessions.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private static Task CloseAsync(RtspPort? port) => port?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Protocol} is served on {EndPoint}")]
    private partial void LogListening(string protocol, IPEndPoint endPoint);
}
