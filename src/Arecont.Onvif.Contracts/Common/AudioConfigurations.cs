using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:AudioOutput</c>: a loudspeaker or a line out.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AudioOutput : DeviceEntity;

/// <summary><c>tt:AudioOutputConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AudioOutputConfiguration : ConfigurationEntity
{
    public string? OutputToken { get; set; }

    [XmlElement(DataType = "anyURI")]
    public string? SendPrimacy { get; set; }

    /// <summary>The volume, in percent.</summary>
    public int OutputLevel { get; set; }
}

/// <summary><c>tt:AudioOutputConfigurationOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AudioOutputConfigurationOptions
{
    [XmlElement("OutputTokensAvailable")]
    public List<string> OutputTokensAvailable { get; set; } = [];

    [XmlElement("SendPrimacyOptions", DataType = "anyURI")]
    public List<string> SendPrimacyOptions { get; set; } = [];

    public IntRange? OutputLevelRange { get; set; }
}

/// <summary><c>tt:AudioDecoderConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AudioDecoderConfiguration : ConfigurationEntity;

/// <summary><c>tt:AudioDecoderConfigurationOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AudioDecoderConfigurationOptions
{
    public G711DecOptions? G711DecOptions { get; set; }
}

/// <summary><c>tt:G711DecOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class G711DecOptions
{
    /// <summary>In kbit/s.</summary>
    public IntItems? Bitrate { get; set; }

    /// <summary>In kHz.</summary>
    public IntItems? SampleRateRange { get; set; }
}

/// <summary><c>tt:IntItems</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IntItems
{
    [XmlElement("Items")]
    public List<int> Items { get; set; } = [];
}
