using Arecont.Bridge.Tests.Media.Fakes;

namespace Arecont.Bridge.Tests.Media;

public sealed class CurlTests
{
    [Theory]
    [InlineData("200 7", "--digest", "-u", "vic:pw")]
    [InlineData("200 7", "--basic", "-u", "vic:pw")]
    [InlineData("200 7", "--anyauth", "-u", "vic:pw", "--http1.0")]
    [InlineData("200 0", "--digest", "-u", "vic:pw", "--head")]
    [InlineData("401 0", "--digest", "-u", "vic:wrong")]
    [InlineData("401 0", "--basic", "-u", "nobody:pw")]
    [InlineData("401 0")]
    public async Task Curl_Snapshot_GetsWhatItsCredentialsAllow(string expected, params string[] options)
    {
        Peers.Require("curl");
        await using var host = await MediaHost.StartAsync();
        foreach (var port in new[] { host.Main, host.Plugin })
        {
            var written = await Curl.RunAsync([.. options, $"http://{port.EndPoint}/cameras/door/snapshot.jpg?resolution=half"]);

            Assert.Equal(expected, written);
        }
    }

    [Fact]
    public async Task Curl_Audio_SendsAFileWithDigest()
    {
        Peers.Require("curl");
        await using var host = await MediaHost.StartAsync();
        using var folder = new TemporaryFolder();
        var file = folder.File("hello.ul");
        var sound = Enumerable.Range(0, 200_000).Select(number => (byte)number).ToArray();
        await File.WriteAllBytesAsync(file, sound, TestContext.Current.CancellationToken);

        var written = await Curl.RunAsync(["--digest", "-u", "ann:pw", "-H", "Content-Type: audio/PCMU", "--data-binary", $"@{file}", $"http://{host.Plugin.EndPoint}/cameras/door/audio"]);

        Assert.Equal("204 0", written);
        Assert.Equal(sound, host.Camera.Audio.Said);
    }
}
