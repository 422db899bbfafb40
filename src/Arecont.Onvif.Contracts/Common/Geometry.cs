using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:IntRectangle</c>, in pixels.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IntRectangle
{
    [XmlAttribute("x")]
    public int X { get; set; }

    [XmlAttribute("y")]
    public int Y { get; set; }

    [XmlAttribute("width")]
    public int Width { get; set; }

    [XmlAttribute("height")]
    public int Height { get; set; }
}

/// <summary><c>tt:IntRectangleRange</c>, in pixels.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IntRectangleRange
{
    public IntRange? XRange { get; set; }

    public IntRange? YRange { get; set; }

    public IntRange? WidthRange { get; set; }

    public IntRange? HeightRange { get; set; }
}

/// <summary><c>tt:VideoResolution</c> and <c>tt:VideoResolution2</c>, in pixels.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoResolution
{
    public int Width { get; set; }

    public int Height { get; set; }
}

/// <summary><c>tt:Vector</c>, in normalised coordinates: -1 to 1, the origin in the middle, y upwards.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Vector
{
    [XmlAttribute("x")]
    public float X { get; set; }

    [XmlAttribute("y")]
    public float Y { get; set; }
}
