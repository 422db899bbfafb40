using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Answers every path that brings pictures or takes sound.</summary>
internal sealed class MediaHandler
{
    private readonly CameraState _camera;
    private readonly StillHandler _stills;
    private readonly StreamHandler _streams;
    private readonly FrameHandler _frames;

    internal MediaHandler(CameraState camera)
    {
        _camera = camera;
        _stills = new StillHandler(camera);
        _streams = new StreamHandler(camera, _stills);
        _frames = new FrameHandler(camera, _streams);
    }

    /// <summary>False: this model has no such path, and nothing was sent.</summary>
    internal async ValueTask<bool> AnswerAsync(Connection connection, CameraRequest request, Route route, ResponseWriter response)
    {
        if (!Has(request, route))
        {
            return false;
        }

        if (route.Operation == Operation.Audio)
        {
            await AudioHandler.AnswerAsync(connection, request, response, _camera.Audio);
            _camera.Changed.Pulse();
            return true;
        }

        var wanted = Read(request, route);
        _camera.Streams.Claim(wanted.Number, connection);
        try
        {
            await AnswerAsync(connection, request, response, route.Operation, wanted);
        }
        finally
        {
            _camera.Streams.Release(wanted.Number, connection);
        }

        return true;
    }

    private bool Has(CameraRequest request, Route route) => route.Operation switch
    {
        Operation.Frame => _camera.Model.SingleFramePath is { } path
            && (route.Channel == 0 ? request.Path : request.Path[..^1]).SequenceEqual(path),
        Operation.VideoStream => _camera.Model.SingleFramePath is not null && !_camera.Options.NoVideoStream,
        Operation.Audio => _camera.Model.HasAudio && request.IsPost,
        _ => true,
    };

    private VideoRequest Read(CameraRequest request, Route route)
    {
        var wanted = VideoRequest.Read(request, route.Channel, _camera);
        return route.Operation == Operation.StillFromSettings
            ? wanted with { Half = _camera.Value("imgres") == "half" }
            : wanted;
    }

    private async ValueTask AnswerAsync(Connection connection, CameraRequest request, ResponseWriter response, Operation operation, VideoRequest wanted)
    {
        if (operation is Operation.Still or Operation.StillFromSettings)
        {
            await _stills.AnswerAsync(response, wanted);
        }
        else if (operation == Operation.Frame)
        {
            await _frames.AnswerAsync(connection, response, wanted);
        }
        else if (!_camera.Streams.TryEnter())
        {
            await RequestHandler.ErrorAsync(response, 503, string.Empty);
        }
        else
        {
            await StreamAsync(connection, request, response, operation, wanted);
        }
    }

    private async ValueTask StreamAsync(Connection connection, CameraRequest request, ResponseWriter response, Operation operation, VideoRequest wanted)
    {
        try
        {
            await (operation == Operation.JpegStream
                ? _streams.AnswerJpegAsync(connection, request, response, wanted)
                : _streams.AnswerVideoAsync(connection, request, response, wanted));
        }
        finally
        {
            _camera.Streams.Leave();
        }
    }
}
