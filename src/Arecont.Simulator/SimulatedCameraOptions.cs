using System.Net;

namespace Arecont.Simulator;

/// <summary>How a simulated camera is set up.</summary>
public sealed record SimulatedCameraOptions
{
    /// <summary>Name of the model; see <see cref="Models.CameraModels.All"/>.</summary>
    public string Model { get; init; } = "AV5255";

    /// <summary>Address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>TCP port, 0 to 65535; 0 takes a free one, which the camera then keeps over restarts.</summary>
    public int Port { get; init; }

    /// <summary>The value of <c>name</c>; null for the model and the end of the MAC address.</summary>
    public string? Name { get; init; }

    /// <summary>Twelve hexadecimal digits; null for one of its own, starting with 001A07.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Password of <c>admin</c>; null leaves the camera open to everyone, as delivered.</summary>
    public string? AdminPassword { get; init; }

    /// <summary>Password of <c>viewer</c>; without one of <c>admin</c> it has no effect.</summary>
    public string? ViewerPassword { get; init; }

    /// <summary>Every how many requests one is answered 503; 0 for never.</summary>
    public int BusyEvery { get; init; }

    /// <summary>Every how many pictures of a stream a short broken one goes out as well; 0 for never.</summary>
    public int ShortFrameEvery { get; init; }

    /// <summary>Zero bytes after each picture, 0 to 1000.</summary>
    public int TrailingZeros { get; init; } = 12;

    /// <summary>Whether the parts of a stream carry a Content-Length, which most firmware leaves out.</summary>
    public bool PartLengths { get; init; }

    /// <summary>What is added to the pictures of streams: weight and the moment of sending. Null sends them as recorded.</summary>
    public SimulatedVideo? Video { get; init; }

    /// <summary>Whether <c>/h264stream</c> is answered 404, as by firmware that has single H.264 pictures only.</summary>
    public bool NoVideoStream { get; init; }

    /// <summary>How long a restart takes.</summary>
    public TimeSpan RebootDuration { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the port is silent during a restart (takes connections and never answers) instead of refusing.</summary>
    public bool SilentWhileRebooting { get; init; }

    /// <summary>How many requests the journal keeps, 0 or more. Counters run without it.</summary>
    public int JournalCapacity { get; init; } = 256;

    /// <summary>Written into settings and flash before the first request: the camera's state at delivery.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
