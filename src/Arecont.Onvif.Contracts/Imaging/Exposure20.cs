using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>tt:Exposure20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Exposure20
{
    public ExposureMode Mode { get; set; }

    public ExposurePriority? Priority { get; set; }

    public bool ShouldSerializePriority() => Priority.HasValue;

    public Rectangle? Window { get; set; }

    public float? MinExposureTime { get; set; }

    public bool ShouldSerializeMinExposureTime() => MinExposureTime.HasValue;

    public float? MaxExposureTime { get; set; }

    public bool ShouldSerializeMaxExposureTime() => MaxExposureTime.HasValue;

    public float? MinGain { get; set; }

    public bool ShouldSerializeMinGain() => MinGain.HasValue;

    public float? MaxGain { get; set; }

    public bool ShouldSerializeMaxGain() => MaxGain.HasValue;

    public float? MinIris { get; set; }

    public bool ShouldSerializeMinIris() => MinIris.HasValue;

    public float? MaxIris { get; set; }

    public bool ShouldSerializeMaxIris() => MaxIris.HasValue;

    public float? ExposureTime { get; set; }

    public bool ShouldSerializeExposureTime() => ExposureTime.HasValue;

    public float? Gain { get; set; }

    public bool ShouldSerializeGain() => Gain.HasValue;

    public float? Iris { get; set; }

    public bool ShouldSerializeIris() => Iris.HasValue;
}

/// <summary><c>tt:Rectangle</c>, in normalised coordinates: -1 to 1, the origin in the middle, upwards.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Rectangle
{
    [XmlAttribute("bottom")]
    public float Bottom { get; set; }

    [XmlAttribute("top")]
    public float Top { get; set; }

    [XmlAttribute("right")]
    public float Right { get; set; }

    [XmlAttribute("left")]
    public float Left { get; set; }
}
