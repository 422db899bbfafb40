using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:VideoAnalyticsConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class VideoAnalyticsConfiguration : ConfigurationEntity
{
    public AnalyticsEngineConfiguration? AnalyticsEngineConfiguration { get; set; }

    public RuleEngineConfiguration? RuleEngineConfiguration { get; set; }
}

/// <summary><c>tt:AnalyticsEngineConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AnalyticsEngineConfiguration
{
    [XmlElement("AnalyticsModule")]
    public List<Config> AnalyticsModules { get; set; } = [];
}

/// <summary><c>tt:RuleEngineConfiguration</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class RuleEngineConfiguration
{
    [XmlElement("Rule")]
    public List<Config> Rules { get; set; } = [];
}
