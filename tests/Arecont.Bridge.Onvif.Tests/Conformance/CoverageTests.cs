using System.Reflection;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>Every operation has a test of its own that it works, and one that it refuses.</summary>
public sealed class CoverageTests
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        [OnvifNames.Device] = "tds", [OnvifNames.Media] = "trt", [OnvifNames.Media2] = "tr2", [OnvifNames.Imaging] = "timg", [OnvifNames.Ptz] = "tptz",
        [OnvifNames.DeviceIO] = "tmd", [OnvifNames.Analytics] = "tan", [OnvifNames.Events] = "tev", [OnvifNames.Notification] = "wsnt",
    };

    [Theory]
    [InlineData(nameof(Outcome.Success))]
    [InlineData(nameof(Outcome.Fault))]
    public async Task EveryOperation_IsCoveredByATest(string outcome)
    {
        await using var host = await OnvifHost.StartAsync();
        var covered = Assembly.GetExecutingAssembly().GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<CoversAttribute>())
            .Where(covers => covers.Outcome.ToString() == outcome)
            .Select(covers => covers.Operation)
            .ToHashSet();

        var missing = Walk.InOrder(host).Select(operation => $"{Prefixes[operation.Name.Namespace]}:{operation.Name.Name}").Where(name => !covered.Contains(name)).Order().ToArray();

        Assert.True(missing.Length == 0, $"No test of {outcome}: {string.Join(", ", missing)}");
    }
}
