using Arecont.Bridge.Onvif.Analytics;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Analytics;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Metadata.Analytics;

namespace Arecont.Bridge.Onvif.Tests.Analytics;

/// <summary>What analytics sets is what a simulated camera reads back, whichever spelling of the mask it knows.</summary>
public sealed class LiveAnalyticsTests
{
    [Theory]
    [InlineData("AV5255", "cam1-1-analytics")]
    [InlineData("AV8185", "cam1-4-analytics")]
    [InlineData("AV2100", "cam1-1-analytics")]
    public async Task Modify_OfACamera_ReadsTheSame(string model, string token)
    {
        await using var host = await LiveHost.StartAsync(model);
        var service = new AnalyticsService(host.Call);
        var module = (await service.GetAnalyticsModulesAsync(new GetAnalyticsModulesRequest { ConfigurationToken = token })).AnalyticsModules[0];
        var rule = (await service.GetRulesAsync(new GetRulesRequest { ConfigurationToken = token })).Rules[0];
        Item(module, "Sensitivity").Value = "0";
        Item(rule, "MinCount").Value = "5";

        // Every cell but the second of the second row.
        var layout = module.Parameters!.ElementItems[0].Any!;
        var (columns, rows) = (int.Parse(layout.GetAttribute("Columns"), null), int.Parse(layout.GetAttribute("Rows"), null));
        var cells = Enumerable.Range(0, columns * rows).Select(cell => cell != columns + 1);
        Item(rule, "ActiveCells").Value = new MotionCells(default, columns, rows, [.. cells]).ToBase64();

        await service.ModifyAnalyticsModulesAsync(new ModifyAnalyticsModulesRequest { ConfigurationToken = token, AnalyticsModules = [module] });
        await service.ModifyRulesAsync(new ModifyRulesRequest { ConfigurationToken = token, Rules = [rule] });

        var moduleNow = (await service.GetAnalyticsModulesAsync(new GetAnalyticsModulesRequest { ConfigurationToken = token })).AnalyticsModules[0];
        var ruleNow = (await service.GetRulesAsync(new GetRulesRequest { ConfigurationToken = token })).Rules[0];
        Assert.Equal(Values(module), Values(moduleNow));
        Assert.Equal(Values(rule), Values(ruleNow));
        Assert.Equal(layout.OuterXml, moduleNow.Parameters!.ElementItems[0].Any!.OuterXml);
    }

    [Fact]
    public async Task ModifyAnalyticsModules_SizeThatTheCameraDoesNotKnow_ChangesNothing()
    {
        // This one's zones are 7 and more; 2 would be by what is known of cameras.
        await using var host = await LiveHost.StartAsync("AV2100");
        var service = new AnalyticsService(host.Call);
        var module = (await service.GetAnalyticsModulesAsync(new GetAnalyticsModulesRequest { ConfigurationToken = "cam1-1-analytics" })).AnalyticsModules[0];
        var before = module.Parameters!.ElementItems[0].Any!.OuterXml;
        Item(module, "Sensitivity").Value = "100";
        module.Parameters.ElementItems[0].Any!.SetAttribute("Columns", "8");
        module.Parameters.ElementItems[0].Any!.SetAttribute("Rows", "8");

        var fault = await Assert.ThrowsAsync<OnvifFaultException>(
            () => service.ModifyAnalyticsModulesAsync(new ModifyAnalyticsModulesRequest { ConfigurationToken = "cam1-1-analytics", AnalyticsModules = [module] }));

        Assert.Equal(["Action"], fault.Subcodes);
        var now = (await service.GetAnalyticsModulesAsync(new GetAnalyticsModulesRequest { ConfigurationToken = "cam1-1-analytics" })).AnalyticsModules[0];
        Assert.Equal(before, now.Parameters!.ElementItems[0].Any!.OuterXml);
        Assert.NotEqual("100", Item(now, "Sensitivity").Value);
    }

    private static SimpleItem Item(Config config, string name) => config.Parameters!.SimpleItems.Single(item => item.Name == name);

    private static IEnumerable<(string?, string?)> Values(Config config) => config.Parameters!.SimpleItems.Select(item => (item.Name, item.Value));
}
