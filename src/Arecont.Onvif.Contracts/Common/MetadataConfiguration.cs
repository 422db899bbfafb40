using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:MetadataConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MetadataConfiguration : ConfigurationEntity
{
    public PTZFilter? PTZStatus { get; set; }

    /// <summary>There where events are streamed.</summary>
    public EventSubscription? Events { get; set; }

    /// <summary>Whether what analytics find is streamed.</summary>
    public bool? Analytics { get; set; }

    public MulticastConfiguration? Multicast { get; set; }

    [XmlElement(DataType = "duration")]
    public string? SessionTimeout { get; set; }

    public AnalyticsEngineConfiguration? AnalyticsEngineConfiguration { get; set; }

    [XmlAttribute]
    public string? CompressionType { get; set; }

    public bool ShouldSerializeAnalytics() => Analytics.HasValue;
}

/// <summary><c>tt:PTZFilter</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZFilter
{
    public bool Status { get; set; }

    public bool Position { get; set; }
}

/// <summary><c>tt:EventSubscription</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class EventSubscription
{
    /// <summary>A filter and a policy, where given.</summary>
    [XmlAnyElement]
    public List<XmlElement> Elements { get; set; } = [];
}

/// <summary><c>tt:MetadataConfigurationOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MetadataConfigurationOptions
{
    public PTZStatusFilterOptions? PTZStatusFilterOptions { get; set; }

    public MetadataConfigurationOptionsExtension? Extension { get; set; }
}

/// <summary><c>tt:PTZStatusFilterOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZStatusFilterOptions
{
    public bool PanTiltStatusSupported { get; set; }

    public bool ZoomStatusSupported { get; set; }

    public bool PanTiltPositionSupported { get; set; }

    public bool ZoomPositionSupported { get; set; }
}

/// <summary><c>tt:MetadataConfigurationOptionsExtension</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MetadataConfigurationOptionsExtension
{
    [XmlElement("CompressionType")]
    public List<string> CompressionType { get; set; } = [];
}
