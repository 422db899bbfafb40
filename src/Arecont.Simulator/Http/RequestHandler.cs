using Arecont.Simulator.Faults;
using Arecont.Simulator.Streams;

namespace Arecont.Simulator.Http;

/// <summary>Serves one connection: one request for HTTP/1.0, as many as come where the query asks for HTTP/1.1.</summary>
internal sealed class RequestHandler
{
    private readonly CameraState _camera;
    private readonly SettingsHandler _settings;
    private readonly MediaHandler _media;
    private long _requests;
    private int _serving;
    private int _mostAtOnce;
    private int _swallowed;

    internal RequestHandler(CameraState camera)
    {
        _camera = camera;
        _settings = new SettingsHandler(camera);
        _media = new MediaHandler(camera);
    }

    internal int MostAtOnce => Volatile.Read(ref _mostAtOnce);

    /// <summary>Requests that came while the camera was silent.</summary>
    internal int Swallowed => Volatile.Read(ref _swallowed);

    /// <summary>Requests that met an error of the simulator itself; always 0 unless it has a defect.</summary>
    internal string? LastError { get; private set; }

    /// <summary>Whether requests are swallowed, as during a silent restart.</summary>
    internal volatile bool Silent;

    internal async Task ServeAsync(Connection connection)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            Enter();
            bool keepsAlive;
            try
            {
                keepsAlive = await AnswerAsync(connection, request);
            }
            finally
            {
                Interlocked.Decrement(ref _serving);
            }

            if (!keepsAlive)
            {
                return;
            }
        }
    }

    private async Task<bool> AnswerAsync(Connection connection, CameraRequest request)
    {
        if (Silent)
        {
            Interlocked.Increment(ref _swallowed);
            _camera.Changed.Pulse();
            await connection.WaitForCloseAsync(_camera.Options.RebootDuration);
            return false;
        }

        _camera.Journal.Add(request);
        _camera.Changed.Pulse();
        var fault = _camera.Faults.Take(request);
        if (fault is not null && await FaultBytes.ReplaceAsync(fault, connection, _camera.Time))
        {
            return false;
        }

        var chunked = request.Find("ver") == "HTTP/1.1";
        using var response = new ResponseWriter(
            connection, _camera.Time, FaultBytes.Shape(fault), chunked, _camera.Model.Habits.ReasonPhrase);
        try
        {
            return await RouteAsync(connection, request, response, fault?.Kind) && chunked && !request.ClosesConnection;
        }
        catch (Exception error) when (error is not ObjectDisposedException
            and (InvalidOperationException or FormatException or ArgumentException))
        {
            LastError = error.ToString();
            return false;
        }
    }

    private async ValueTask<bool> RouteAsync(Connection connection, CameraRequest request, ResponseWriter response, FaultKind? fault)
    {
        var number = Interlocked.Increment(ref _requests);
        var every = _camera.Options.BusyEvery;
        if (fault == FaultKind.Busy || (every > 0 && number % every == 0))
        {
            return await ErrorAsync(response, 503, string.Empty);
        }

        var route = Route.Of(request);
        if (request is { IsPost: true, ContentLength: > 0 and var length } && route.Operation != Operation.Audio
            && !await connection.SkipBodyAsync(length))
        {
            return false;
        }

        if (fault == FaultKind.Unauthorized || !Access.IsAllowed(request, route, _camera))
        {
            return await ErrorAsync(response, 401, Access.Challenge);
        }

        if (route.Channel > 0 && (_camera.Model.Channels == 1 || route.Channel > _camera.Model.Channels))
        {
            return await ErrorAsync(response, 404, string.Empty);
        }

        switch (route.Operation)
        {
            case Operation.Get:
            case Operation.Set:
            case Operation.GetRegister:
            case Operation.SetRegister:
                return await _settings.AnswerAsync(request, route, response);
            case Operation.Page:
                response.Head(200, "text/html");
                await response.BodyAsync("<html><title>Arecont Vision</title></html>"u8.ToArray());
                await response.EndAsync();
                return true;
            case Operation.Unknown:
                return await ErrorAsync(response, 404, string.Empty);
            default:
                return await _media.AnswerAsync(connection, request, route, response)
                    || await ErrorAsync(response, 404, string.Empty);
        }
    }

    internal static async ValueTask<bool> ErrorAsync(ResponseWriter response, int status, string fields)
    {
        response.Head(status, "text/html", fields);
        await response.EndAsync();
        return true;
    }

    private void Enter()
    {
        var now = Interlocked.Increment(ref _serving);
        int most;
        while (now > (most = Volatile.Read(ref _mostAtOnce)) && Interlocked.CompareExchange(ref _mostAtOnce, now, most) != most)
        {
        }
    }
}
