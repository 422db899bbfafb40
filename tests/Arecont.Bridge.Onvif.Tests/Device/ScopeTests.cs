using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class ScopeTests
{
    private const string Root = "onvif://www.onvif.org/";

    public static TheoryData<string> EveryModel => Models.All;

    [Theory, MemberData(nameof(EveryModel)), Covers("tds:GetScopes", Outcome.Success)]
    public async Task GetScopes_OfEveryModel_HasTheMandatoryOnes(string model)
    {
        await using var host = await OnvifHost.StartAsync(model);
        using var client = host.Client("viewer");

        var scopes = (await client.AskAsync<GetScopesResponse>(new GetScopesRequest())).Scopes;

        Assert.Contains(scopes, scope => scope.ScopeItem!.StartsWith(Root + "type/", StringComparison.Ordinal) && scope.ScopeDef == ScopeDefinition.Fixed);
        Assert.Contains(scopes, scope => scope.ScopeItem == Root + "hardware/" + host.Camera.State.Identity!.Model && scope.ScopeDef == ScopeDefinition.Fixed);
        Assert.Contains(scopes, scope => scope.ScopeItem == Root + "Profile/Streaming" && scope.ScopeDef == ScopeDefinition.Fixed);
        Assert.Contains(scopes, scope => scope.ScopeItem == Root + "MAC/00:1a:07:ab:cd:ef");
        Assert.Contains(scopes, scope => scope.ScopeItem == Root + "name/Front%20door" && scope.ScopeDef == ScopeDefinition.Configurable);
        Assert.Contains(scopes, scope => scope.ScopeItem!.StartsWith(Root + "location/", StringComparison.Ordinal));
    }

    [Fact, Covers("tds:SetScopes", Outcome.Success)]
    public async Task SetScopes_TakesThePlaceOfConfigurableOnes_OverARestart()
    {
        var (data, announcer) = (new FakeData(), new FakeAnnouncer());
        await using (var host = await StartAsync(data, announcer))
        {
            using var client = host.Client();
            await announcer.NextAsync("changed cam1");
            await client.AskAsync<AddScopesResponse>(new AddScopesRequest { ScopeItems = [Root + "zone/old"] });
            await announcer.NextAsync("changed cam1");
            await client.AskAsync<SetScopesResponse>(new SetScopesRequest { Scopes = [Root + "name/gate", Root + "city/bern"] });
            await announcer.NextAsync("changed cam1");
        }

        await using var again = await StartAsync(data, announcer);
        var configurable = await ConfigurableAsync(again);

        Assert.Equal([Root + "location/unknown", Root + "name/gate", Root + "city/bern"], configurable);
        Assert.Equal(3u, again.Services.GetRequiredService<DeviceMemory>().Of("cam1").MetadataVersion);
    }

    [Fact, Covers("tds:AddScopes", Outcome.Success), Covers("tds:RemoveScopes", Outcome.Success)]
    public async Task RemoveScopes_OfGivenOnes_BringsDefaultsBack()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = await ConfigurableAsync(host);
        await client.AskAsync<AddScopesResponse>(new AddScopesRequest { ScopeItems = [Root + "location/yard", "urn:example:mine", "urn:example:mine"] });

        var added = await ConfigurableAsync(host);
        var removed = await client.AskAsync<RemoveScopesResponse>(new RemoveScopesRequest { ScopeItems = [Root + "location/yard", "urn:example:mine"] });

        Assert.Equal([Root + "name/Front%20door", Root + "location/yard", "urn:example:mine"], added);
        Assert.Equal([Root + "location/yard", "urn:example:mine"], removed.ScopeItems);
        Assert.Equal(before, await ConfigurableAsync(host));
    }

    [Theory]
    [InlineData(Root + "hardware/Other")]
    [InlineData(Root + "Profile/T")]
    [InlineData(Root + "type/ptz")]
    [Covers("tds:SetScopes", Outcome.Fault), Covers("tds:AddScopes", Outcome.Fault)]
    public async Task Scope_OfAKindThatTheDeviceSets_IsRefused(string scope)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new SetScopesRequest { Scopes = ["urn:example:mine", scope] }, "OperationProhibited", "ScopeOverwrite");
        await client.RefusedAsync(new AddScopesRequest { ScopeItems = ["urn:example:mine", scope] }, "OperationProhibited", "ScopeOverwrite");

        Assert.DoesNotContain("urn:example:mine", await ConfigurableAsync(host));
    }

    [Fact]
    public async Task AddScopes_TooManyOrNoUri_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var many = Enumerable.Range(0, DeviceScopes.MaximumGiven).Select(number => $"urn:example:{number}").ToList();

        await client.AskAsync<AddScopesResponse>(new AddScopesRequest { ScopeItems = many });

        await client.RefusedAsync(new AddScopesRequest { ScopeItems = ["urn:example:one-more"] }, "Action", "TooManyScopes");
        await client.RefusedAsync(new AddScopesRequest { ScopeItems = ["no uri"] }, "InvalidArgVal");
        await client.RefusedAsync(new SetScopesRequest { Scopes = ["urn:" + new string('x', 300)] }, "InvalidArgVal");
    }

    [Theory]
    [InlineData(Root + "Profile/Streaming", "OperationProhibited", "FixedScope")]
    [InlineData(Root + "name/Front%20door", "OperationProhibited", "FixedScope")]
    [InlineData(Root + "name/other", "InvalidArgVal", "NoScope")]
    [Covers("tds:RemoveScopes", Outcome.Fault)]
    public async Task RemoveScopes_ThatStayOrAreNotThere_IsRefused(string scope, params string[] subcodes)
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        await client.AskAsync<AddScopesResponse>(new AddScopesRequest { ScopeItems = ["urn:example:mine"] });

        await client.RefusedAsync(new RemoveScopesRequest { ScopeItems = ["urn:example:mine", scope] }, subcodes);

        Assert.Contains("urn:example:mine", await ConfigurableAsync(host));
    }

    [Fact, Covers("tds:GetDiscoveryMode", Outcome.Success), Covers("tds:SetDiscoveryMode", Outcome.Success)]
    public async Task SetDiscoveryMode_IsKept()
    {
        var (data, announcer) = (new FakeData(), new FakeAnnouncer());
        await using (var host = await StartAsync(data, announcer))
        {
            using var client = host.Client();
            Assert.Equal(DiscoveryMode.Discoverable, (await client.AskAsync<GetDiscoveryModeResponse>(new GetDiscoveryModeRequest())).DiscoveryMode);
            await client.AskAsync<SetDiscoveryModeResponse>(new SetDiscoveryModeRequest { DiscoveryMode = DiscoveryMode.NonDiscoverable });
        }

        await using var again = await StartAsync(data, announcer);
        using var other = again.Client();
        Assert.Equal(DiscoveryMode.NonDiscoverable, (await other.AskAsync<GetDiscoveryModeResponse>(new GetDiscoveryModeRequest())).DiscoveryMode);
    }

    [Fact, Covers("tds:SetDiscoveryMode", Outcome.Fault)]
    public async Task SetDiscoveryMode_ToSomethingElse_IsRefused()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync("<SetDiscoveryMode xmlns=\"http://www.onvif.org/ver10/device/wsdl\"><DiscoveryMode>Shy</DiscoveryMode></SetDiscoveryMode>");

        Assert.Equal("InvalidArgVal", answer.Fault!.Subcodes[0]);
    }

    private static Task<OnvifHost> StartAsync(FakeData data, FakeAnnouncer announcer) => OnvifHost.StartAsync(configure: services => services
        .AddSingleton<Contract.Data.IDataFolder>(data)
        .AddSingleton<IDeviceAnnouncer>(announcer));

    private static async Task<string[]> ConfigurableAsync(OnvifHost host)
    {
        using var client = host.Client();
        var answer = await client.AskAsync<GetScopesResponse>(new GetScopesRequest());
        return [.. answer.Scopes.Where(scope => scope.ScopeDef == ScopeDefinition.Configurable).Select(scope => scope.ScopeItem!)];
    }
}
