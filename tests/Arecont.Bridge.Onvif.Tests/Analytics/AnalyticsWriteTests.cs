using System.Xml;
using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Metadata.Analytics;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Analytics;

public sealed class AnalyticsWriteTests
{
    private const string Token = "cam1-1-analytics";
    private static readonly XmlQualifiedName Engine = new("CellMotionEngine", OnvifNames.Schema);
    private static readonly XmlQualifiedName Detector = new("CellMotionDetector", OnvifNames.Schema);

    [Theory, Covers("tan:ModifyAnalyticsModules", Outcome.Success)]
    [InlineData("0", "31")]
    [InlineData("50", "17")]
    [InlineData("100", "2")]
    public async Task ModifyAnalyticsModules_Sensitivity_IsTheThresholdTurnedAround(string sensitivity, string threshold)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<ModifyAnalyticsModulesResponse>(Modules(("Sensitivity", sensitivity), ("LightingChangeLimit", "30")));

        Assert.Equal([("mdlevelthreshold", threshold, null), ("mdsensitivity", "30", (int?)null)], host.Camera.Sets);
    }

    [Fact]
    public async Task ModifyAnalyticsModules_EverySensitivityThatIsRead_IsTheThresholdItCameFrom()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        for (var threshold = 2; threshold <= 31; threshold++)
        {
            host.Camera.Change(state => state with { Settings = state.Settings.SetItem("mdlevelthreshold", $"{threshold}") });
            var module = (await client.AskAsync<GetAnalyticsModulesResponse>(new GetAnalyticsModulesRequest { ConfigurationToken = Token })).AnalyticsModules[0];

            await client.AskAsync<ModifyAnalyticsModulesResponse>(new ModifyAnalyticsModulesRequest { ConfigurationToken = Token, AnalyticsModules = [module] });
        }

        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task ModifyAnalyticsModules_MultiSensor_SetsTheChannel()
    {
        await using var host = await OnvifHost.StartAsync("AV8185");
        using var client = host.Client();
        var request = Modules(("Sensitivity", "0"));
        request.ConfigurationToken = "cam1-4-analytics";

        await client.AskAsync<ModifyAnalyticsModulesResponse>(request);

        Assert.Equal([("mdlevelthreshold", "31", 4)], host.Camera.Sets);
    }

    [Theory]
    [InlineData("AV5255", 6, 5, "mdzonesize=14")]
    [InlineData("AV08ZMV", 30, 17, "mdtotalzones=1024")]
    public async Task ModifyAnalyticsModules_Layout_IsNumberAndSizeOfZones(string model, int columns, int rows, string first)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client();
        await client.AskAsync<ModifyAnalyticsModulesResponse>(Layout(columns, rows));

        Assert.Contains(first, host.Camera.Sets.Select(set => $"{set.Name}={set.Value}"));
        var layout = (await client.AskAsync<GetAnalyticsModulesResponse>(new GetAnalyticsModulesRequest { ConfigurationToken = Token })).AnalyticsModules[0].Parameters!.ElementItems[0].Any!;
        Assert.Equal(($"{columns}", $"{rows}"), (layout.GetAttribute("Columns"), layout.GetAttribute("Rows")));
    }

    public static TheoryData<object, string> BadModules => new()
    {
        { Modules(("Sensitivity", "101")), "InvalidModule" },
        { Modules(("LightingChangeLimit", "5"), ("Sensitivity", "many")), "InvalidModule" },
        { Modules(("LightingChangeLimit", "101")), "InvalidModule" },
        { Modules(("Speed", "1")), "InvalidModule" },
        { Layout(5, 9), "InvalidModule" },
        { With(Modules(), module => module.Name = "other"), "NameNotExistent" },
        { With(Modules(), module => module.Type = Detector), "InvalidModule" },
        { Rules(("MinCount", "0")), "InvalidRule" },
        { Rules(("ActiveCells", "AAAA"), ("MinCount", "2")), "InvalidRule" },
        { Rules(("ActiveCells", "not base64"), ("MinCount", "2")), "InvalidRule" },
        { Rules(("MinCount", "2"), ("AlarmOnDelay", "1000")), "InvalidRule" },
        { Rules(("MinCount", "226")), "InvalidRule" },
        { new ModifyRulesRequest { ConfigurationToken = Token, Rules = [new Config { Name = "other", Type = Detector, Parameters = new ItemList() }] }, "RuleNotExistent" },
    };

    [Theory, MemberData(nameof(BadModules), DisableDiscoveryEnumeration = true)]
    public async Task Modify_WhatCannotBe_ChangesNothing(object request, string subcode)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(request, "InvalidArgVal", subcode);

        Assert.Empty(host.Camera.Commands);
    }

    [Theory, Covers("tan:ModifyRules", Outcome.Success)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ModifyRules_ActiveCells_AreTheMask(bool asLiteral)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var layout = (await client.AskAsync<GetAnalyticsModulesResponse>(new GetAnalyticsModulesRequest { ConfigurationToken = Token })).AnalyticsModules[0].Parameters!.ElementItems[0].Any!;
        Assert.Equal(("8", "6"), (layout.GetAttribute("Columns"), layout.GetAttribute("Rows")));
        byte[] rows = [0xFF, 0xFF, 0xFF, 0xF0, 0xF0, 0xF0];

        // The specification's example, and the same in the other kind of packet.
        var text = asLiteral ? Convert.ToBase64String([5, .. rows]) : "/v/+8A==";

        await client.AskAsync<ModifyRulesResponse>(Rules(("ActiveCells", text), ("MinCount", "4")));

        // Leftmost in the lowest bit; the two rows below the picture stay watched.
        Assert.Equal([("mdprivacymask", "ffffff0f0f0fffff", null), ("mddetail", "4", (int?)null)], host.Camera.Sets);
    }

    [Fact]
    public async Task ModifyRules_GridOf1024_WatchesEveryCell()
    {
        await using var host = await OnvifHost.StartAsync("AV08ZMV");
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("mdtotalzones", "1024").SetItem("mdzonesize", "4") });
        using var client = host.Client();
        var all = new MotionCells(default, 30, 17, [.. Enumerable.Repeat(true, 30 * 17)]);

        await client.AskAsync<ModifyRulesResponse>(Rules(("ActiveCells", all.ToBase64())));
        await client.RefusedAsync(Rules(("ActiveCells", (all with { Moving = all.Moving.SetItem(3, false) }).ToBase64())), "InvalidArgVal", "InvalidRule");

        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task ModifyRules_MoreDetailThanAZoneHas_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Settings = state.Settings.SetItem("mdzonesize", "3") });
        using var client = host.Client();

        await client.RefusedAsync(Rules(("MinCount", "10")), "InvalidArgVal", "InvalidRule");
        await client.AskAsync<ModifyRulesResponse>(Rules(("MinCount", "9")));

        Assert.Equal([("mddetail", "9", (int?)null)], host.Camera.Sets);
    }

    [Fact]
    public async Task Modify_CameraAway_IsAFaultWithItsWords()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Answer = new CommandResult(CommandCode.Offline, "cam1: the camera is offline.");
        using var client = host.Client();

        var fault = await client.RefusedAsync(Rules(("MinCount", "2")), "Action");

        Assert.Equal("cam1: the camera is offline.", fault.Reason);
    }

    [Theory]
    [InlineData("mdtotalzones")]
    [InlineData("mdzonesize")]
    [InlineData("mdprivacymask")]
    public async Task ModifyRules_GridNotYetRead_IsRefused(string name)
    {
        await using var host = await OnvifHost.StartAsync();
        host.Camera.Change(state => state with { Settings = state.Settings.Remove(name) });
        using var client = host.Client();

        await client.RefusedAsync(Rules(("MinCount", "2")), "Action");

        Assert.Empty(host.Camera.Commands);
    }

    [Fact]
    public async Task Create_WhatIsFixed_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new CreateRulesRequest { ConfigurationToken = Token, Rules = [Rule("MotionDetector", Detector)] }, "InvalidArgVal", "RuleAlreadyExistent");
        await client.RefusedAsync(new CreateRulesRequest { ConfigurationToken = Token, Rules = [Rule("Second", Detector)] }, "Action", "TooManyRules");
        await client.RefusedAsync(new CreateRulesRequest { ConfigurationToken = Token, Rules = [Rule("Line", new XmlQualifiedName("LineDetector", OnvifNames.Schema))] }, "InvalidArgVal", "InvalidRule");
        await client.RefusedAsync(new CreateAnalyticsModulesRequest { ConfigurationToken = Token, AnalyticsModules = [Rule("MotionEngine", Engine)] }, "InvalidArgVal", "NameAlreadyExistent");
        await client.RefusedAsync(new CreateAnalyticsModulesRequest { ConfigurationToken = Token, AnalyticsModules = [Rule("Second", Engine)] }, "Action", "TooManyModules");
    }

    [Fact]
    public async Task Delete_WhatIsFixed_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new DeleteRulesRequest { ConfigurationToken = Token, RuleNames = ["MotionDetector"] }, "Action", "ConfigurationConflict");
        await client.RefusedAsync(new DeleteRulesRequest { ConfigurationToken = Token, RuleNames = ["Second"] }, "InvalidArgVal", "RuleNotExistent");
        await client.RefusedAsync(new DeleteAnalyticsModulesRequest { ConfigurationToken = Token, AnalyticsModuleNames = ["MotionEngine"] }, "Action", "ConfigurationConflict");
        await client.RefusedAsync(new DeleteAnalyticsModulesRequest { ConfigurationToken = Token, AnalyticsModuleNames = ["Second"] }, "InvalidArgVal", "NameNotExistent");
    }

    [Fact]
    public async Task ReplaceAsync_EngineAndRules_AreWrittenTogether()
    {
        await using var host = await OnvifHost.StartAsync();
        var analytics = host.Services.GetRequiredService<IAnalyticsConfigurations>();
        var source = new VideoSource(host.Camera, 1);
        var configuration = analytics.Of(source);
        configuration.AnalyticsEngineConfiguration!.AnalyticsModules[0].Parameters!.SimpleItems[0].Value = "0";
        configuration.RuleEngineConfiguration!.Rules[0].Parameters!.SimpleItems[0].Value = "7";

        await analytics.ReplaceAsync(source, configuration, TestContext.Current.CancellationToken);

        Assert.Equal([("mdlevelthreshold", "31", null), ("mddetail", "7", (int?)null)], host.Camera.Sets);
    }

    [Fact]
    public async Task ReplaceAsync_WithoutTheFixedRule_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        var analytics = host.Services.GetRequiredService<IAnalyticsConfigurations>();
        var source = new VideoSource(host.Camera, 1);
        var configuration = analytics.Of(source);
        configuration.RuleEngineConfiguration!.Rules.Clear();

        var fault = await Assert.ThrowsAsync<OnvifFaultException>(() => analytics.ReplaceAsync(source, configuration, TestContext.Current.CancellationToken));

        Assert.Equal(["InvalidArgVal", "ConfigModify"], fault.Subcodes);
        Assert.Empty(host.Camera.Commands);
    }

    private static ModifyAnalyticsModulesRequest Modules(params (string Name, string Value)[] items) => new()
    {
        ConfigurationToken = Token,
        AnalyticsModules = [Rule("MotionEngine", Engine, items)],
    };

    private static ModifyRulesRequest Rules(params (string Name, string Value)[] items) => new() { ConfigurationToken = Token, Rules = [Rule("MotionDetector", Detector, items)] };

    private static ModifyAnalyticsModulesRequest Layout(int columns, int rows)
    {
        var document = new XmlDocument();
        document.LoadXml($"<tt:CellLayout xmlns:tt=\"{OnvifNames.Schema}\" Columns=\"{columns}\" Rows=\"{rows}\"><tt:Transformation/></tt:CellLayout>");
        return With(Modules(), module => module.Parameters!.ElementItems.Add(new ElementItem { Name = "Layout", Any = document.DocumentElement }));
    }

    private static ModifyAnalyticsModulesRequest With(ModifyAnalyticsModulesRequest request, Action<Config> change)
    {
        change(request.AnalyticsModules[0]);
        return request;
    }

    private static Config Rule(string name, XmlQualifiedName type, params (string Name, string Value)[] items) => new()
    {
        Name = name,
        Type = type,
        Parameters = new ItemList { SimpleItems = [.. items.Select(item => new SimpleItem { Name = item.Name, Value = item.Value })] },
    };
}
