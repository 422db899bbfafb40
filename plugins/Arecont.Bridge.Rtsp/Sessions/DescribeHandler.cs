using System.Net;
using System.Text;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Paths;
using Arecont.Bridge.Rtsp.Sdp;
using Arecont.Bridge.Rtsp.Server;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Rtsp.Sessions;

/// <summary>DESCRIBE (RFC 2326, 10.2): what a stream consists of.</summary>
internal sealed class DescribeHandler(StreamLookup lookup, IMediaStreams streams, MulticastGroups groups, RtspOptions options, TimeProvider time)
{
    private const string SdpType = "application/sdp";

    /// <summary>The description, or why there is none. The stream keeps running for the SETUP that follows.</summary>
    public async Task<RtspReply> HandleAsync(RtspRequest request, ClientConnection client, BridgeUser user, bool backchannel, CancellationToken cancellationToken)
    {
        if (!lookup.TryFind(request.Target, out var target, out var refusal))
        {
            return refusal;
        }

        if (!Accepts(request.Header("Accept")))
        {
            return new RtspResponse(RtspStatus.NotAcceptable, $"only {SdpType} is given");
        }

        if (options.PassThrough.Contains(target.Camera.Id))
        {
            return Refusals.Elsewhere(target.Camera, target.Key);
        }

        var (result, stream) = await streams.OpenAsync(target.Key, cancellationToken).ConfigureAwait(false);
        if (stream is null)
        {
            return Refusals.Of(result);
        }

        await client.KeepAsync(stream).ConfigureAwait(false);
        var content = new SdpContent(Title(target), client.LocalAddress, time.GetUtcNow().ToUnixTimeMilliseconds(), [.. stream.Tracks.Select(track => track.Description)])
        {
            Backchannel = backchannel && MayTalk(target.Camera, user),
            Groups = target.Path.Multicast ? Groups(stream) : null,
            TimeToLive = options.Multicast?.TimeToLive ?? 1,
        };
        return new RtspResponse(RtspStatus.Ok) { Body = Encoding.UTF8.GetBytes(SdpWriter.Write(content)) }
            .With("Content-Type", SdpType)
            .With("Content-Base", StreamPath.BaseOf(request.Target));
    }

    /// <summary>True where there is something to talk to and this user may.</summary>
    public static bool MayTalk(ICamera camera, BridgeUser user)
        => user.Role >= BridgeRole.Operator && camera.State.Identity?.Features.HasFlag(CameraFeatures.Audio) == true;

    private IPEndPoint[]? Groups(IMediaStream stream)
    {
        IPEndPoint[] found = [.. stream.Tracks.Select((_, index) => groups.Find(stream.Key, index + 1)).OfType<IPEndPoint>()];
        return found.Length == stream.Tracks.Length ? found : null;
    }

    private static string Title(StreamTarget target) => $"{target.Camera.Name} / {target.Key.Channel} / {target.Key.Profile}";

    private static bool Accepts(string? accept)
        => string.IsNullOrWhiteSpace(accept)
            || accept.Contains(SdpType, StringComparison.OrdinalIgnoreCase)
            || accept.Contains("*/*", StringComparison.Ordinal)
            || accept.Contains("application/*", StringComparison.OrdinalIgnoreCase);
}
