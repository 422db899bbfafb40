using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:VideoSourceConfiguration</c>: which part of which sensor.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoSourceConfiguration : ConfigurationEntity
{
    public string? SourceToken { get; set; }

    public IntRectangle? Bounds { get; set; }

    public VideoSourceConfigurationExtension? Extension { get; set; }

    [XmlAttribute]
    public string? ViewMode { get; set; }
}

/// <summary><c>tt:VideoSourceConfigurationExtension</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoSourceConfigurationExtension
{
    public Rotate? Rotate { get; set; }
}

/// <summary><c>tt:Rotate</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Rotate
{
    public RotateMode Mode { get; set; }

    public int? Degree { get; set; }

    public bool ShouldSerializeDegree() => Degree.HasValue;
}

/// <summary><c>tt:RotateMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum RotateMode
{
    /// <summary>Upright.</summary>
    OFF,

    /// <summary>By <see cref="Rotate.Degree"/>.</summary>
    ON,

    /// <summary>As the device finds right.</summary>
    AUTO,
}

/// <summary><c>tt:VideoSourceConfigurationOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoSourceConfigurationOptions
{
    public IntRectangleRange? BoundsRange { get; set; }

    [XmlElement("VideoSourceTokensAvailable")]
    public List<string> VideoSourceTokensAvailable { get; set; } = [];

    [XmlAttribute]
    public int MaximumNumberOfProfiles { get; set; }

    [XmlIgnore]
    public bool MaximumNumberOfProfilesSpecified { get; set; }
}
