using System.Reflection;
using Arecont.Bridge.Onvif.Tests.Support;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>Every operation has a test of its own that it works, and one that it refuses.</summary>
public sealed class CoverageTests
{
    // The camera's one motion detector can be altered; another one cannot be made, and the one there is cannot be deleted.
    private static readonly string[] AlwaysRefused = ["tan:CreateAnalyticsModules", "tan:CreateRules", "tan:DeleteAnalyticsModules", "tan:DeleteRules"];

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

        var expected = Walk.InOrder(host).Select(Prefixes.NameOf).Except(outcome == nameof(Outcome.Success) ? AlwaysRefused : []);
        var missing = expected.Where(name => !covered.Contains(name)).Order().ToArray();

        Assert.True(missing.Length == 0, $"No test of {outcome}: {string.Join(", ", missing)}");
    }
}
