using System.Globalization;
using System.Xml;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Metadata.Analytics;

namespace Arecont.Bridge.Onvif.Tests.Analytics;

public sealed class AnalyticsReadTests
{
    private static readonly XmlQualifiedName Engine = new("CellMotionEngine", OnvifNames.Schema);
    private static readonly XmlQualifiedName Detector = new("CellMotionDetector", OnvifNames.Schema);

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    [Covers("tan:GetAnalyticsModules", Outcome.Success), Covers("tan:GetRules", Outcome.Success)]
    [Covers("tan:GetSupportedAnalyticsModules", Outcome.Success), Covers("tan:GetSupportedRules", Outcome.Success)]
    [Covers("tan:GetAnalyticsModuleOptions", Outcome.Success), Covers("tan:GetRuleOptions", Outcome.Success)]
    public async Task Everything_OfEverySourceOfEveryModel_FitsTogether(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();

        foreach (var channel in host.Camera.State.Channels)
        {
            var token = $"cam1-{channel.Number}-analytics";
            var module = Assert.Single((await client.AskAsync<GetAnalyticsModulesResponse>(new GetAnalyticsModulesRequest { ConfigurationToken = token })).AnalyticsModules);
            var modules = (await client.AskAsync<GetSupportedAnalyticsModulesResponse>(new GetSupportedAnalyticsModulesRequest { ConfigurationToken = token })).SupportedAnalyticsModules!;
            var moduleOptions = (await client.AskAsync<GetAnalyticsModuleOptionsResponse>(new GetAnalyticsModuleOptionsRequest { ConfigurationToken = token, Type = Engine })).Options;
            var rule = Assert.Single((await client.AskAsync<GetRulesResponse>(new GetRulesRequest { ConfigurationToken = token })).Rules);
            var rules = (await client.AskAsync<GetSupportedRulesResponse>(new GetSupportedRulesRequest { ConfigurationToken = token })).SupportedRules!;
            var ruleOptions = (await client.AskAsync<GetRuleOptionsResponse>(new GetRuleOptionsRequest { ConfigurationToken = token, RuleType = Detector })).RuleOptions;

            Check(module, "MotionEngine", Engine, Assert.Single(modules.AnalyticsModuleDescriptions), moduleOptions);
            Check(rule, "MotionDetector", Detector, Assert.Single(rules.RuleDescriptions), ruleOptions);
            Assert.Equal("tns1:RuleEngine/CellMotionDetector/Motion", Assert.Single(rules.RuleDescriptions[0].Messages).ParentTopic);
            var layout = Assert.Single(module.Parameters!.ElementItems).Any!;
            var (columns, rows) = (Number(layout, "Columns"), Number(layout, "Rows"));
            Assert.True(MotionCells.TryReadCells(Value(rule, "ActiveCells"), columns, rows, out var cells));
            Assert.DoesNotContain(false, cells);
        }
    }

    [Fact]
    public async Task GetAnalyticsModules_Settings_AreSensitivityAndLayout()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("mdlevelthreshold", "2").SetItem("mdsensitivity", "40").SetItem("mdzonesize", "9") });
        using var client = host.Client();

        var module = (await client.AskAsync<GetAnalyticsModulesResponse>(new GetAnalyticsModulesRequest { ConfigurationToken = "cam1-1-analytics" })).AnalyticsModules[0];

        Assert.Equal(("100", "40"), (Value(module, "Sensitivity"), Value(module, "LightingChangeLimit")));
        var layout = module.Parameters!.ElementItems[0].Any!;
        var scale = (XmlElement)layout.GetElementsByTagName("Scale", OnvifNames.Schema)[0]!;

        // 2592 x 1944 pixels in zones of 288: nine columns of which eight are zones, and seven rows of which the last is cut.
        Assert.Equal((8, 7), (Number(layout, "Columns"), Number(layout, "Rows")));
        Assert.Equal(2.0 * 288 / 2592, double.Parse(scale.GetAttribute("x"), CultureInfo.InvariantCulture), 6);
        Assert.Equal(-2.0 * 288 / 1944, double.Parse(scale.GetAttribute("y"), CultureInfo.InvariantCulture), 6);
    }

    [Fact]
    public async Task GetRules_Mask_IsActiveCells()
    {
        await using var host = await OnvifHost.StartAsync("AV5255");

        // The top row without its leftmost zone, every other row watched.
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("mdprivacymask", "feffffffffffffff").SetItem("mddetail", "3") });
        using var client = host.Client();

        var rule = (await client.AskAsync<GetRulesResponse>(new GetRulesRequest { ConfigurationToken = "cam1-1-analytics" })).Rules[0];

        Assert.Equal("3", Value(rule, "MinCount"));
        var layout = (await client.AskAsync<GetAnalyticsModulesResponse>(new GetAnalyticsModulesRequest { ConfigurationToken = "cam1-1-analytics" })).AnalyticsModules[0].Parameters!.ElementItems[0].Any!;
        Assert.True(MotionCells.TryReadCells(Value(rule, "ActiveCells"), Number(layout, "Columns"), Number(layout, "Rows"), out var cells));
        Assert.Equal(1, cells.Count(active => !active));
        Assert.False(cells[0]);
    }

    [Fact]
    public async Task Options_OfAnotherType_AreNone()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var other = new XmlQualifiedName("LineDetector", OnvifNames.Schema);

        Assert.Empty((await client.AskAsync<GetRuleOptionsResponse>(new GetRuleOptionsRequest { ConfigurationToken = "cam1-1-analytics", RuleType = other })).RuleOptions);
        Assert.Empty((await client.AskAsync<GetAnalyticsModuleOptionsResponse>(new GetAnalyticsModuleOptionsRequest { ConfigurationToken = "cam1-1-analytics", Type = other })).Options);
        Assert.NotEmpty((await client.AskAsync<GetRuleOptionsResponse>(new GetRuleOptionsRequest { ConfigurationToken = "cam1-1-analytics" })).RuleOptions);
    }

    [Fact, Covers("tan:GetServiceCapabilities", Outcome.Success)]
    public async Task GetServiceCapabilities_OfACameraThatDetectsMotion_HasRulesAndModules()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client(user: null);

        var capabilities = (await client.AskAsync<GetServiceCapabilitiesResponse>(new GetServiceCapabilitiesRequest())).Capabilities!;

        Assert.True(capabilities is { RuleSupport: true, AnalyticsModuleSupport: true, RuleOptionsSupported: true, AnalyticsModuleOptionsSupported: true });
        Assert.False(capabilities.SupportedMetadata);
    }

    [Fact, Covers("tan:GetServiceCapabilities", Outcome.Fault)]
    public async Task GetServiceCapabilities_NoMotionDetection_IsNotSupported()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Identity = state.Identity! with { Features = state.Identity.Features & ~CameraFeatures.MotionDetection } });
        using var client = host.Client();

        await client.RefusedAsync(new GetServiceCapabilitiesRequest(), "ActionNotSupported");
    }

    [Fact]
    [Covers("tan:GetAnalyticsModules", Outcome.Fault), Covers("tan:GetRules", Outcome.Fault)]
    [Covers("tan:GetSupportedAnalyticsModules", Outcome.Fault), Covers("tan:GetSupportedRules", Outcome.Fault)]
    [Covers("tan:GetAnalyticsModuleOptions", Outcome.Fault), Covers("tan:GetRuleOptions", Outcome.Fault)]
    [Covers("tan:ModifyAnalyticsModules", Outcome.Fault), Covers("tan:ModifyRules", Outcome.Fault)]
    [Covers("tan:CreateAnalyticsModules", Outcome.Fault), Covers("tan:CreateRules", Outcome.Fault)]
    [Covers("tan:DeleteAnalyticsModules", Outcome.Fault), Covers("tan:DeleteRules", Outcome.Fault)]
    public async Task Anything_OfAnUnknownConfiguration_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var config = new Config { Name = "x", Type = Engine, Parameters = new ItemList() };
        object[] requests =
        [
            new GetAnalyticsModulesRequest { ConfigurationToken = "cam1-2-analytics" },
            new GetRulesRequest { ConfigurationToken = "cam1-2-analytics" },
            new GetSupportedAnalyticsModulesRequest { ConfigurationToken = "cam1-2-analytics" },
            new GetSupportedRulesRequest { ConfigurationToken = "cam1-2-analytics" },
            new GetAnalyticsModuleOptionsRequest { ConfigurationToken = "cam1-2-analytics" },
            new GetRuleOptionsRequest { ConfigurationToken = "cam1-2-analytics" },
            new ModifyAnalyticsModulesRequest { ConfigurationToken = "cam1-2-analytics", AnalyticsModules = [config] },
            new ModifyRulesRequest { ConfigurationToken = "cam1-2-analytics", Rules = [config] },
            new CreateAnalyticsModulesRequest { ConfigurationToken = "cam1-2-analytics", AnalyticsModules = [config] },
            new CreateRulesRequest { ConfigurationToken = "cam1-2-analytics", Rules = [config] },
            new DeleteAnalyticsModulesRequest { ConfigurationToken = "cam1-2-analytics", AnalyticsModuleNames = ["x"] },
            new DeleteRulesRequest { ConfigurationToken = "cam1-2-analytics", RuleNames = ["x"] },
        ];

        foreach (var request in requests)
        {
            await client.RefusedAsync(request, "InvalidArgVal", "NoConfig");
        }
    }

    private static void Check(Config config, string name, XmlQualifiedName type, ConfigDescription description, List<ConfigOptions> options)
    {
        Assert.Equal((name, type), (config.Name, config.Type));
        Assert.Equal(type, description.Name);
        Assert.True(description.Fixed);
        Assert.Equal(
            config.Parameters!.SimpleItems.Select(item => item.Name).Concat(config.Parameters.ElementItems.Select(item => item.Name)),
            description.Parameters!.SimpleItems.Select(item => item.Name).Concat(description.Parameters.ElementItems.Select(item => item.Name)));
        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            Assert.InRange(int.Parse(Value(config, option.Name!), CultureInfo.InvariantCulture), option.IntRange!.Min, option.IntRange.Max);
        }
    }

    private static string Value(Config config, string name) => config.Parameters!.SimpleItems.Single(item => item.Name == name).Value!;

    private static int Number(XmlElement element, string name) => int.Parse(element.GetAttribute(name), CultureInfo.InvariantCulture);
}
