using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Analytics;

/// <summary>Analytics modules and rules (ONVIF Analytics Service Specification); its two port types in one.</summary>
[ServiceContract(Name = "Analytics", Namespace = OnvifNames.Analytics), XmlSerializerFormat]
public interface IAnalyticsService
{
    [OperationContract(Action = OnvifNames.Analytics + "/GetServiceCapabilities", ReplyAction = "*"), Access(AccessClass.PreAuth)]
    Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/GetSupportedRules", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetSupportedRulesResponse> GetSupportedRulesAsync(GetSupportedRulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/GetRules", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetRulesResponse> GetRulesAsync(GetRulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/GetRuleOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetRuleOptionsResponse> GetRuleOptionsAsync(GetRuleOptionsRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/CreateRules", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<CreateRulesResponse> CreateRulesAsync(CreateRulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/ModifyRules", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<ModifyRulesResponse> ModifyRulesAsync(ModifyRulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/DeleteRules", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<DeleteRulesResponse> DeleteRulesAsync(DeleteRulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/GetSupportedAnalyticsModules", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetSupportedAnalyticsModulesResponse> GetSupportedAnalyticsModulesAsync(GetSupportedAnalyticsModulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/GetAnalyticsModules", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAnalyticsModulesResponse> GetAnalyticsModulesAsync(GetAnalyticsModulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/GetAnalyticsModuleOptions", ReplyAction = "*"), Access(AccessClass.ReadMedia)]
    Task<GetAnalyticsModuleOptionsResponse> GetAnalyticsModuleOptionsAsync(GetAnalyticsModuleOptionsRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/CreateAnalyticsModules", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<CreateAnalyticsModulesResponse> CreateAnalyticsModulesAsync(CreateAnalyticsModulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/ModifyAnalyticsModules", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<ModifyAnalyticsModulesResponse> ModifyAnalyticsModulesAsync(ModifyAnalyticsModulesRequest request);

    [OperationContract(Action = OnvifNames.Analytics + "/DeleteAnalyticsModules", ReplyAction = "*"), Access(AccessClass.Actuate)]
    Task<DeleteAnalyticsModulesResponse> DeleteAnalyticsModulesAsync(DeleteAnalyticsModulesRequest request);
}
