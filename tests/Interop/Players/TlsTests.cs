using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Arecont.Interop.Tests.Players;

public sealed class TlsTests
{
    [Fact]
    public async Task Play_RtspsWithASelfMadeCertificate_FfmpegShowsEveryPicture()
    {
        var player = new FfmpegPlayer("tcp");
        player.Require();
        using var folder = new TemporaryFolder();
        var port = FreePort.Next();
        await using var scene = await VideoScene.StartAsync(rtspYaml: $", tls: {{ listen: \"127.0.0.1:{port}\", {Certificate(folder)} }}");
        var address = new StreamAddress(port, PlayersScene.Main.Path) { Scheme = "rtsps" };

        var played = await player.PlayAsync(address, PlayersScene.Main, seconds: 3);

        played.AssertGood(PlayersScene.Main.Width, PlayersScene.Main.Height, atLeast: 40);
        Assert.Contains("401", await player.FailAsync(address with { Password = "guessed" }, PlayersScene.Main), StringComparison.Ordinal);
    }

    private static string Certificate(TemporaryFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return $"certificate: \"{folder.Write("bridge.pem", certificate.ExportCertificatePem())}\", key: \"{folder.Write("bridge.key", key.ExportPkcs8PrivateKeyPem())}\"";
    }
}
