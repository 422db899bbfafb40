namespace Arecont.Bridge.Contract.State;

/// <summary>The latest start of motion.</summary>
/// <param name="Time">When.</param>
/// <param name="Channel">On which channel, from 1.</param>
/// <param name="Zone">In which user-named zone, or null.</param>
public sealed record LastMotion(DateTimeOffset Time, int Channel, string? Zone);
