using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tt:AudioEncoder2ConfigurationOptions</c>: of one encoding.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AudioEncoder2ConfigurationOptions
{
    /// <summary>A media type's name without <c>audio/</c>: <c>PCMU</c> is G.711 mu-law.</summary>
    public string? Encoding { get; set; }

    public IntItems? BitrateList { get; set; }

    public IntItems? SampleRateList { get; set; }
}

/// <summary><c>tt:IntItems</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IntItems
{
    [XmlElement("Items")]
    public List<int> Items { get; set; } = [];
}
