using Arecont.Bridge.Cameras.Feed;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Contract.Data;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras;

/// <summary>What all cameras share.</summary>
internal sealed record CameraSurroundings(FeedHub Feed, SharedLimits Limits, SessionTimings Timings, TimeProvider Time, ILoggerFactory Loggers, IDataFolder? Data = null);
