using Arecont.Benchmarks.Measuring;

namespace Arecont.Benchmarks.Video;

/// <summary>Cameras, a server and viewers, each a process of its own.</summary>
internal sealed record VideoStage(Child Cameras, IVideoServer Server, Audience Audience);
