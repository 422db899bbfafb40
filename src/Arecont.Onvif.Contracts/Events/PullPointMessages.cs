using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Events;

/// <summary><c>tev:CreatePullPointSubscription</c>.</summary>
[MessageContract(WrapperName = "CreatePullPointSubscription", WrapperNamespace = OnvifNames.Events)]
public class CreatePullPointSubscriptionRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 0)]
    public FilterType? Filter { get; set; }

    /// <summary>An <c>xs:dateTime</c> or an <c>xs:duration</c>.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 1)]
    public string? InitialTerminationTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 2)]
    public SubscriptionPolicy? SubscriptionPolicy { get; set; }
}

/// <summary><c>tev:CreatePullPointSubscriptionResponse</c>.</summary>
[MessageContract(WrapperName = "CreatePullPointSubscriptionResponse", WrapperNamespace = OnvifNames.Events)]
public class CreatePullPointSubscriptionResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 0)]
    public EndpointReference? SubscriptionReference { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 1)]
    [XmlElement(Namespace = OnvifNames.Notification)]
    public DateTime CurrentTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 2)]
    [XmlElement(Namespace = OnvifNames.Notification)]
    public DateTime TerminationTime { get; set; }
}

/// <summary><c>tev:PullMessages</c>.</summary>
[MessageContract(WrapperName = "PullMessages", WrapperNamespace = OnvifNames.Events)]
public class PullMessagesRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 0)]
    [XmlElement(DataType = "duration")]
    public string? Timeout { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 1)]
    public int MessageLimit { get; set; }
}

/// <summary><c>tev:PullMessagesResponse</c>.</summary>
[MessageContract(WrapperName = "PullMessagesResponse", WrapperNamespace = OnvifNames.Events)]
public class PullMessagesResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 0)]
    public DateTime CurrentTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Events, Order = 1)]
    public DateTime TerminationTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 2)]
    [XmlElement(Namespace = OnvifNames.Notification)]
    public List<NotificationMessage> NotificationMessage { get; set; } = [];
}

/// <summary><c>tev:SetSynchronizationPoint</c>.</summary>
[MessageContract(WrapperName = "SetSynchronizationPoint", WrapperNamespace = OnvifNames.Events)]
public class SetSynchronizationPointRequest;

/// <summary><c>tev:SetSynchronizationPointResponse</c>.</summary>
[MessageContract(WrapperName = "SetSynchronizationPointResponse", WrapperNamespace = OnvifNames.Events)]
public class SetSynchronizationPointResponse;
