using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Control;

/// <summary>A JSON port on the loopback address alone, to look at the cameras and to make things happen by hand.</summary>
public sealed class ControlServer : IAsyncDisposable
{
    private const int LongestBody = 64 * 1024;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly CameraListener _listener;
    private readonly ControlCommands _commands;
    private readonly TimeProvider _time;

    /// <summary>Starts to answer.</summary>
    /// <param name="cameras">The cameras, numbered from 1 on the wire.</param>
    /// <param name="port">TCP port; 0 for a free one.</param>
    /// <param name="timeProvider">Null for the system's.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port is in use or not allowed.</exception>
    public ControlServer(IReadOnlyList<SimulatedCamera> cameras, int port, TimeProvider? timeProvider = null)
    {
        _time = timeProvider ?? TimeProvider.System;
        _commands = new ControlCommands(cameras);
        _listener = new CameraListener(IPAddress.Loopback, port, _time, ServeAsync);
        _listener.Open();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => new(IPAddress.Loopback, _listener.Port);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _listener.Close(keepPort: false);
        return ValueTask.CompletedTask;
    }

    private async Task ServeAsync(Connection connection)
    {
        if (await connection.ReadRequestAsync() is not { } request)
        {
            return;
        }

        var (status, answer) = await AnswerAsync(connection, request);
        using var response = new ResponseWriter(connection, _time, null, false, "OK");
        response.Head(status, "application/json");
        await response.BodyAsync(Encoding.UTF8.GetBytes(answer.ToJsonString(Indented) + "\n"));
        await response.EndAsync();
    }

    private async ValueTask<(int Status, JsonNode Answer)> AnswerAsync(Connection connection, CameraRequest request)
    {
        try
        {
            if (request.Origin is not null)
            {
                // A web page the user happens to look at must not drive the cameras.
                return (400, ControlJson.Error("Requests of web pages are not taken."));
            }

            var body = await ReadBodyAsync(connection, request);
            return _commands.Run(request.Method, request.Path.ToString(), body) is { } answer
                ? (200, answer)
                : (404, ControlJson.Error($"There is no {request.Method} {request.Path}."));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return (400, ControlJson.Error(error.Message));
        }
    }

    private static async ValueTask<JsonObject> ReadBodyAsync(Connection connection, CameraRequest request)
    {
        var length = request.ContentLength ?? 0;
        if (length > LongestBody)
        {
            throw new ArgumentException($"The body is longer than {LongestBody} bytes.");
        }

        var body = new byte[length];
        var filled = 0;
        while (filled < length && await connection.ReadBodyAsync(body.AsMemory(filled)) is > 0 and var count)
        {
            filled += count;
        }

        return filled == 0 ? [] : JsonNode.Parse(body.AsSpan(0, filled)) as JsonObject ?? throw new FormatException("The body must be a JSON object.");
    }
}
