namespace Arecont.Bridge.Mqtt.Outbox;

/// <summary>The bounds of the outbox. Retained messages need none: one waits per topic.</summary>
/// <param name="Events">How many events wait; the oldest is dropped and counted beyond it.</param>
/// <param name="Bytes">How many bytes of events wait.</param>
internal sealed record OutboxLimits(int Events = 10_000, long Bytes = 16 * 1024 * 1024);
