using System.Collections.Concurrent;
using System.Net;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Answers <c>/h264</c> or <c>/h264f</c>: one picture per request, the next of the client's stream.</summary>
internal sealed class FrameHandler(CameraState camera, StreamHandler streams)
{
    private const int MostStreams = 64;

    private readonly ConcurrentDictionary<(IPAddress Client, int Number, int Channel, bool Half), int> _positions = new();

    internal async ValueTask AnswerAsync(Connection connection, ResponseWriter response, VideoRequest wanted)
    {
        var frames = MediaLibrary.For(camera.Model, wanted.Half).Frames;
        var position = Take(connection.RemoteAddress ?? IPAddress.None, wanted, frames.Length);
        var picture = streams.Frame(frames, position, wanted);
        var bytes = new byte[picture.Length];
        picture.WriteTo(bytes, SendStamp.Now(camera.Time));
        response.Head(200, StreamHandler.FrameType(position), string.Empty, bytes.Length);
        await response.BodyAsync(bytes);
        if (camera.Options.TrailingZeros > 0)
        {
            await response.BodyAsync(new byte[camera.Options.TrailingZeros]);
        }

        await response.EndAsync();
    }

    // A new stream starts with a key frame; so does every request that asks for one.
    private int Take(IPAddress client, VideoRequest wanted, int length)
    {
        if (_positions.Count > MostStreams)
        {
            _positions.Clear();
        }

        var key = (client, wanted.Number ?? 0, wanted.Channel, wanted.Half);
        var position = wanted.KeyFrame || !_positions.TryGetValue(key, out var next) ? 0 : next;
        _positions[key] = streams.NextPosition(position, length);
        return position;
    }
}
