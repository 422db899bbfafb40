namespace Arecont.Bridge.Rtsp.Rtcp;

/// <summary>What a compound packet from a viewer held.</summary>
/// <param name="Valid">At least one well-formed part.</param>
/// <param name="Bye">The viewer leaves.</param>
/// <param name="Reception">How our packets arrive; null where it does not say.</param>
internal readonly record struct RtcpContents(bool Valid, bool Bye, ReceptionReport? Reception);

/// <summary>A reception report block (RFC 3550, 6.4.1).</summary>
/// <param name="LossFraction">Of the packets since the report before, 0 to 1.</param>
/// <param name="Lost">Packets in all; negative where some came twice.</param>
/// <param name="HighestSequence">The extended highest sequence number received.</param>
/// <param name="Jitter">In time stamp units.</param>
internal readonly record struct ReceptionReport(double LossFraction, int Lost, uint HighestSequence, uint Jitter);
