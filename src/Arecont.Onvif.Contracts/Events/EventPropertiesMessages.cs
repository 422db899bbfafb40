using System.ServiceModel;
using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Events;

/// <summary><c>tev:GetServiceCapabilities</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilities", WrapperNamespace = OnvifNames.Events)]
public class GetServiceCapabilitiesRequest;

/// <summary><c>tev:GetServiceCapabilitiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetServiceCapabilitiesResponse", WrapperNamespace = OnvifNames.Events)]
public class GetServiceCapabilitiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 0)]
    public EventServiceCapabilities? Capabilities { get; set; }
}

/// <summary><c>tev:Capabilities</c>.</summary>
[XmlRoot("Capabilities", Namespace = OnvifNames.Events)]
[XmlType("Capabilities", Namespace = OnvifNames.Events)]
public class EventServiceCapabilities
{
    [XmlAttribute]
    public bool WSSubscriptionPolicySupport { get; set; }

    [XmlAttribute]
    public bool WSPausableSubscriptionManagerInterfaceSupport { get; set; }

    [XmlAttribute]
    public int MaxNotificationProducers { get; set; }

    [XmlAttribute]
    public int MaxPullPoints { get; set; }

    [XmlAttribute]
    public bool PersistentNotificationStorage { get; set; }
}

/// <summary><c>tev:GetEventProperties</c>.</summary>
[MessageContract(WrapperName = "GetEventProperties", WrapperNamespace = OnvifNames.Events)]
public class GetEventPropertiesRequest;

/// <summary><c>tev:GetEventPropertiesResponse</c>.</summary>
[MessageContract(WrapperName = "GetEventPropertiesResponse", WrapperNamespace = OnvifNames.Events)]
public class GetEventPropertiesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 0)]
    [XmlElement]
    public List<string> TopicNamespaceLocation { get; set; } = [];

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 1)]
    [XmlElement(Namespace = OnvifNames.Notification)]
    public bool FixedTopicSet { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.TopicSets, Order = 2)]
    [XmlElement(Namespace = OnvifNames.TopicSets)]
    public TopicSet? TopicSet { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 3)]
    [XmlElement(Namespace = OnvifNames.Notification)]
    public List<string> TopicExpressionDialect { get; set; } = [];

    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 4)]
    [XmlElement]
    public List<string> MessageContentFilterDialect { get; set; } = [];

    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 5)]
    [XmlElement]
    public List<string> MessageContentSchemaLocation { get; set; } = [];
}

/// <summary><c>wstop:TopicSet</c>: the root topics as elements of <c>tns1</c>, their children in no namespace.</summary>
[XmlType("TopicSetType", Namespace = OnvifNames.TopicSets)]
public class TopicSet
{
    [XmlAnyElement]
    public List<XmlElement> Topics { get; set; } = [];
}
