using System.Xml;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Onvif.Events.Topics;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Identity;

namespace Arecont.Bridge.Onvif.Devices.ProfileT;

/// <summary>What the requirements ask about a device.</summary>
/// <param name="Device">The device.</param>
/// <param name="Operations">Every operation that is served.</param>
/// <param name="Streams">Where streams are; null where nobody serves them.</param>
internal sealed record ProfileFacts(OnvifDevice Device, OperationTable Operations, IStreamEndpoints? Streams)
{
    // Whatever the address, only whether there is one counts.
    private const string AnyHost = "192.0.2.1";

    /// <summary>Whether any camera of the device has a feature.</summary>
    public bool Has(CameraFeatures feature) => Device.Cameras.Any(camera => camera.State.Identity is { } identity && identity.Features.HasFlag(feature));

    /// <summary>Why not every camera of the device has a feature; null where every one has.</summary>
    public string? Lacks(CameraFeatures feature, string reason)
        => Device.Cameras.Any(camera => camera.State.Identity is null) ? "a camera has not answered yet"
            : Device.Cameras.All(camera => camera.State.Identity!.Features.HasFlag(feature)) ? null
            : reason;

    /// <summary>The topics that the device does not send, as a reason; null where it sends all.</summary>
    public string? Unsent(params IEnumerable<string> topics)
    {
        var missing = topics.Except(DeviceTopics.PathsOf(Device)).ToList();
        return missing.Count == 0 ? null : $"not sent: {string.Join(", ", missing)}";
    }

    /// <summary>Whether any camera of the device has a setting.</summary>
    public bool HasSetting(string name) => Device.Cameras.Any(camera => camera.State.Identity is { } identity && identity.Settings.Contains(name));

    /// <summary>The operations of a service that are not served, as a reason; null where all are.</summary>
    public string? Unserved(string service, params ReadOnlySpan<string> operations)
    {
        List<string> missing = [];
        foreach (var operation in operations)
        {
            if (Operations.Find(new XmlQualifiedName(operation, service)) is not { } served || !served.Service.IsServedBy(Device))
            {
                missing.Add(operation);
            }
        }

        return missing.Count == 0 ? null : $"not served: {string.Join(", ", missing)}";
    }

    /// <summary>Why a transport is not there; null where every source of the device has it.</summary>
    public string? Unreachable(StreamTransport transport, string reason)
        => Streams is null ? "no RTSP server is configured"
            : Device.Cameras.All(camera => Reaches(camera, transport)) ? null
            : reason;

    private bool Reaches(ICamera camera, StreamTransport transport)
        => Streams!.StreamUri(new StreamUriRequest(camera.Id, 1, VideoProfile.Main, transport, AnyHost)) is not null;
}
