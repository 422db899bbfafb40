using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Arecont.Bridge.Contract.Video;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Rtsp.Tests.Server;

public sealed class TlsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtsp-tls-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rtsps_PemOrPkcs12_IsServed(bool pem)
    {
        var tls = pem ? Pem() : Pkcs12();
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { Tls = tls });
        await using var client = await ConnectAsync(server.Server.TlsEndPoint!);

        Assert.Equal(200, (await client.AskAsync("DESCRIBE", "/door")).Status);
        Assert.Equal(461, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP;unicast;client_port=5000-5001")).Status);
        Assert.Equal(200, (await client.AskAsync("SETUP", "/door/trackID=1", "Transport: RTP/AVP/TCP")).Status);
        Assert.Equal(200, (await client.AskAsync("PLAY", "/door")).Status);
        Assert.Equal(
            $"rtsps://127.0.0.1:{server.Server.TlsEndPoint!.Port}/door/1/main",
            server.Services.GetRequiredService<IStreamEndpoints>().StreamUri(new StreamUriRequest("door", 1, "main", StreamTransport.Tls, "h"))!.ToString());
    }

    [Fact]
    public async Task Rtsps_PlainClient_HarmsNobody()
    {
        await using var server = await ServerUnderTest.StartAsync(ServerUnderTest.Options with { Tls = Pem() });
        await using var plain = await RtspTestClient.ConnectAsync(server.Server.TlsEndPoint!);
        await plain.SendAsync("OPTIONS", "*");
        await plain.ClosedAsync();
        await using var client = await ConnectAsync(server.Server.TlsEndPoint!);

        Assert.Equal(200, (await client.AskAsync("OPTIONS", "*")).Status);
        Assert.DoesNotContain(server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void Problem_BadFiles_AreTold()
    {
        var tls = Pem();

        Assert.Null(ServerCertificate.Problem(tls.Certificate, tls.Key, null));
        Assert.NotNull(ServerCertificate.Problem(tls.Certificate, null, null));
        Assert.NotNull(ServerCertificate.Problem(tls.Key!, tls.Certificate, null));
        Assert.NotNull(ServerCertificate.Problem(Path.Combine(_folder.FullName, "none.pem"), null, null));
        Assert.NotNull(ServerCertificate.Problem(Pkcs12().Certificate, null, "wrong"));
    }

    private static async Task<RtspTestClient> ConnectAsync(IPEndPoint server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server, TestContext.Current.CancellationToken);
#pragma warning disable CA5359 // The certificate was made a moment ago by this test.
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true), false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await tls.AuthenticateAsClientAsync("localhost");
        return new RtspTestClient(tls, tls, $"rtsps://{server}");
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private TlsOptions Pem()
    {
        using var certificate = Make();
        var (file, key) = (Path.Combine(_folder.FullName, "c.pem"), Path.Combine(_folder.FullName, "k.pem"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(key, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return new TlsOptions(new IPEndPoint(IPAddress.Loopback, 0), file, key, null);
    }

    private TlsOptions Pkcs12()
    {
        using var certificate = Make();
        var file = Path.Combine(_folder.FullName, "c.p12");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "word"));
        return new TlsOptions(new IPEndPoint(IPAddress.Loopback, 0), file, null, "word");
    }
}
