using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>What all viewers of a stream share.</summary>
/// <param name="Stream">Which.</param>
/// <param name="CanonicalName">The CNAME of the bridge's RTCP (RFC 7022): random, the same for all its streams.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logger">For what is told once per viewer.</param>
internal sealed record ViewerSettings(StreamKey Stream, string CanonicalName, TimeProvider Time, ILogger Logger);
