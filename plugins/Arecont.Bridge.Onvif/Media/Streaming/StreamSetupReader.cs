using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Media;

namespace Arecont.Bridge.Onvif.Media.Streaming;

/// <summary>Reads how a client wants a stream. Some write the words with underscores or in other cases.</summary>
internal static class StreamSetupReader
{
    /// <summary>The transport.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:InvalidStreamSetup</c>.</exception>
    public static StreamTransport Read(StreamSetup? setup) => (Word(setup?.Stream), Word(setup?.Transport?.Protocol)) switch
    {
        ("RTP-UNICAST", "UDP") => StreamTransport.Udp,
        ("RTP-UNICAST", "RTSP" or "TCP") => StreamTransport.Tcp,
        ("RTP-UNICAST", "HTTP") => StreamTransport.Http,
        ("RTP-MULTICAST", "UDP") => StreamTransport.Multicast,
        _ => throw NotSupported(setup, "does not exist: RTP-Unicast goes with UDP, RTSP or HTTP, RTP-Multicast with UDP"),
    };

    /// <summary>The fault.</summary>
    public static OnvifFaultException NotSupported(StreamSetup? setup, string why)
        => Faults.InvalidArgVal("InvalidStreamSetup", $"Stream '{setup?.Stream}' with transport '{setup?.Transport?.Protocol}' {why}.");

    private static string? Word(string? text) => text?.Trim().Replace('_', '-').ToUpperInvariant();
}
