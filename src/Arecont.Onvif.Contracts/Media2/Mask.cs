using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:Mask</c>: a part of the picture that nobody sees.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class Mask
{
    /// <summary>Of the video source configuration.</summary>
    public string? ConfigurationToken { get; set; }

    public Polygon? Polygon { get; set; }

    /// <summary><c>tr2:MaskType</c>: <c>Color</c>, <c>Pixelated</c> or <c>Blurred</c>.</summary>
    public string? Type { get; set; }

    public Color? Color { get; set; }

    /// <summary>False leaves it transparent.</summary>
    public bool Enabled { get; set; }

    [XmlAttribute("token")]
    public string? Token { get; set; }
}

/// <summary><c>tr2:MaskOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Media2)]
public class MaskOptions
{
    public int MaxMasks { get; set; }

    public int MaxPoints { get; set; }

    [XmlElement("Types")]
    public List<string> Types { get; set; } = [];

    public ColorOptions? Color { get; set; }

    [XmlAttribute]
    public bool RectangleOnly { get; set; }

    [XmlAttribute]
    public bool SingleColorOnly { get; set; }
}

/// <summary><c>tt:ColorOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ColorOptions
{
    [XmlElement("ColorList")]
    public List<Color> ColorList { get; set; } = [];
}

/// <summary><c>tt:Color</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Color
{
    /// <summary>The colour space of red, green and blue, each 0 to 255.</summary>
    public const string Rgb = "http://www.onvif.org/ver10/colorspace/RGB";

    [XmlAttribute]
    public float X { get; set; }

    [XmlAttribute]
    public float Y { get; set; }

    [XmlAttribute]
    public float Z { get; set; }

    /// <summary>An address; null is the colour space of YCbCr.</summary>
    [XmlAttribute(DataType = "anyURI")]
    public string? Colorspace { get; set; }
}

/// <summary><c>tt:Polygon</c>: at least three points.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Polygon
{
    [XmlElement("Point")]
    public List<Vector> Points { get; set; } = [];
}
