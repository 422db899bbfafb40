using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Contract.Video;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>One profile's stream; no credentials in the address.</summary>
internal sealed record StreamAddress(int Channel, string Profile, Uri Rtsp);

/// <summary>Where one channel's pictures are, as paths at the bridge's HTTP port.</summary>
internal sealed record PicturePaths(int Channel, string Snapshot, string Mjpeg);

/// <summary>Where players and browsers find a camera's video, for its <c>info</c> topic.</summary>
/// <param name="endpoints">Who serves streams; null where nobody does.</param>
internal sealed class StreamAddresses(IStreamEndpoints? endpoints = null)
{
    private string _host = OwnHost();

    /// <summary>Looks for this machine's address again: it may have got another.</summary>
    public void LookAgain() => _host = OwnHost();

    /// <summary>The streams of every profile; null where none are served.</summary>
    public StreamAddress[]? Streams(CameraState state)
        => endpoints is null || state.Channels.IsEmpty
            ? null
            : [.. from channel in state.Channels
                  from profile in channel.Profiles
                  let address = Address(state.CameraId, channel.Number, profile.Name)
                  where address is not null
                  select new StreamAddress(channel.Number, profile.Name, address)];

    /// <summary>The pictures of every channel with video; null before it is known.</summary>
    public static PicturePaths[]? Pictures(CameraState state)
        => state.Channels.All(channel => channel.Profiles.IsEmpty)
            ? null
            : [.. from channel in state.Channels
                  where !channel.Profiles.IsEmpty
                  let place = state.Channels.Length > 1 ? $"/cameras/{state.CameraId}/channels/{channel.Number}" : $"/cameras/{state.CameraId}"
                  select new PicturePaths(channel.Number, $"{place}/snapshot.jpg", $"{place}/stream.mjpeg")];

    private Uri? Address(string camera, int channel, string profile)
        => endpoints!.StreamUri(new StreamUriRequest(camera, channel, profile, StreamTransport.Tcp, _host))
            ?? endpoints.StreamUri(new StreamUriRequest(camera, channel, profile, StreamTransport.Tls, _host));

    /// <summary>
    /// Nobody came in on a host here, so the one most clients can reach: this machine's first IPv4 address, before others one with a
    /// gateway; its name where it has none.
    /// </summary>
    private static string OwnHost()
    {
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces()
                .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
                .Select(one => one.GetIPProperties())
                .OrderByDescending(one => one.GatewayAddresses.Count > 0)
                .SelectMany(one => one.UnicastAddresses)
                .FirstOrDefault(one => one.Address.AddressFamily == AddressFamily.InterNetwork)?.Address.ToString() ?? Dns.GetHostName();
        }
        catch (NetworkInformationException)
        {
            return Dns.GetHostName();
        }
    }
}
