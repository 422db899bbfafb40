using System.Xml;
using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Events;
using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Media.Configurations;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Ptz;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>The nodes and configurations of a device: one of each per camera with a zoom motor.</summary>
internal sealed class PtzConfigurationOperations(MediaBook book, ConfigurationDocuments documents, ZoomTimeouts timeouts, IEventPublisher events)
{
    /// <summary>Whether a camera's lens zooms.</summary>
    public static bool Zooms(ICamera camera) => camera.State.Identity?.Features.HasFlag(LensMotor.Zoom.Feature) == true;

    /// <summary>The nodes.</summary>
    public static List<PTZNode> Nodes(OnvifDevice device) => [.. device.Cameras.Where(Zooms).Select(Node)];

    /// <summary>One node.</summary>
    public static PTZNode Node(OnvifDevice device, string? token)
        => Nodes(device).Find(node => node.Token == token) ?? throw Faults.InvalidArgVal("NoEntity", $"There is no PTZ node {token}.");

    /// <summary>The configurations.</summary>
    public List<PTZConfiguration> All(OnvifDevice device)
    {
        var catalogue = book.Of(device);
        return [.. catalogue.Of(ConfigurationKind.PTZ).Select(configuration => documents.Ptz(catalogue, configuration))];
    }

    /// <summary>One configuration.</summary>
    public PTZConfiguration Find(OnvifDevice device, string? token)
    {
        var catalogue = book.Of(device);
        return documents.Ptz(catalogue, catalogue.Configuration(ConfigurationKind.PTZ, token));
    }

    /// <summary>The configurations that a profile can hold.</summary>
    public List<PTZConfiguration> CompatibleWith(OnvifDevice device, string? profile)
    {
        var catalogue = book.Of(device);
        return [.. catalogue.CompatibleWith(catalogue.Profile(profile), ConfigurationKind.PTZ).Select(configuration => documents.Ptz(catalogue, configuration))];
    }

    /// <summary>What a configuration may be.</summary>
    public PTZConfigurationOptions Options(OnvifDevice device, string? token)
    {
        _ = Find(device, token);
        return new PTZConfigurationOptions
        {
            Spaces = ZoomSpaces.All(),
            PTZTimeout = new DurationRange { Min = XmlConvert.ToString(ZoomSpaces.ShortestTimeout), Max = XmlConvert.ToString(ZoomSpaces.LongestTimeout) },
        };
    }

    /// <summary>Sets the one thing that can be: how long continuous moves last that do not say so.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NoConfig</c>, <c>ter:ConfigModify</c>.</exception>
    public void Set(OnvifDevice device, PTZConfiguration? wanted)
    {
        var catalogue = book.Of(device);
        var configuration = catalogue.Configuration(ConfigurationKind.PTZ, wanted?.Token);
        var now = documents.Ptz(catalogue, configuration);
        DemandSame("Name", wanted!.Name, now.Name);
        DemandSame("NodeToken", wanted.NodeToken, now.NodeToken);
        DemandSame("DefaultRelativeZoomTranslationSpace", wanted.DefaultRelativeZoomTranslationSpace, ZoomSpaces.Translation);
        DemandSame("DefaultContinuousZoomVelocitySpace", wanted.DefaultContinuousZoomVelocitySpace, ZoomSpaces.Velocity);
        if (wanted is not
            {
                DefaultAbsolutePantTiltPositionSpace: null, DefaultAbsoluteZoomPositionSpace: null, DefaultRelativePanTiltTranslationSpace: null,
                DefaultContinuousPanTiltVelocitySpace: null, DefaultPTZSpeed: null, PanTiltLimits: null, ZoomLimits: null,
            })
        {
            throw ConfigModify("The lens has no pan and tilt, no positions, no limits and one speed.");
        }

        if (wanted.DefaultPTZTimeout is not { } text)
        {
            return;
        }

        var timeout = ZoomSpaces.Timeout(text) ?? throw ConfigModify($"DefaultPTZTimeout is from {XmlConvert.ToString(ZoomSpaces.ShortestTimeout)} to {XmlConvert.ToString(ZoomSpaces.LongestTimeout)}.");
        if (timeout != timeouts.Of(configuration.Camera.Id))
        {
            timeouts.Save(configuration.Camera.Id, timeout);
            events.ConfigurationChanged(configuration.Camera, configuration.Token, ConfigurationTypes.Ptz);
        }
    }

    private static PTZNode Node(ICamera camera) => new()
    {
        Token = Tokens.PtzNode(camera.Id),
        Name = "Zoom lens",
        SupportedPTZSpaces = ZoomSpaces.All(),
        AuxiliaryCommands = [.. AuxiliaryCommands.Of(camera)],
    };

    private static void DemandSame(string element, string? wanted, string? now)
    {
        if (wanted is not null && wanted != now)
        {
            throw ConfigModify($"{element} is {now} and cannot be changed.");
        }
    }

    private static OnvifFaultException ConfigModify(string reason) => Faults.InvalidArgVal("ConfigModify", reason);
}
