using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Bridge.Onvif.Analytics;

/// <summary>A sensor's motion detection as one module and one rule, and what alters them. Nothing is kept but in the camera.</summary>
internal sealed class MotionAnalytics : IAnalyticsConfigurations
{
    /// <summary>Whether a source detects motion.</summary>
    public static bool IsOn(VideoSource source) => source.Camera.State.Identity?.Features.HasFlag(CameraFeatures.MotionDetection) == true;

    /// <inheritdoc/>
    public VideoAnalyticsConfiguration Of(VideoSource source)
    {
        var settings = new SourceSettings(source);
        return new VideoAnalyticsConfiguration
        {
            AnalyticsEngineConfiguration = new AnalyticsEngineConfiguration { AnalyticsModules = [MotionModule.Read(settings)] },
            RuleEngineConfiguration = new RuleEngineConfiguration { Rules = [MotionRule.Read(settings)] },
        };
    }

    /// <inheritdoc/>
    public Task ReplaceAsync(VideoSource source, VideoAnalyticsConfiguration configuration, CancellationToken cancellationToken)
    {
        var modules = configuration.AnalyticsEngineConfiguration?.AnalyticsModules ?? [];
        var rules = configuration.RuleEngineConfiguration?.Rules ?? [];
        var settings = new SourceSettings(source);
        var draft = new SettingDraft(settings, "ConfigModify");
        draft.Demand(
            modules is [{ Name: MotionTypes.ModuleName }] && rules is [{ Name: MotionTypes.RuleName }],
            $"Module {MotionTypes.ModuleName} and rule {MotionTypes.RuleName} are fixed: there can be no other, and they cannot be removed.");
        return WriteAsync(source, modules, rules, settings, draft);
    }

    /// <summary>Alters modules; all or nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:NameNotExistent</c>, <c>ter:InvalidModule</c>.</exception>
    public static Task ModifyModulesAsync(VideoSource source, List<Config> modules)
    {
        Demand(modules, MotionTypes.ModuleName, "NameNotExistent");
        var settings = new SourceSettings(source);
        return WriteAsync(source, modules, [], settings, new SettingDraft(settings, "InvalidModule"));
    }

    /// <summary>Alters rules; all or nothing.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:RuleNotExistent</c>, <c>ter:InvalidRule</c>.</exception>
    public static Task ModifyRulesAsync(VideoSource source, List<Config> rules)
    {
        Demand(rules, MotionTypes.RuleName, "RuleNotExistent");
        var settings = new SourceSettings(source);
        return WriteAsync(source, [], rules, settings, new SettingDraft(settings, "InvalidRule"));
    }

    private static void Demand(List<Config> configs, string name, string subcode)
    {
        if (configs.Find(config => config.Name != name) is { } unknown)
        {
            throw Faults.InvalidArgVal(subcode, $"There is no {unknown.Name}; there is {name}.");
        }
    }

    private static Task WriteAsync(VideoSource source, List<Config> modules, List<Config> rules, SourceSettings settings, SettingDraft draft)
    {
        // Cells mean nothing before the grid is known.
        if (Array.Exists(MotionSettings.OfTheGrid, name => settings.Has(name) && settings.Find(name) is null))
        {
            throw Faults.Action(null, $"The settings of camera {source.Camera.Id} have not been read yet.");
        }

        foreach (var module in modules)
        {
            draft.Demand(module.Type == MotionTypes.Module, $"{module.Name} is of the type tt:{MotionTypes.Module.Name}.");
            MotionModule.Plan(module.Parameters, settings, draft);
        }

        foreach (var rule in rules)
        {
            draft.Demand(rule.Type == MotionTypes.Rule, $"{rule.Name} is of the type tt:{MotionTypes.Rule.Name}.");
            MotionRule.Plan(rule.Parameters, settings, draft);
        }

        MotionRule.Check(settings, draft);
        return draft.WriteAsync(source.Camera);
    }
}
