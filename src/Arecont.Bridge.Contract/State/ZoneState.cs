namespace Arecont.Bridge.Contract.State;

/// <summary>A user-named group of motion zones.</summary>
/// <param name="Name">The configured name.</param>
/// <param name="Channel">The channel it lies on, from 1.</param>
/// <param name="Active">True while something moves in it.</param>
/// <param name="Since">When it became so; null before the first poll.</param>
public sealed record ZoneState(string Name, int Channel, bool Active, DateTimeOffset? Since);
