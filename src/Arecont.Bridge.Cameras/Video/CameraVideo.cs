using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Contract.Data;
using Arecont.Bridge.Contract.Video;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Video;

/// <summary>One camera's video with one configuration: profiles, and one stream for any number of readers of the same request.</summary>
internal sealed partial class CameraVideo : ICameraVideo, IDisposable
{
    private readonly CameraContext _camera;
    private readonly VideoMemory _memory;
    private readonly UpstreamSet _upstreams;
    private readonly VideoStates _states;
    private volatile bool _stopped;

    public CameraVideo(CameraContext camera, SharedLimits limits, IDataFolder? data)
    {
        _camera = camera;
        _memory = new VideoMemory(
            new VideoFile(data, camera.Id, camera.Log),
            camera.Configuration.Video.Profiles,
            camera.Identity,
            camera.Time);
        _states = new VideoStates(camera);
        _upstreams = new UpstreamSet(camera, limits.Streams, _memory, _states.Refresh);
        _states.Watch(() => _upstreams.Running);
        camera.Identified = Identified;
    }

    /// <inheritdoc/>
    public ImmutableArray<VideoProfile> Profiles(int channel) => _memory.Book.Of(channel);

    /// <inheritdoc/>
    public Task<CommandResult> SaveProfileAsync(int channel, VideoProfile profile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.Run(() => Change(book => ProfileChanges.RefuseSave(book, channel, profile), book => book.With(channel, profile)), CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<CommandResult> DeleteProfileAsync(int channel, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.Run(() => Change(book => ProfileChanges.RefuseDelete(book, channel, name), book => book.Without(channel, name)), CancellationToken.None);
    }

    /// <inheritdoc/>
    public VideoDescription? Describe(int channel, string profile) => Resolve(channel, profile) is { } request ? _memory.Describe(request) : null;

    /// <inheritdoc/>
    public Task<VideoOpenResult> OpenAsync(int channel, string profile, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Open(channel, profile));
    }

    /// <inheritdoc/>
    public Uri? CameraStreamUri(int channel, string profile)
    {
        var book = _memory.Book;
        return book.Find(channel, profile) is { } found
            ? CameraStreamAddress.Of(_camera.Configuration, _camera.State.Current, found, StreamRequest.Of(channel, found, book.Traits))
            : null;
    }

    /// <summary>Begins with the streams that always run.</summary>
    public void Start()
    {
        _states.ShowProfiles(_memory.Book.Of);
        KeepOn();
    }

    /// <summary>Ends every stream and every reader's enumeration.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        await _upstreams.StopAsync().ConfigureAwait(false);
        _states.Stop();
        _memory.Flush();
    }

    public void Dispose()
    {
        _states.Dispose();
        _memory.Dispose();
    }

    private VideoOpenResult Open(int channel, string profile)
    {
        var book = _memory.Book;
        if (channel < 1 || channel > book.Traits.Channels)
        {
            return Refused(CommandCode.Unknown, book.Traits.Channels > 1
                ? $"no channel {channel}: the camera has channels 1 to {book.Traits.Channels}"
                : $"no channel {channel}: the camera has one sensor");
        }

        if (book.Find(channel, profile) is not { } found)
        {
            return Refused(CommandCode.Unknown, $"channel {channel} has no profile {profile}, only {string.Join(", ", book.Of(channel).Select(known => known.Name))}");
        }

        if (found.Codec == VideoCodec.H264 && !book.Traits.H264)
        {
            return Refused(CommandCode.NotSupported, $"profile {profile} is H.264, which this model does not have");
        }

        if (_upstreams.TryOpen(StreamRequest.Of(channel, found, book.Traits), found, out var subscription))
        {
            return new VideoOpenResult(CommandResult.Done(), subscription);
        }

        return _stopped
            ? Refused(CommandCode.Offline, LossReasons.Stopped)
            : Refused(CommandCode.Overloaded, $"{UpstreamSet.Maximum} streams run already, more the camera does not give: {string.Join("; ", _upstreams.Running.Select(running => running.Request))}");
    }

    private CommandResult Change(Func<ProfileBook, CommandResult?> refuse, Func<ProfileBook, ProfileBook> change)
    {
        CommandResult? refusal = null;
        var kept = _memory.TryChange(book =>
        {
            refusal = refuse(book);
            return refusal is null ? change(book) : book;
        });
        if (refusal is not null)
        {
            return refusal with { Message = $"{_camera.Id}: {refusal.Message}" };
        }

        if (!kept)
        {
            return new CommandResult(CommandCode.Failed, $"{_camera.Id}: the profile cannot be written to the data folder; the log says why");
        }

        Follow();
        return CommandResult.Done();
    }

    private Func<int, ImmutableArray<VideoProfile>> Identified(VideoTraits traits)
    {
        if (_memory.Book.Traits != traits)
        {
            _memory.Take(traits);
            Follow();
        }

        return _memory.Book.Of;
    }

    /// <summary>Profiles have changed.</summary>
    private void Follow()
    {
        _states.ShowProfiles(_memory.Book.Of);
        _upstreams.Reconcile(Resolve);
        KeepOn();
    }

    private void KeepOn()
    {
        if (_stopped)
        {
            return;
        }

        var book = _memory.Book;
        var wanted = Enumerable.Range(1, book.Traits.Channels)
            .SelectMany(channel => _camera.Configuration.Video.AlwaysOn.Select(name => Resolve(channel, name)))
            .OfType<StreamRequest>().ToHashSet();
        foreach (var request in _upstreams.KeepOn(wanted))
        {
            LogNoPlace(_camera.Log, _camera.Id, request, UpstreamSet.Maximum);
        }
    }

    private StreamRequest? Resolve(int channel, string profile)
    {
        var book = _memory.Book;
        return book.Find(channel, profile) is { } found && (book.Traits.H264 || found.Codec != VideoCodec.H264)
            ? StreamRequest.Of(channel, found, book.Traits)
            : null;
    }

    private VideoOpenResult Refused(CommandCode code, string message) => new(new CommandResult(code, $"{_camera.Id}: {message}"), null);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Camera}: the stream {Request} cannot always be on: {Maximum} others run")]
    private static partial void LogNoPlace(ILogger logger, string camera, StreamRequest request, int maximum);
}
