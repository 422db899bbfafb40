using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Events;

/// <summary><c>wsnt:FilterType</c>. A message passes where it passes every part.</summary>
[XmlType("FilterType", Namespace = OnvifNames.Notification)]
public class FilterType
{
    [XmlElement("TopicExpression")]
    public List<QueryExpression> TopicExpressions { get; set; } = [];

    [XmlElement("MessageContent")]
    public List<QueryExpression> MessageContents { get; set; } = [];

    /// <summary>Parts of kinds that ONVIF does not know.</summary>
    [XmlAnyElement]
    public List<XmlElement> Others { get; set; } = [];
}

/// <summary><c>tev:CreatePullPointSubscription/tev:SubscriptionPolicy</c> and its like in <c>wsnt:Subscribe</c>.</summary>
[XmlType(AnonymousType = true)]
public class SubscriptionPolicy
{
    [XmlAnyElement]
    public List<XmlElement> Policies { get; set; } = [];
}

/// <summary><c>wsa:EndpointReferenceType</c>.</summary>
[XmlType("EndpointReferenceType", Namespace = OnvifNames.Addressing)]
public class EndpointReference
{
    public string? Address { get; set; }

    public ReferenceParameters? ReferenceParameters { get; set; }
}

/// <summary><c>wsa:ReferenceParametersType</c>: what goes into the headers of messages to the endpoint.</summary>
[XmlType("ReferenceParametersType", Namespace = OnvifNames.Addressing)]
public class ReferenceParameters
{
    [XmlAnyElement]
    public List<XmlElement> Parameters { get; set; } = [];
}
