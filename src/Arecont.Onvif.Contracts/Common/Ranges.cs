using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:IntRange</c>, both ends included.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IntRange
{
    public int Min { get; set; }

    public int Max { get; set; }
}

/// <summary><c>tt:FloatRange</c>, both ends included.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class FloatRange
{
    public float Min { get; set; }

    public float Max { get; set; }
}

/// <summary><c>tt:DurationRange</c>, both ends included.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class DurationRange
{
    [XmlElement(DataType = "duration")]
    public string? Min { get; set; }

    [XmlElement(DataType = "duration")]
    public string? Max { get; set; }
}
