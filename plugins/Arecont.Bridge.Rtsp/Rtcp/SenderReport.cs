namespace Arecont.Bridge.Rtsp.Rtcp;

/// <summary>What a sender report says (RFC 3550, 6.4.1).</summary>
/// <param name="Ssrc">Of the track.</param>
/// <param name="Time">The wall clock.</param>
/// <param name="Timestamp">The RTP time stamp of that moment.</param>
/// <param name="Packets">Sent so far, modulo 2^32.</param>
/// <param name="Octets">Of payload, modulo 2^32.</param>
internal readonly record struct SenderReport(uint Ssrc, DateTimeOffset Time, uint Timestamp, uint Packets, uint Octets);
