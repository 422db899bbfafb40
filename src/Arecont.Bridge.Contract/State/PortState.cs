namespace Arecont.Bridge.Contract.State;

/// <summary>A contact input or a relay.</summary>
/// <param name="Number">From 1.</param>
/// <param name="On">True when on (after the configured inversion of an input); null where not yet read.</param>
/// <param name="Since">When it became so; null before the first reading.</param>
public sealed record PortState(int Number, bool? On, DateTimeOffset? Since);
