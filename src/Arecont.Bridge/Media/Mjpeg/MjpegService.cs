using System.Net;
using System.Net.Sockets;
using Arecont.Bridge.Contract.Cameras;
using Microsoft.AspNetCore.Connections.Features;

namespace Arecont.Bridge.Media.Mjpeg;

/// <summary>
/// Serves MJPEG, past Kestrel's response: the pictures go from their one block straight to each socket. See the README beside this file.
/// </summary>
internal sealed partial class MjpegService(MjpegLimit limit, TimeProvider time, ILogger<MjpegService> logger)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(ICamera Camera, int Channel, string Profile), MjpegFeed> _feeds = [];

    /// <summary>Answers until the viewer, the profile or the port goes.</summary>
    public async Task ServeAsync(HttpContext context, ICamera camera, int channel, string profile)
    {
        var socket = SocketOf(context);
        await using var output = new NetworkStream(socket, ownsSocket: false);
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (limit.Enter(camera.Id, address) is { } full)
        {
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, full);
            return;
        }

        using var viewer = new MjpegViewer(output, time);
        var feed = Join(camera, channel, profile, viewer);
        try
        {
            var opened = await feed.Opened.WaitAsync(context.RequestAborted);
            if (!opened.Succeeded)
            {
                await Problem.WriteAsync(context, opened);
                return;
            }

            var closing = context.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
            await using var gone = context.RequestAborted.UnsafeRegister(static viewer => ((MjpegViewer)viewer!).End(), viewer);
            await using var closed = closing.UnsafeRegister(static viewer => ((MjpegViewer)viewer!).End(), viewer);
            viewer.Begin(MjpegFormat.ResponseHead(time.GetUtcNow()));
            if (await viewer.Ended)
            {
                // What the viewer did not read would otherwise stay in the system's memory for minutes.
                LogStalled(camera.Id, channel, profile, address, viewer.Skipped);
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
            }
        }
        finally
        {
            limit.Leave(camera.Id, address);
            feed.Remove(viewer);
        }

        context.Abort();
    }

    private MjpegFeed Join(ICamera camera, int channel, string profile, MjpegViewer viewer)
    {
        var key = (camera, channel, profile);
        lock (_gate)
        {
            if (_feeds.TryGetValue(key, out var running) && running.TryAdd(viewer))
            {
                return running;
            }

            var feed = new MjpegFeed(camera, channel, profile, new CancellationTokenSource(), logger);
            feed.TryAdd(viewer);
            _feeds[key] = feed;
            _ = Task.Run(() => RunAsync(key, feed));
            return feed;
        }
    }

    private async Task RunAsync((ICamera, int, string) key, MjpegFeed feed)
    {
        await feed.RunAsync();
        lock (_gate)
        {
            if (_feeds.GetValueOrDefault(key) == feed)
            {
                _feeds.Remove(key);
            }
        }
    }

    private static Socket SocketOf(HttpContext context)
        => context.Features.Get<ITlsHandshakeFeature>() is null && context.Features.Get<IConnectionSocketFeature>() is { } connection
            ? connection.Socket
            : throw new InvalidOperationException("MJPEG is written straight to a TCP connection; this one is of another kind.");

    [LoggerMessage(2, LogLevel.Information, "{Camera}, channel {Channel}: an MJPEG viewer of the profile {Profile} at {Address} did not read for 10 s and was closed; it had missed {Skipped} picture(s)")]
    private partial void LogStalled(string camera, int channel, string profile, IPAddress address, long skipped);
}
