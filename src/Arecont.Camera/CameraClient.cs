using Arecont.Camera.Audio;
using Arecont.Camera.Http;
using Arecont.Camera.Identity;
using Arecont.Camera.Media;
using Arecont.Camera.Motion;
using Arecont.Camera.Parameters;

namespace Arecont.Camera;

/// <summary>
/// One camera's HTTP interface, AV HTTP 1.1 as real cameras speak it. Safe for concurrent use; each call is a connection of its own,
/// has a time limit and bounded memory, and fails with <see cref="CameraException"/>.
/// </summary>
public sealed class CameraClient
{
    private readonly ParameterCalls _parameters;
    private readonly MaintenanceCalls _maintenance;
    private readonly StillCalls _stills;
    private readonly StreamCalls _streams;
    private readonly AudioCall _audio;
    private readonly CameraIdentifier _identifier;
    private readonly DropCounter _drops = new();

    /// <summary>A client for one camera; nothing is sent before the first call.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    public CameraClient(CameraClientOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        Options = options;
        var transport = new HttpTransport(options, time);
        _parameters = new ParameterCalls(transport);
        _maintenance = new MaintenanceCalls(transport, _parameters);
        _stills = new StillCalls(transport, _drops);
        _streams = new StreamCalls(transport, _drops);
        _audio = new AudioCall(transport);
        _identifier = new CameraIdentifier(new Questions(_parameters, time), _stills, transport);
    }

    /// <summary>The options it was made with.</summary>
    public CameraClientOptions Options { get; }

    /// <summary>Frames that were not passed on since the client was made: broken ones, and access units that built on them.</summary>
    public long DroppedFrames => _drops.Count;

    /// <summary>
    /// <c>GET /get?name</c> or <c>/get{n}?name</c>. The name is a canonical one of the catalogue (its firmware spellings are tried and the
    /// one that answers is remembered) or any other parameter name. Returns the value in canonical form.
    /// Refuses secrets (<c>admin</c>, <c>viewer</c>) with <see cref="ArgumentException"/> before anything is sent.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="channel">The channel from 1, or null for the whole camera.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<string> GetAsync(string name, int? channel, CancellationToken cancellationToken)
        => _parameters.GetAsync(name, channel, cancellationToken);

    /// <summary>
    /// <c>/set?name=value</c> or <c>/set{n}?name=value</c>. Returns the value the camera echoes, in canonical form; an echo is no proof:
    /// refusals are silent, so read back (seen on real cameras). A password (<c>admin</c>, <c>viewer</c>) is not returned: the result is empty then.
    /// </summary>
    /// <param name="name">The parameter; firmware spellings as with <see cref="GetAsync"/>.</param>
    /// <param name="value">The value in its wire form.</param>
    /// <param name="channel">The channel from 1, or null for the whole camera (every channel of it).</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<string> SetAsync(string name, string value, int? channel, CancellationToken cancellationToken)
        => _parameters.SetAsync(name, value, channel, cancellationToken);

    /// <summary><c>get?mdresult</c> or <c>get{n}?mdresult</c>; null means "no motion".</summary>
    /// <param name="channel">The channel from 1, or null for the whole camera.</param>
    /// <param name="picture">Which zones lie in the picture; zones outside are dropped.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<MotionGrid?> GetMotionAsync(int? channel, MotionPicture picture, CancellationToken cancellationToken)
        => _parameters.GetMotionAsync(channel, picture, cancellationToken);

    /// <summary>Asks who the camera is and what it can do. Takes some dozens of small requests, one at a time.</summary>
    public Task<CameraIdentity> IdentifyAsync(CancellationToken cancellationToken)
        => _identifier.IdentifyAsync(null, cancellationToken);

    /// <summary>Asks who the camera is and what it can do, and hands over what it learns on the way.</summary>
    /// <param name="answered">Called with name and canonical value of each setting that the camera answers as a whole, so that nobody asks twice.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<CameraIdentity> IdentifyAsync(Action<string, string> answered, CancellationToken cancellationToken)
        => _identifier.IdentifyAsync(answered, cancellationToken);

    /// <summary><c>set?params=save</c>: commits the settings to flash.</summary>
    public Task SaveAsync(CancellationToken cancellationToken)
        => _maintenance.SaveAsync(cancellationToken);

    /// <summary><c>set?params=reboot</c>; a dropped connection or a time-out is success.</summary>
    public Task RebootAsync(CancellationToken cancellationToken)
        => _maintenance.RebootAsync(cancellationToken);

    /// <summary><c>set?params=factory</c>; a dropped connection or a time-out is success.</summary>
    public Task FactoryResetAsync(CancellationToken cancellationToken)
        => _maintenance.FactoryResetAsync(cancellationToken);

    /// <summary><c>GET /getreg?page=P&amp;reg=R</c>, answered <c>Reg[P:R]=V</c>.</summary>
    public Task<int> GetRegisterAsync(int page, int register, CancellationToken cancellationToken)
        => _maintenance.GetRegisterAsync(page, register, cancellationToken);

    /// <summary><c>GET /setreg?page=P&amp;reg=R&amp;val=V</c>.</summary>
    public Task SetRegisterAsync(int page, int register, int value, CancellationToken cancellationToken)
        => _maintenance.SetRegisterAsync(page, register, value, cancellationToken);

    /// <summary>One JPEG from <c>/image</c> or <c>/image{n}</c>.</summary>
    public Task<CameraFrame> GetImageAsync(ImageRequest request, CancellationToken cancellationToken)
        => _stills.ImageAsync(request, cancellationToken);

    /// <summary>One JPEG from <c>/img.jpg</c>, by the camera's own img... settings.</summary>
    public Task<CameraFrame> GetDefaultImageAsync(CancellationToken cancellationToken)
        => _stills.DefaultImageAsync(cancellationToken);

    /// <summary>One H.264 access unit from <c>/h264</c> or <c>/h264f</c>, whichever this camera has.</summary>
    public Task<CameraFrame> GetH264FrameAsync(H264FrameRequest request, CancellationToken cancellationToken)
        => _stills.H264FrameAsync(request, cancellationToken);

    /// <summary>Frames of <c>/mjpeg</c> or <c>/mjpeg{n}</c> until the camera ends the stream or the caller stops reading.</summary>
    public IAsyncEnumerable<CameraFrame> StreamMjpegAsync(MjpegRequest request, CancellationToken cancellationToken)
        => _streams.MjpegAsync(request, cancellationToken);

    /// <summary>Frames of <c>/h264stream</c> or <c>/h264stream{n}</c> until the camera ends the stream or the caller stops reading.</summary>
    public IAsyncEnumerable<CameraFrame> StreamH264Async(H264StreamRequest request, CancellationToken cancellationToken)
        => _streams.H264Async(request, cancellationToken);

    /// <summary><c>POST /g711</c>: sends continuous G.711 (8 kHz, mono) to the camera's line out until <paramref name="audio"/> ends.</summary>
    public Task SendAudioAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, CancellationToken cancellationToken)
        => _audio.SendAsync(audio, cancellationToken);
}
