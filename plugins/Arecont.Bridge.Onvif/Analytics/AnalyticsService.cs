using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>Motion detection as the analytics service shows it: one fixed module and one fixed rule per sensor.</summary>
internal sealed class AnalyticsService(OnvifCall call) : IAnalyticsService
{
    /// <summary>What the service can do.</summary>
    public static AnalyticsCapabilities Capabilities(OnvifDevice device)
    {
        _ = device;
        return new AnalyticsCapabilities
        {
            RuleSupport = true,
            AnalyticsModuleSupport = true,
            RuleOptionsSupported = true,
            AnalyticsModuleOptionsSupported = true,
        };
    }

    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = Capabilities(call.Device) });

    /// <inheritdoc/>
    public Task<GetSupportedRulesResponse> GetSupportedRulesAsync(GetSupportedRulesRequest request)
    {
        _ = Source(request.ConfigurationToken);
        return Task.FromResult(new GetSupportedRulesResponse
        {
            SupportedRules = new SupportedRules { Limit = 1, RuleDescriptions = [MotionTypes.RuleDescription()] },
        });
    }

    /// <inheritdoc/>
    public Task<GetRulesResponse> GetRulesAsync(GetRulesRequest request)
        => Task.FromResult(new GetRulesResponse { Rules = [MotionRule.Read(Settings(request.ConfigurationToken))] });

    /// <inheritdoc/>
    public Task<GetRuleOptionsResponse> GetRuleOptionsAsync(GetRuleOptionsRequest request)
    {
        var settings = Settings(request.ConfigurationToken);
        return Task.FromResult(new GetRuleOptionsResponse
        {
            RuleOptions = request.RuleType is { IsEmpty: false } type && type != MotionTypes.Rule ? [] : [.. MotionRule.Options(settings)],
        });
    }

    /// <inheritdoc/>
    public Task<CreateRulesResponse> CreateRulesAsync(CreateRulesRequest request)
    {
        _ = Source(request.ConfigurationToken);
        throw RefuseToCreate(request.Rules, MotionTypes.RuleName, MotionTypes.Rule, "InvalidRule", "RuleAlreadyExistent", "TooManyRules");
    }

    /// <inheritdoc/>
    public async Task<ModifyRulesResponse> ModifyRulesAsync(ModifyRulesRequest request)
    {
        await MotionAnalytics.ModifyRulesAsync(Source(request.ConfigurationToken), request.Rules).ConfigureAwait(false);
        return new ModifyRulesResponse();
    }

    /// <inheritdoc/>
    public Task<DeleteRulesResponse> DeleteRulesAsync(DeleteRulesRequest request)
    {
        _ = Source(request.ConfigurationToken);
        throw RefuseToDelete(request.RuleNames, MotionTypes.RuleName, "RuleNotExistent");
    }

    /// <inheritdoc/>
    public Task<GetSupportedAnalyticsModulesResponse> GetSupportedAnalyticsModulesAsync(GetSupportedAnalyticsModulesRequest request)
    {
        _ = Source(request.ConfigurationToken);
        return Task.FromResult(new GetSupportedAnalyticsModulesResponse
        {
            SupportedAnalyticsModules = new SupportedAnalyticsModules { Limit = 1, AnalyticsModuleDescriptions = [MotionTypes.ModuleDescription()] },
        });
    }

    /// <inheritdoc/>
    public Task<GetAnalyticsModulesResponse> GetAnalyticsModulesAsync(GetAnalyticsModulesRequest request)
        => Task.FromResult(new GetAnalyticsModulesResponse { AnalyticsModules = [MotionModule.Read(Settings(request.ConfigurationToken))] });

    /// <inheritdoc/>
    public Task<GetAnalyticsModuleOptionsResponse> GetAnalyticsModuleOptionsAsync(GetAnalyticsModuleOptionsRequest request)
    {
        var settings = Settings(request.ConfigurationToken);
        return Task.FromResult(new GetAnalyticsModuleOptionsResponse
        {
            Options = request.Type is { IsEmpty: false } type && type != MotionTypes.Module ? [] : [.. MotionModule.Options(settings)],
        });
    }

    /// <inheritdoc/>
    public Task<CreateAnalyticsModulesResponse> CreateAnalyticsModulesAsync(CreateAnalyticsModulesRequest request)
    {
        _ = Source(request.ConfigurationToken);
        throw RefuseToCreate(request.AnalyticsModules, MotionTypes.ModuleName, MotionTypes.Module, "InvalidModule", "NameAlreadyExistent", "TooManyModules");
    }

    /// <inheritdoc/>
    public async Task<ModifyAnalyticsModulesResponse> ModifyAnalyticsModulesAsync(ModifyAnalyticsModulesRequest request)
    {
        await MotionAnalytics.ModifyModulesAsync(Source(request.ConfigurationToken), request.AnalyticsModules).ConfigureAwait(false);
        return new ModifyAnalyticsModulesResponse();
    }

    /// <inheritdoc/>
    public Task<DeleteAnalyticsModulesResponse> DeleteAnalyticsModulesAsync(DeleteAnalyticsModulesRequest request)
    {
        _ = Source(request.ConfigurationToken);
        throw RefuseToDelete(request.AnalyticsModuleNames, MotionTypes.ModuleName, "NameNotExistent");
    }

    private static OnvifFaultException RefuseToCreate(
        List<Config> configs, string name, System.Xml.XmlQualifiedName type, string invalid, string existent, string tooMany)
        => configs.Find(config => config.Type != type) is { } other ? Faults.InvalidArgVal(invalid, $"There is no type {other.Type?.Name}; there is tt:{type.Name}.")
            : configs.Exists(config => config.Name == name) ? Faults.InvalidArgVal(existent, $"There is {name} already.")
            : Faults.Action(tooMany, $"There is {name} already, and no room for another.");

    private static OnvifFaultException RefuseToDelete(List<string> names, string name, string notExistent)
        => names.Find(one => one != name) is { } unknown
            ? Faults.InvalidArgVal(notExistent, $"There is no {unknown}; there is {name}.")
            : Faults.Action("ConfigurationConflict", $"{name} is fixed and cannot be deleted.");

    private SourceSettings Settings(string? token) => new(Source(token));

    private VideoSource Source(string? token)
        => call.Device.Sources.FirstOrDefault(source => MotionAnalytics.IsOn(source) && Tokens.VideoAnalyticsConfiguration(source.Camera.Id, source.Channel) == token)
            ?? throw Faults.InvalidArgVal("NoConfig", $"There is no analytics configuration {token}.");
}
