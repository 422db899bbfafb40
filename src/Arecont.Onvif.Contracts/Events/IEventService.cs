using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Events;

/// <summary>
/// Events (ONVIF Core, "Event handling"): the event port, and under the address of a subscription the pull point and the subscription
/// manager. Their actions are those of the WSDLs, requests and replies alike.
/// </summary>
[ServiceContract(Name = "Event", Namespace = OnvifNames.Events), XmlSerializerFormat]
public interface IEventService
{
    [OperationContract(Action = Port + "/GetServiceCapabilitiesRequest", ReplyAction = Port + "/GetServiceCapabilitiesResponse"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = Port + "/GetEventPropertiesRequest", ReplyAction = Port + "/GetEventPropertiesResponse"), Access(AccessClass.ReadMedia)]
    Task<GetEventPropertiesResponse> GetEventPropertiesAsync(GetEventPropertiesRequest request);

    [OperationContract(Action = Port + "/CreatePullPointSubscriptionRequest", ReplyAction = Port + "/CreatePullPointSubscriptionResponse"), Access(AccessClass.ReadMedia)]
    Task<CreatePullPointSubscriptionResponse> CreatePullPointSubscriptionAsync(CreatePullPointSubscriptionRequest request);

    [OperationContract(Action = PullPoint + "/PullMessagesRequest", ReplyAction = PullPoint + "/PullMessagesResponse"), Access(AccessClass.ReadMedia)]
    Task<PullMessagesResponse> PullMessagesAsync(PullMessagesRequest request);

    [OperationContract(Action = PullPoint + "/SetSynchronizationPointRequest", ReplyAction = PullPoint + "/SetSynchronizationPointResponse"), Access(AccessClass.ReadMedia)]
    Task<SetSynchronizationPointResponse> SetSynchronizationPointAsync(SetSynchronizationPointRequest request);

    [OperationContract(Action = Producer + "/SubscribeRequest", ReplyAction = Producer + "/SubscribeResponse"), Access(AccessClass.ReadMedia)]
    Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request);

    [OperationContract(Action = Manager + "/RenewRequest", ReplyAction = Manager + "/RenewResponse"), Access(AccessClass.ReadMedia)]
    Task<RenewResponse> RenewAsync(RenewRequest request);

    [OperationContract(Action = Manager + "/UnsubscribeRequest", ReplyAction = Manager + "/UnsubscribeResponse"), Access(AccessClass.ReadMedia)]
    Task<UnsubscribeResponse> UnsubscribeAsync(UnsubscribeRequest request);

    private const string Port = OnvifNames.Events + "/EventPortType";
    private const string PullPoint = OnvifNames.Events + "/PullPointSubscription";
    private const string Producer = "http://docs.oasis-open.org/wsn/bw-2/NotificationProducer";
    private const string Manager = "http://docs.oasis-open.org/wsn/bw-2/SubscriptionManager";
}
