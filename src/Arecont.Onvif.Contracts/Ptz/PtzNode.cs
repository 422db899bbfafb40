using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Ptz;

/// <summary><c>tt:PTZNode</c>: a lens with motors.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZNode : DeviceEntity
{
    public string? Name { get; set; }

    public PTZSpaces? SupportedPTZSpaces { get; set; }

    public int MaximumNumberOfPresets { get; set; }

    public bool HomeSupported { get; set; }

    [XmlElement("AuxiliaryCommands")]
    public List<string> AuxiliaryCommands { get; set; } = [];

    [XmlAttribute]
    public bool FixedHomePosition { get; set; }

    [XmlAttribute]
    public bool GeoMove { get; set; }
}

/// <summary><c>tt:PTZSpaces</c>: those of zoom.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZSpaces
{
    [XmlElement("RelativeZoomTranslationSpace")]
    public List<Space1DDescription> RelativeZoomTranslationSpaces { get; set; } = [];

    [XmlElement("ContinuousZoomVelocitySpace")]
    public List<Space1DDescription> ContinuousZoomVelocitySpaces { get; set; } = [];
}

/// <summary><c>tt:PTZConfigurationOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZConfigurationOptions
{
    public PTZSpaces? Spaces { get; set; }

    public DurationRange? PTZTimeout { get; set; }
}
