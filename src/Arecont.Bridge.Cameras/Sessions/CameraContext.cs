using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Cameras.State;
using Arecont.Bridge.Cameras.Video;
using Arecont.Bridge.Contract.Video;
using Arecont.Camera.Identity;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Sessions;

/// <summary>What the parts of one camera's session share.</summary>
internal sealed class CameraContext(CameraConfiguration configuration, CameraStateStore state, SessionTimings timings, TimeProvider time, ILogger log)
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("camera {Camera}");

    public CameraConfiguration Configuration { get; } = configuration;

    public CameraStateStore State { get; } = state;

    public CameraLink Link { get; } = new(configuration, time);

    public ProblemList Problems { get; } = new(state, log);

    public SessionTimings Timings { get; } = timings;

    public TimeProvider Time { get; } = time;

    public ILogger Log { get; } = log;

    /// <summary>Hears of a camera that was identified, before its state is told; answers the profiles of a channel.</summary>
    public Func<VideoTraits, Func<int, ImmutableArray<VideoProfile>>> Identified { get; set; } = static _ => static _ => [];

    public string Id => Configuration.Id;

    public CameraIdentity? Identity => State.Current.Identity;

    /// <summary>True where settings differ per sensor.</summary>
    public bool HasChannels => Identity is { Channels: > 1 };

    /// <summary>Lines logged until the end of the scope name the camera.</summary>
    public IDisposable? BeginLogScope() => Scope(Log, Id);
}
