using System.Buffers.Binary;
using System.Net;
using System.Text;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Streams;

namespace Arecont.Bridge.Rtsp.Transports;

/// <summary>
/// Gives each stream a group address of its own. It follows from the stream's name, so that it is the same after a restart unless two
/// names meet; then the later one takes the next.
/// </summary>
internal sealed class MulticastGroups(RtspOptions options)
{
    private readonly Dictionary<uint, StreamKey> _taken = [];
    private readonly Lock _gate = new();

    /// <summary>Group and RTP port of a track; null where multicast is off or every address is taken.</summary>
    /// <param name="key">The stream.</param>
    /// <param name="track">The track's number from 1.</param>
    public IPEndPoint? Find(StreamKey key, int track) => Find(key, track, takes: true);

    /// <summary>What <see cref="Find(StreamKey, int)"/> would answer now, without taking it.</summary>
    public IPEndPoint? Foresee(StreamKey key, int track) => Find(key, track, takes: false);

    private IPEndPoint? Find(StreamKey key, int track, bool takes)
        => options.Multicast is { } multicast && Address(multicast.Groups, key, takes) is { } address ? new IPEndPoint(address, multicast.Port + ((track - 1) * 2)) : null;

    private IPAddress? Address(IPNetwork network, StreamKey key, bool takes)
    {
        var first = BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes());
        var count = network.PrefixLength == 32 ? 1u : (uint)(1L << (32 - network.PrefixLength));
        var start = Hash(key) % count;
        lock (_gate)
        {
            for (var i = 0u; i < Math.Min(count, (uint)_taken.Count + 1); i++)
            {
                var address = first + ((start + i) % count);
                if (!_taken.TryGetValue(address, out var owner))
                {
                    owner = key;
                    if (takes)
                    {
                        _taken[address] = key;
                    }
                }

                if (owner == key)
                {
                    var bytes = new byte[4];
                    BinaryPrimitives.WriteUInt32BigEndian(bytes, address);
                    return new IPAddress(bytes);
                }
            }
        }

        return null;
    }

    // FNV-1a: the same in every run, unlike string.GetHashCode.
    private static uint Hash(StreamKey key)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes($"{key.CameraId}/{key.Channel}/{key.Profile}"))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return hash;
    }
}
