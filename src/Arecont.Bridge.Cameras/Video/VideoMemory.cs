using System.Collections.Immutable;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>
/// What is known of one camera's video, also over restarts: its profiles and what its streams look like. Descriptions are written
/// a moment after they changed; profiles at once, for people wait for the answer.
/// </summary>
internal sealed class VideoMemory : IDisposable
{
    /// <summary>How long changes are gathered before they are written.</summary>
    public static readonly TimeSpan WriteDelay = TimeSpan.FromSeconds(1);

    private readonly Lock _writes = new();
    private readonly Lock _gate = new();
    private readonly VideoFile _file;
    private readonly ITimer _timer;
    private ImmutableDictionary<string, VideoDescription> _descriptions;
    private ProfileBook _book;
    private int _changed;
    private bool _disposed;

    public VideoMemory(VideoFile file, ImmutableSortedDictionary<string, VideoProfile> configured, CameraIdentity? identity, TimeProvider time)
    {
        _file = file;
        _timer = time.CreateTimer(static self => ((VideoMemory)self!).Flush(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var record = file.Read();
        var book = new ProfileBook(
            identity is null ? new VideoTraits(record.Channels, record.H264, record.Scaled) : VideoTraits.Of(identity, record.Scaled),
            configured,
            ImmutableSortedDictionary<(int, string), VideoProfile>.Empty);
        _book = record.Profiles.Aggregate(book, (all, kept) => all.With(kept.Channel, kept.ToProfile()));
        _descriptions = record.Descriptions
            .DistinctBy(kept => kept.Request)
            .ToImmutableDictionary(kept => kept.Request, kept => kept.ToDescription(), StringComparer.Ordinal);
    }

    public ProfileBook Book
    {
        get
        {
            lock (_gate)
            {
                return _book;
            }
        }
    }

    public VideoDescription? Describe(StreamRequest request)
    {
        lock (_gate)
        {
            return _descriptions.GetValueOrDefault(request.ToString());
        }
    }

    /// <summary>A stream looks like this now.</summary>
    public void Take(StreamRequest request, VideoDescription description)
    {
        lock (_gate)
        {
            _descriptions = _descriptions.SetItem(request.ToString(), description);
            Changed();
        }
    }

    /// <summary>The camera has told what it has.</summary>
    public void Take(VideoTraits traits)
    {
        lock (_gate)
        {
            if (_book.Traits != traits)
            {
                _book = _book with { Traits = traits };
                Changed();
            }
        }
    }

    /// <summary>
    /// Changes the profiles on disk, then here; false, and nothing changed, where they cannot be written. Nothing is written where the book
    /// stays the same.
    /// </summary>
    public bool TryChange(Func<ProfileBook, ProfileBook> change)
    {
        lock (_writes)
        {
            var book = Book;
            var next = change(book);
            if (next == book)
            {
                return true;
            }

            if (!_file.Write(Record(next)))
            {
                return false;
            }

            lock (_gate)
            {
                _book = next with { Traits = _book.Traits };
            }

            return true;
        }
    }

    /// <summary>Writes what has changed.</summary>
    public void Flush()
    {
        lock (_writes)
        {
            if (Interlocked.Exchange(ref _changed, 0) == 1)
            {
                _file.Write(Record(Book));
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer.Dispose();
        }
    }

    private void Changed()
    {
        if (Interlocked.Exchange(ref _changed, 1) == 0 && !_disposed)
        {
            _timer.Change(WriteDelay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Descriptions of requests that no profile makes any more are left out.</summary>
    private VideoRecord Record(ProfileBook book)
    {
        ImmutableDictionary<string, VideoDescription> descriptions;
        lock (_gate)
        {
            descriptions = _descriptions;
        }

        var wanted = Enumerable.Range(1, book.Traits.Channels)
            .SelectMany(channel => book.Of(channel).Select(profile => StreamRequest.Of(channel, profile, book.Traits).ToString()))
            .ToHashSet(StringComparer.Ordinal);
        return new VideoRecord
        {
            Channels = book.Traits.Channels,
            H264 = book.Traits.H264,
            Scaled = book.Traits.Scaled,
            Profiles = [.. book.Kept.Select(kept => ProfileRecord.Of(kept.Key.Channel, kept.Value))],
            Descriptions =
            [
                .. descriptions.Where(known => wanted.Contains(known.Key)).OrderBy(known => known.Key, StringComparer.Ordinal)
                    .Select(known => DescriptionRecord.Of(known.Key, known.Value)),
            ],
        };
    }
}
