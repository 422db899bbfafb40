using Arecont.Bridge.Onvif.Tests.Support;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>Every operation of every contract, found by reflection, on every simulated model: whatever the answer, it is valid and meant.</summary>
public sealed class EveryOperationTests
{
    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel))]
    public async Task Operation_AskedWithWhatTheDeviceSaid_IsServedOrRefusedByAProperFault(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);

        var steps = await Walk.AllAsync(host, new Pool());

        Assert.True(steps.Count > 150, $"Only {steps.Count} operations.");
        Assert.All(steps, step => AssertMeant(step.Operation.Name.ToString(), step.Fault));
    }

    [Theory, MemberData(nameof(EveryModel))]
    public async Task Operation_AskedForTokensThatNothingHas_IsRefusedByAProperFault(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        var pool = new Pool();
        await Walk.AllAsync(host, pool);

        foreach (var operation in Walk.InOrder(host))
        {
            if (pool.WithUnknownTokens(operation) is { } request)
            {
                var answer = await Walk.AskAsync(host, operation, request, pool.Subscription);
                AssertMeant(operation.Name.ToString(), answer.Fault);
            }
        }
    }

    [Theory, MemberData(nameof(EveryModel))]
    public async Task Operation_AskedWithNothing_IsServedOrRefusedByAProperFault(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);

        foreach (var operation in Walk.InOrder(host))
        {
            var answer = await Walk.AskAsync(host, operation, Activator.CreateInstance(operation.RequestType)!, null);
            AssertMeant(operation.Name.ToString(), answer.Fault);
        }
    }

    private static void AssertMeant(string operation, SoapFault? fault)
        => Assert.False(fault?.Reason.Contains("its log says why", StringComparison.Ordinal) ?? false, $"{operation}: {fault}");
}
