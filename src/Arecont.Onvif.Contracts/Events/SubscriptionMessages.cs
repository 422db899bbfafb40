using System.ServiceModel;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Events;

/// <summary><c>wsnt:Subscribe</c>.</summary>
[MessageContract(WrapperName = "Subscribe", WrapperNamespace = OnvifNames.Notification)]
public class SubscribeRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 0)]
    public EndpointReference? ConsumerReference { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 1)]
    public FilterType? Filter { get; set; }

    /// <summary>An <c>xs:dateTime</c> or an <c>xs:duration</c>.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 2)]
    public string? InitialTerminationTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 3)]
    public SubscriptionPolicy? SubscriptionPolicy { get; set; }
}

/// <summary><c>wsnt:SubscribeResponse</c>.</summary>
[MessageContract(WrapperName = "SubscribeResponse", WrapperNamespace = OnvifNames.Notification)]
public class SubscribeResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 0)]
    public EndpointReference? SubscriptionReference { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 1)]
    public DateTime CurrentTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 2)]
    public DateTime TerminationTime { get; set; }
}

/// <summary><c>wsnt:Renew</c>.</summary>
[MessageContract(WrapperName = "Renew", WrapperNamespace = OnvifNames.Notification)]
public class RenewRequest
{
    /// <summary>An <c>xs:dateTime</c> or an <c>xs:duration</c>.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 0)]
    public string? TerminationTime { get; set; }
}

/// <summary><c>wsnt:RenewResponse</c>.</summary>
[MessageContract(WrapperName = "RenewResponse", WrapperNamespace = OnvifNames.Notification)]
public class RenewResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 0)]
    public DateTime TerminationTime { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 1)]
    public DateTime CurrentTime { get; set; }
}

/// <summary><c>wsnt:Unsubscribe</c>.</summary>
[MessageContract(WrapperName = "Unsubscribe", WrapperNamespace = OnvifNames.Notification)]
public class UnsubscribeRequest;

/// <summary><c>wsnt:UnsubscribeResponse</c>.</summary>
[MessageContract(WrapperName = "UnsubscribeResponse", WrapperNamespace = OnvifNames.Notification)]
public class UnsubscribeResponse;

/// <summary><c>wsnt:Notify</c>: what a subscriber that does not pull is sent; it answers nothing.</summary>
[MessageContract(WrapperName = "Notify", WrapperNamespace = OnvifNames.Notification)]
public class NotifyRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Notification, Order = 0)]
    [XmlElement]
    public List<NotificationMessage> NotificationMessage { get; set; } = [];
}
