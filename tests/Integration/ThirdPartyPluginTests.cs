namespace Arecont.Integration.Tests;

/// <summary>What docs/write-an-adapter.md promises: a plugin made outside the solution, of the Contract alone, works in the program.</summary>
public sealed class ThirdPartyPluginTests : IDisposable
{
    private readonly ThirdPartyPluginFolder _folder = new();

    [Fact]
    public async Task Guide_FilesAsPrinted_BuildWithoutWarning()
    {
        _folder.WriteGuidePlugin();

        await _folder.BuildAsync("MotionLight");

        // Its own assembly and no copy of the bridge's: the Contract must be the program's.
        Assert.Equal(["MotionLight.dll"], _folder.AssembliesOf("MotionLight"));
    }

    [Fact]
    public async Task WebhookSample_SourcesCopiedOut_BuildAgainstTheContractAlone()
    {
        _folder.WriteWebhookPlugin();

        await _folder.BuildAsync("Arecont.Bridge.Webhook");

        Assert.Equal(["Arecont.Bridge.Webhook.dll"], _folder.AssembliesOf("Arecont.Bridge.Webhook"));
    }

    public void Dispose() => _folder.Dispose();
}
