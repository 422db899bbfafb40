namespace Arecont.Bridge.Contract.State;

/// <summary>Whether the bridge reaches a camera; its own judgement, with hysteresis.</summary>
/// <param name="Status">Online or not.</param>
/// <param name="Since">When that began.</param>
/// <param name="Reason">Why it is offline, in words without secrets; null when online.</param>
public sealed record ConnectionState(ConnectionStatus Status, DateTimeOffset Since, string? Reason = null)
{
    /// <summary>When the camera last began to answer after a restart or loss that looked like one; null where unknown.</summary>
    public DateTimeOffset? BootedAt { get; init; }

    /// <summary>A smoothed response time in milliseconds, refreshed slowly; null before the first answer.</summary>
    public int? ResponseMilliseconds { get; init; }
}
