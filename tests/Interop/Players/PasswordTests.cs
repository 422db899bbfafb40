namespace Arecont.Interop.Tests.Players;

/// <summary>What the players do not do by themselves: each Digest algorithm, and the words of a refusal.</summary>
public sealed class PasswordTests(PlayersScene scene)
{
    [Theory]
    [InlineData("MD5")]
    [InlineData("SHA-256")]
    public async Task Describe_DigestOfEitherKind_IsAccepted(string algorithm)
    {
        var address = (await scene.ReadyAsync()).Address("cam1") with { Algorithm = algorithm };

        Assert.Equal(200, (await RtspViewer.DescribeAsync(address)).Status);
        Assert.Equal(401, (await RtspViewer.DescribeAsync(address with { Password = "guessed" })).Status);
    }

    [Fact]
    public async Task Describe_NoCredentials_ChallengesWithDigestAlone()
    {
        var address = (await scene.ReadyAsync()).Address("cam1") with { Algorithm = "none" };

        var answer = await RtspViewer.DescribeAsync(address);

        Assert.Equal(401, answer.Status);
        Assert.All(answer.Headers.Where(header => header.Name == "WWW-Authenticate"), header => Assert.StartsWith("Digest ", header.Value, StringComparison.Ordinal));
    }
}
