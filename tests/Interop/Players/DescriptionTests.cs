namespace Arecont.Interop.Tests.Players;

public sealed class DescriptionTests(PlayersScene scene)
{
    public static TheoryData<string> Paths => PlayerTests.Paths;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Ffprobe_Stream_KnowsCodecAndSize(string path)
    {
        Ffprobe.Require();
        var stream = PlayersScene.Streams.Single(stream => stream.Path == path);
        var address = (await scene.ReadyAsync()).Address(path);

        var described = await Ffprobe.DescribeAsync(address);

        Assert.Equal($"{(stream.IsJpeg ? "mjpeg" : "h264")},{stream.Width},{stream.Height}", described);
    }
}
