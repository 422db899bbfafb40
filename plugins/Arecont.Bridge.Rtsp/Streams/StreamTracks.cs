using System.Collections.Frozen;
using System.Collections.Immutable;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>The tracks of one stream, what feeds and what sends them.</summary>
internal sealed class StreamTracks
{
    private const int H264PayloadType = 96;
    private const int JpegPayloadType = 26;
    private const byte MetadataChannel = 2;

    private readonly ViewerSettings _settings;
    private readonly MetadataTrack _metadata;
    private readonly MetadataFeed _feed;
    private readonly FrozenDictionary<RtpTrack, MulticastSenders> _groups;

    /// <summary>Begins with what is known of the stream.</summary>
    public StreamTracks(VideoCodec codec, VideoDescription? known, ICameraDirectory cameras, BlockPool pool, ViewerSettings settings, CancellationToken stop)
    {
        _settings = settings;
        IPacketizer packetizer = codec == VideoCodec.H264 ? new H264Packetizer(H264PayloadType, known) : new JpegPacketizer(JpegPayloadType, known);
        Video = new VideoTrack(packetizer, pool, channel: 0, settings.Time);
        _metadata = new MetadataTrack(pool, MetadataChannel, settings.Time);
        _feed = new MetadataFeed(_metadata, cameras, settings, stop);
        All = [Video, _metadata];
        _groups = All.ToFrozenDictionary(track => track, track => new MulticastSenders(track, settings));
    }

    /// <summary>The pictures.</summary>
    public VideoTrack Video { get; }

    /// <summary>Video, then metadata.</summary>
    public ImmutableArray<RtpTrack> All { get; }

    /// <summary>How many watch the video.</summary>
    public int Viewers => Video.Playing + _groups[Video].Uncounted;

    /// <summary>A viewer of one of the tracks.</summary>
    public IViewer CreateViewer(RtpTrack track, ViewerTarget target)
    {
        if (track == _metadata)
        {
            _feed.Start();
        }

        return target switch
        {
            InterleavedTarget interleaved => new Viewer(track, new InterleavedSink(interleaved), catchesUp: true, _settings),
            UdpTarget udp => new Viewer(track, new UdpSink(udp, _settings.Time), catchesUp: true, _settings),
            MulticastTarget multicast => new MulticastViewer(_groups[track], multicast, _settings.Time),
            _ => throw new NotSupportedException($"a viewer cannot be sent to a {target.GetType().Name}"),
        };
    }

    /// <summary>Sends the reports that are due.</summary>
    public void SendReports()
    {
        foreach (var track in All)
        {
            track.SendReports();
        }
    }

    /// <summary>Nothing more comes; to be called when the feeds are told to stop.</summary>
    public async Task EndAsync()
    {
        await _feed.Running.ConfigureAwait(false);
        foreach (var track in All)
        {
            track.End();
        }
    }
}
