namespace Arecont.Simulator.Http;

/// <summary>What a path stands for.</summary>
internal enum Operation
{
    Unknown,
    Page,
    Get,
    Set,
    GetRegister,
    SetRegister,
    Still,
    StillFromSettings,
    JpegStream,
    Frame,
    VideoStream,
    Audio,
}

/// <summary>A path taken apart.</summary>
/// <param name="Operation">What it stands for.</param>
/// <param name="Channel">The number after the name, from 1; 0 when there is none.</param>
internal readonly record struct Route(Operation Operation, int Channel)
{
    internal static Route Of(CameraRequest request)
    {
        var path = request.Path;
        if (Exact(path) is var exact and not Operation.Unknown)
        {
            return new Route(exact, 0);
        }

        if (path.Length < 2 || path[^1] is < '1' or > '9')
        {
            return default;
        }

        var channel = path[^1] - '0';
        var operation = Numbered(path[..^1]);
        // The vendor's document prints the set of one channel as a POST to the get path.
        return operation == Operation.Get && request.IsPost ? new Route(Operation.Set, channel) : new Route(operation, channel);
    }

    private static Operation Exact(ReadOnlySpan<char> path) => path switch
    {
        "/get" => Operation.Get,
        "/set" => Operation.Set,
        "/getreg" => Operation.GetRegister,
        "/setreg" => Operation.SetRegister,
        "/image" => Operation.Still,
        "/img.jpg" => Operation.StillFromSettings,
        "/mjpeg" => Operation.JpegStream,
        "/h264" or "/h264f" => Operation.Frame,
        "/h264stream" => Operation.VideoStream,
        "/g711" => Operation.Audio,
        "/" => Operation.Page,
        _ => Operation.Unknown,
    };

    private static Operation Numbered(ReadOnlySpan<char> path) => path switch
    {
        "/get" => Operation.Get,
        "/set" => Operation.Set,
        "/image" => Operation.Still,
        "/mjpeg" => Operation.JpegStream,
        "/h264" or "/h264f" => Operation.Frame,
        "/h264stream" => Operation.VideoStream,
        _ => Operation.Unknown,
    };
}
