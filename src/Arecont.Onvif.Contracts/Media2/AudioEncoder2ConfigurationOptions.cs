using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

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
