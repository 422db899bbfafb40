namespace Arecont.Bridge.Demo;

/// <summary>Where the demo listens, 1 to 65535 each.</summary>
/// <param name="Http">The web server.</param>
/// <param name="Mqtt">The embedded broker.</param>
/// <param name="Rtsp">The RTSP server, where its plugin is installed.</param>
internal sealed record DemoPorts(int Http, int Mqtt, int Rtsp);
