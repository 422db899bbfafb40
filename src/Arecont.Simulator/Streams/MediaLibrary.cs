using Arecont.Simulator.Models;

namespace Arecont.Simulator.Streams;

/// <summary>The pictures every camera of the process shares; read once.</summary>
internal sealed class MediaLibrary
{
    private static readonly Lazy<MediaLibrary> Large = new(() => new MediaLibrary("1920x1088", 3));
    private static readonly Lazy<MediaLibrary> LargeHalf = new(() => new MediaLibrary("960x544", 4));
    private static readonly Lazy<MediaLibrary> Small = new(() => new MediaLibrary("640x480", 4));
    private static readonly Lazy<MediaLibrary> SmallHalf = new(() => new MediaLibrary("320x240", 4));

    private MediaLibrary(string size, int stills)
    {
        Stills = [.. Enumerable.Range(0, stills).Select(number => Read($"{size}-{number}.jpg"))];
        Frames = H264Loop.Split(Read($"{size}.h264"));
    }

    /// <summary>JPEG pictures, in order.</summary>
    internal byte[][] Stills { get; }

    /// <summary>H.264 pictures: a key frame with its parameter sets, then the frames that need it.</summary>
    internal byte[][] Frames { get; }

    internal static MediaLibrary For(CameraModel model, bool half) => (model.UsesLargePictures, half) switch
    {
        (true, false) => Large.Value,
        (true, true) => LargeHalf.Value,
        (false, false) => Small.Value,
        (false, true) => SmallHalf.Value,
    };

    private static byte[] Read(string name)
    {
        using var stream = typeof(MediaLibrary).Assembly.GetManifestResourceStream($"media/{name}")
            ?? throw new InvalidOperationException($"The picture {name} is missing from the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
