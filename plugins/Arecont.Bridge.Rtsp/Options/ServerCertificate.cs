using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Arecont.Bridge.Rtsp.Options;

/// <summary>Reads the certificate of RTSP over TLS with its key and chain, from PEM files or PKCS#12.</summary>
internal static class ServerCertificate
{
    /// <summary>What is wrong with the files, or null.</summary>
    public static string? Problem(string certificate, string? key, string? password)
    {
        try
        {
            using var read = Read(certificate, key, password);
            return read.HasPrivateKey ? null : "it holds no private key";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return error.Message;
        }
    }

    /// <summary>The certificate for a server, with the authorities that its file names.</summary>
    public static SslStreamCertificateContext Load(TlsOptions options)
        => SslStreamCertificateContext.Create(Read(options.Certificate, options.Key, options.Password), Chain(options), offline: true);

    private static X509Certificate2 Read(string certificate, string? key, string? password)
    {
        if (key is null && !IsPem(certificate))
        {
            return X509CertificateLoader.LoadPkcs12FromFile(certificate, password);
        }

        return password is null
            ? X509Certificate2.CreateFromPemFile(certificate, key)
            : X509Certificate2.CreateFromEncryptedPemFile(certificate, password, key);
    }

    private static X509Certificate2Collection Chain(TlsOptions options)
    {
        var chain = new X509Certificate2Collection();
        if (IsPem(options.Certificate))
        {
            chain.ImportFromPemFile(options.Certificate);
        }
        else
        {
            chain = X509CertificateLoader.LoadPkcs12CollectionFromFile(options.Certificate, options.Password);
        }

        return chain;
    }

    private static bool IsPem(string file)
    {
        Span<byte> start = stackalloc byte[4096];
        using var stream = File.OpenRead(file);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.IndexOf("-----BEGIN "u8) >= 0;
    }
}
