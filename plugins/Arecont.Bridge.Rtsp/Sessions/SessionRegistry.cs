using System.Collections.Concurrent;
using System.Security.Cryptography;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Streams;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>Every session, and what ends them.</summary>
internal sealed partial class SessionRegistry : IAsyncDisposable
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, RtspSession> _sessions = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly RtspOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<SessionRegistry> _logger;
    private readonly ITimer _sweep;

    public SessionRegistry(RtspOptions options, TimeProvider time, ILogger<SessionRegistry> logger)
    {
        (_options, _time, _logger) = (options, time, logger);
        _sweep = time.CreateTimer(static state => ((SessionRegistry)state!).EndSilent(), this, Sweep, Sweep);
    }

    /// <summary>How many there are.</summary>
    public int Count => _sessions.Count;

    /// <summary>Why one more session may not begin, or null.</summary>
    public string? Refusal(string cameraId, ClientConnection client)
    {
        if (_sessions.Count(entry => entry.Value.Key.CameraId == cameraId) >= _options.ViewersPerCamera)
        {
            return $"camera {cameraId} has {_options.ViewersPerCamera} viewers, the most that rtsp.viewersPerCamera allows";
        }

        return _sessions.Count(entry => entry.Value.Address.Equals(client.RemoteAddress)) >= _options.ViewersPerAddress
            ? $"{client.RemoteAddress} has {_options.ViewersPerAddress} sessions, the most that rtsp.viewersPerAddress allows"
            : null;
    }

    /// <summary>Begins one, which takes the claim over; null with the reason where a limit is reached, and then the claim stays the caller's.</summary>
    public RtspSession? Begin(string user, IMediaStream stream, ClientConnection client, out string? refusal)
    {
        RtspSession session;
        lock (_gate)
        {
            refusal = Refusal(stream.Key.CameraId, client);
            if (refusal is not null)
            {
                return null;
            }

            session = new RtspSession(Convert.ToHexString(RandomNumberGenerator.GetBytes(12)), user, stream, client, _time);
            _sessions[session.Id] = session;
        }

        LogBegun(user, client.RemoteAddress, stream.Key.CameraId, stream.Key.Channel, stream.Key.Profile);
        EndWith(session, stream.Ended, "the stream ended", abort: false);
        return session;
    }

    /// <summary>The session of a name where this user may use it from this connection; it counts as heard of.</summary>
    public RtspSession? Find(string id, string? user, ClientConnection client)
    {
        if (!_sessions.TryGetValue(id, out var session) || (user is not null && session.User != user) || (session.IsBound && session.Creator != client))
        {
            return null;
        }

        session.Touch();
        return session;
    }

    /// <summary>Ends a session, and its connection where packets travel in it, once the client is too slow for a track or gone.</summary>
    public void Watch(RtspSession session, SessionTrack track) => EndWith(session, track.GivenUp, "the player was too slow or is gone", abort: true);

    /// <summary>Ends a session.</summary>
    public async ValueTask EndAsync(RtspSession session, string why)
    {
        if (_sessions.TryRemove(session.Id, out _))
        {
            LogEnded(session.User, session.Address, session.Key.CameraId, why);
            try
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                LogEndFailed(error);
            }
        }
    }

    /// <summary>Ends what travels in a connection that has ended.</summary>
    public async ValueTask EndBoundAsync(ClientConnection client)
    {
        foreach (var (_, session) in _sessions.Where(entry => entry.Value.Creator == client && entry.Value.IsBound))
        {
            await EndAsync(session, "the connection ended").ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync().ConfigureAwait(false);
        foreach (var (_, session) in _sessions)
        {
            await EndAsync(session, "the bridge stops").ConfigureAwait(false);
        }
    }

    private void EndWith(RtspSession session, Task when, string why, bool abort) => _ = EndWhenAsync(session, when, why, abort);

    private async Task EndWhenAsync(RtspSession session, Task when, string why, bool abort)
    {
        // The stream outlives many sessions: what waits for it must go with the session.
        await Task.WhenAny(when, session.Ended).ConfigureAwait(false);
        if (_sessions.ContainsKey(session.Id))
        {
            var bound = session.IsBound;
            await EndAsync(session, why).ConfigureAwait(false);
            if (bound)
            {
                session.Creator.Close(abort);
            }
        }
    }

    private void EndSilent()
    {
        foreach (var (_, session) in _sessions)
        {
            if (!session.IsBound && session.Silence >= _options.SessionTimeout)
            {
                _ = EndAsync(session, "nothing was heard of the player").AsTask();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "RTSP: {User} at {Address} opened {CameraId}/{Channel}/{Profile}")]
    private partial void LogBegun(string user, System.Net.IPAddress address, string cameraId, int channel, string profile);

    [LoggerMessage(Level = LogLevel.Debug, Message = "RTSP: the session of {User} at {Address} on {CameraId} ended: {Why}")]
    private partial void LogEnded(string user, System.Net.IPAddress address, string cameraId, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "RTSP: a session could not be ended cleanly")]
    private partial void LogEndFailed(Exception error);
}
