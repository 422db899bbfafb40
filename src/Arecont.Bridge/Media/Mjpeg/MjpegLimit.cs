using System.Net;
using System.Runtime.InteropServices;

namespace Arecont.Bridge.Media.Mjpeg;

/// <summary>How many watch which camera from where, and the most that may: as many as RTSP allows where nothing else is configured.</summary>
internal sealed class MjpegLimit(int perCamera = MjpegLimit.PerCamera, int perAddress = MjpegLimit.PerAddress)
{
    /// <summary>Viewers of one camera at a time.</summary>
    public const int PerCamera = 2000;

    /// <summary>Viewers at one address at a time, of all cameras together.</summary>
    public const int PerAddress = 2000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _cameras = new(StringComparer.Ordinal);
    private readonly Dictionary<IPAddress, int> _addresses = [];

    /// <summary>One more viewer, who leaves with <see cref="Leave"/>; or why there may be none, and then nothing is counted.</summary>
    public string? Enter(string cameraId, IPAddress address)
    {
        lock (_gate)
        {
            if (_cameras.GetValueOrDefault(cameraId) >= perCamera)
            {
                return $"{cameraId}: {perCamera} viewers watch its MJPEG, the most that one camera may have.";
            }

            if (_addresses.GetValueOrDefault(address) >= perAddress)
            {
                return $"{cameraId}: {perAddress} viewers at {address} watch MJPEG, the most that one address may have.";
            }

            Add(_cameras, cameraId, 1);
            Add(_addresses, address, 1);
            return null;
        }
    }

    /// <summary>One viewer less.</summary>
    public void Leave(string cameraId, IPAddress address)
    {
        lock (_gate)
        {
            Add(_cameras, cameraId, -1);
            Add(_addresses, address, -1);
        }
    }

    private static void Add<T>(Dictionary<T, int> counts, T key, int difference)
        where T : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        count += difference;
        if (count == 0)
        {
            counts.Remove(key);
        }
    }
}
