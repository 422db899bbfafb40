using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Arecont.Bridge.Mqtt.Options;
using Arecont.Bridge.Mqtt.Tests.Fakes;
using Arecont.Bridge.Mqtt.Tests.Peers;

namespace Arecont.Bridge.Mqtt.Tests.Interop;

public sealed class TlsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connect_WithClientCertificate_IsWhoTheCertificateSays(bool version5)
    {
        using var data = new DataFolder();
        var files = Certificates.Make(data.Root);
        await using var broker = await Mosquitto.StartAsync(Server(files));

        await using var host = await PluginHost.StartAsync(Options(broker.Port, files) with { Version5 = version5 }, new FakeDirectory(), data);

        await Wait.UntilAsync(() => host.Link.IsOnline);
    }

    [Fact]
    public async Task Connect_BrokerOfAnUnknownAuthority_IsRefused()
    {
        using var data = new DataFolder();
        var files = Certificates.Make(data.Root);
        var others = Certificates.Make(Directory.CreateDirectory(Path.Combine(data.Root, "others")).FullName);
        await using var broker = await Mosquitto.StartAsync(Server(files));

        await using var host = await PluginHost.StartAsync(Options(broker.Port, files) with { CertificateAuthorityFile = others.Authority }, new FakeDirectory(), data);

        await Wait.UntilAsync(() => host.Log.Any(line => line.Contains("certificate", StringComparison.OrdinalIgnoreCase)));
        Assert.False(host.Link.IsOnline);
    }

    [Fact]
    public async Task Connect_WithoutClientCertificate_IsRefused()
    {
        using var data = new DataFolder();
        var files = Certificates.Make(data.Root);
        await using var broker = await Mosquitto.StartAsync(Server(files));

        await using var host = await PluginHost.StartAsync(Options(broker.Port, files) with { CertificateFile = null, KeyFile = null }, new FakeDirectory(), data);

        await Wait.UntilAsync(() => host.Log.Any(line => line.Contains("is away", StringComparison.Ordinal)));
        Assert.False(host.Link.IsOnline);
    }

    private static string[] Server(Certificates files)
        => ["allow_anonymous false", $"cafile {files.Authority}", $"certfile {files.Server}", $"keyfile {files.ServerKey}", "require_certificate true", "use_identity_as_username true"];

    private static MqttOptions Options(int port, Certificates files) => PluginHost.Outside(port) with
    {
        Broker = new BrokerAddress("127.0.0.1", port, Tls: true, null, null),
        CertificateAuthorityFile = files.Authority,
        CertificateFile = files.Client,
        KeyFile = files.ClientKey,
    };

    private sealed record Certificates(string Authority, string Server, string ServerKey, string Client, string ClientKey)
    {
        public static Certificates Make(string folder)
        {
            var from = TimeProvider.System.GetUtcNow().AddDays(-1);
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            using var authority = request.CreateSelfSigned(from, from.AddDays(10));
            var authorityFile = Path.Combine(folder, "ca.pem");
            File.WriteAllText(authorityFile, authority.ExportCertificatePem());
            var (server, serverKey) = Issue(authority, "server", folder, from);
            var (client, clientKey) = Issue(authority, "bridge", folder, from);
            return new Certificates(authorityFile, server, serverKey, client, clientKey);
        }

        private static (string Certificate, string Key) Issue(X509Certificate2 authority, string name, string folder, DateTimeOffset from)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
            using var certificate = request.Create(authority, from, from.AddDays(5), RandomNumberGenerator.GetBytes(8));
            var (file, keyFile) = (Path.Combine(folder, $"{name}.pem"), Path.Combine(folder, $"{name}.key"));
            File.WriteAllText(file, certificate.ExportCertificatePem());
            File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
            return (file, keyFile);
        }
    }
}
