namespace Arecont.Bridge.Onvif.Tests.Conformance;

public sealed class OperationsDocumentTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "onvif.md");

    [Fact]
    public async Task Page_IsWhatTheDevicesAnswer()
    {
        var page = (await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var begin = page.IndexOf(OperationsDocument.Begin, StringComparison.Ordinal);
        var end = page.IndexOf(OperationsDocument.End, StringComparison.Ordinal) + OperationsDocument.End.Length;
        var now = page[..begin] + await OperationsDocument.WriteAsync() + page[end..];
        if (Environment.GetEnvironmentVariable("AB_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Page, now, TestContext.Current.CancellationToken);
            page = now;
        }

        Assert.True(page == now, "docs/onvif.md is not what the devices answer: run this test with AB_UPDATE_DOCS=1 and commit the page.");
    }
}
