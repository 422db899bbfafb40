using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:PTZConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZConfiguration : ConfigurationEntity
{
    public string? NodeToken { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? DefaultAbsolutePantTiltPositionSpace { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? DefaultAbsoluteZoomPositionSpace { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? DefaultRelativePanTiltTranslationSpace { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? DefaultRelativeZoomTranslationSpace { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? DefaultContinuousPanTiltVelocitySpace { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? DefaultContinuousZoomVelocitySpace { get; set; }

    public PTZSpeed? DefaultPTZSpeed { get; set; }

    [XmlElement(DataType = "duration")]
    public string? DefaultPTZTimeout { get; set; }

    public PanTiltLimits? PanTiltLimits { get; set; }

    public ZoomLimits? ZoomLimits { get; set; }
}

/// <summary><c>tt:PTZSpeed</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZSpeed
{
    public Vector2D? PanTilt { get; set; }

    public Vector1D? Zoom { get; set; }
}

/// <summary><c>tt:Vector2D</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Vector2D
{
    [XmlAttribute("x")]
    public float X { get; set; }

    [XmlAttribute("y")]
    public float Y { get; set; }

    [XmlAttribute("space", DataType = "anyURI")]
    public string? Space { get; set; }
}

/// <summary><c>tt:Vector1D</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Vector1D
{
    [XmlAttribute("x")]
    public float X { get; set; }

    [XmlAttribute("space", DataType = "anyURI")]
    public string? Space { get; set; }
}

/// <summary><c>tt:PanTiltLimits</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PanTiltLimits
{
    public Space2DDescription? Range { get; set; }
}

/// <summary><c>tt:ZoomLimits</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ZoomLimits
{
    public Space1DDescription? Range { get; set; }
}

/// <summary><c>tt:Space2DDescription</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Space2DDescription
{
    [XmlElement(DataType = "anyURI")]
    public string? URI { get; set; }

    public FloatRange? XRange { get; set; }

    public FloatRange? YRange { get; set; }
}

/// <summary><c>tt:Space1DDescription</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Space1DDescription
{
    [XmlElement(DataType = "anyURI")]
    public string? URI { get; set; }

    public FloatRange? XRange { get; set; }
}
