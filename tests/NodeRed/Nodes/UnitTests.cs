using System.Text.RegularExpressions;
using Arecont.NodeRed.Tests.Support;

namespace Arecont.NodeRed.Tests.Nodes;

/// <summary>The package's own tests, run by Node.js' test runner.</summary>
public sealed partial class UnitTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Package_ItsOwnTests_Pass()
    {
        NodePeers.Require();
        var files = Directory.GetFiles(Path.Combine(NodePeers.Package, "test"), "*.test.js");
        await using var node = ChildProcess.Start(NodePeers.Node, ["--test", "--test-reporter=tap", .. files]);
        var code = await node.WaitAsync();
        output.WriteLine(node.Output);
        Assert.True(code == 0, node.Output);
        Assert.True(int.Parse(Passed().Match(node.Output).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 20, node.Output);
    }

    [GeneratedRegex(@"^# pass (\d+)", RegexOptions.Multiline)]
    private static partial Regex Passed();
}
