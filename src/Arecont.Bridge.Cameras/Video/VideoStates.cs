using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>Shows profiles and streams in the camera's state: at each change, and every few seconds while a stream runs.</summary>
internal sealed class VideoStates : IDisposable
{
    /// <summary>How often measured values are refreshed.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly CameraContext _camera;
    private readonly ITimer _timer;
    private Func<IReadOnlyList<Upstream>> _running = static () => [];
    private bool _stopped;

    public VideoStates(CameraContext camera)
    {
        _camera = camera;
        _timer = camera.Time.CreateTimer(static self => ((VideoStates)self!).Refresh(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Where to look.</summary>
    public void Watch(Func<IReadOnlyList<Upstream>> running) => _running = running;

    /// <summary>Tells how the streams are now.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            var running = _running();
            Show(running.ToLookup(upstream => upstream.Request.Channel, StateOf));
            _timer.Change(running.Count > 0 ? Interval : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Tells the profiles of every channel that is shown.</summary>
    public void ShowProfiles(Func<int, ImmutableArray<VideoProfile>> profiles)
        => _camera.State.Update(state =>
        {
            var channels = state.Channels;
            foreach (var channel in state.Channels)
            {
                var wanted = profiles(channel.Number);
                if (!channel.Profiles.SequenceEqual(wanted))
                {
                    channels = channels.SetItem(channel.Number - 1, channel with { Profiles = wanted });
                }
            }

            return channels == state.Channels ? state : state with { Channels = channels };
        });

    /// <summary>No stream runs any more, and none is shown from now on.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Show(Enumerable.Empty<int>().ToLookup(channel => channel, _ => default(VideoStreamState)!));
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Show(ILookup<int, VideoStreamState> streams) => _camera.State.Update(state =>
    {
        var channels = state.Channels;
        foreach (var channel in state.Channels)
        {
            var wanted = streams[channel.Number].ToImmutableArray();
            if (!channel.Streams.SequenceEqual(wanted, StreamStateComparer.Instance))
            {
                channels = channels.SetItem(channel.Number - 1, channel with { Streams = wanted });
            }
        }

        return channels == state.Channels ? state : state with { Channels = channels };
    });

    private static VideoStreamState StateOf(Upstream upstream)
        => upstream.State() with { Profiles = [.. upstream.Readers.Select(reader => reader.Profile.Name).Distinct().Order(StringComparer.Ordinal)] };

    /// <summary>The records' own comparison takes equal lists of profiles for different.</summary>
    private sealed class StreamStateComparer : IEqualityComparer<VideoStreamState>
    {
        public static readonly StreamStateComparer Instance = new();

        public bool Equals(VideoStreamState? one, VideoStreamState? other)
            => one is null || other is null ? one is null && other is null : one.Profiles.SequenceEqual(other.Profiles) && one with { Profiles = other.Profiles } == other;

        public int GetHashCode(VideoStreamState state) => state.Frames.GetHashCode();
    }
}
