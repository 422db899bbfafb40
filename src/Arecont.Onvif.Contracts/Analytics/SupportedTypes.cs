using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Analytics;

/// <summary><c>tt:SupportedRules</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class SupportedRules
{
    [XmlElement("RuleDescription")]
    public List<ConfigDescription> RuleDescriptions { get; set; } = [];

    /// <summary>How many rules there may be.</summary>
    [XmlAttribute]
    public int Limit { get; set; }
}

/// <summary><c>tt:SupportedAnalyticsModules</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class SupportedAnalyticsModules
{
    [XmlElement("AnalyticsModuleDescription")]
    public List<ConfigDescription> AnalyticsModuleDescriptions { get; set; } = [];

    /// <summary>How many modules there may be.</summary>
    [XmlAttribute]
    public int Limit { get; set; }
}
