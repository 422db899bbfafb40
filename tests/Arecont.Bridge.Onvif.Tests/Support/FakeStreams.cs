using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Stream addresses as an RTSP server on port 8554 without multicast and TLS hands them out.</summary>
internal sealed class FakeStreams : IStreamEndpoints
{
    public Uri? StreamUri(StreamUriRequest request)
        => request.Transport is StreamTransport.Multicast or StreamTransport.Tls
            ? null
            : new Uri($"rtsp://{request.Host}:8554/{request.CameraId}/{request.Channel}/{request.Profile}");
}
