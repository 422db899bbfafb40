using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arecont.Benchmarks.Latency;

namespace Arecont.Benchmarks.Onvif;

/// <summary>A request of HTTP as bytes, in which only the credentials change from one sending to the next: all of them have fixed lengths.</summary>
internal sealed class SoapRequest
{
    public const string DevicePath = $"/onvif/{OnvifBridge.Camera}/device_service";

    private const string Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";
    private const int DigestLength = 28;
    private const int NonceLength = 24;
    private const int ResponseLength = 32;
    private static readonly string Created = new('c', 20);

    private readonly SoapLogin _login;
    private readonly string _path;
    private readonly byte[] _bytes;
    private readonly int _head;
    private readonly string _challenge;
    private int _count;

    private SoapRequest(SoapLogin login, string path, string head, string body, string challenge)
    {
        (_login, _path, _challenge) = (login, path, challenge);
        _head = Encoding.UTF8.GetByteCount(head);
        _bytes = Encoding.UTF8.GetBytes(head + body);
    }

    /// <summary>All of it.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The body.</summary>
    public ReadOnlySpan<byte> Body => _bytes.AsSpan(_head);

    /// <summary>Makes one.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="body">The body's element, with ONVIF's customary prefixes.</param>
    /// <param name="login">Who asks, and how.</param>
    /// <param name="port">Of the device.</param>
    /// <param name="nonce">The nonce of a challenge, for HTTP Digest.</param>
    public static SoapRequest Create(string path, string body, SoapLogin login, int port, string nonce = "")
    {
        var envelope = $"<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\" "
            + $"xmlns:trt=\"http://www.onvif.org/ver10/media/wsdl\" xmlns:tev=\"http://www.onvif.org/ver10/events/wsdl\">{(login == SoapLogin.Token ? Header() : string.Empty)}<s:Body>{body}</s:Body></s:Envelope>";
        var authorization = login == SoapLogin.Digest
            ? $"Authorization: Digest username=\"{RunningProgram.User}\", realm=\"Arecont.Bridge\", nonce=\"{nonce}\", uri=\"{path}\", algorithm=MD5, qop=auth, nc={new string('n', 8)}, cnonce=\"benchmark\", response=\"{new string('r', ResponseLength)}\"\r\n"
            : string.Empty;
        var head = $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/soap+xml; charset=utf-8\r\n{authorization}Content-Length: {Encoding.UTF8.GetByteCount(envelope)}\r\n\r\n";
        return new SoapRequest(login, path, head, envelope, nonce);
    }

    /// <summary>New credentials, as each request needs them.</summary>
    public void Renew(string password)
    {
        if (_login == SoapLogin.Token)
        {
            RenewToken(password);
        }
        else
        {
            RenewDigest(password);
        }
    }

    private static string Header()
        => $"<s:Header><Security s:mustUnderstand=\"1\" xmlns=\"{Secext}\"><UsernameToken><Username>{RunningProgram.User}</Username><Password Type=\"{Profile}#PasswordDigest\">{new string('d', DigestLength)}</Password>"
            + $"<Nonce>{new string('o', NonceLength)}</Nonce><Created xmlns=\"{Utility}\">{Created}</Created></UsernameToken></Security></s:Header>";

#pragma warning disable CA5350, CA5351 // What the protocols prescribe; nothing is protected here.
    private void RenewToken(string password)
    {
        Span<byte> input = stackalloc byte[256];
        Random.Shared.NextBytes(input[..16]);
        var created = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var length = 16 + Encoding.UTF8.GetBytes(created, input[16..]);
        length += Encoding.UTF8.GetBytes(password, input[length..]);
        Span<byte> digest = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(input[..length], digest);

        Base64.EncodeToUtf8(digest, Slot("PasswordDigest\">"u8, DigestLength), out _, out _);
        Base64.EncodeToUtf8(input[..16], Slot("<Nonce>"u8, NonceLength), out _, out _);
        Encoding.UTF8.GetBytes(created, Slot("-utility-1.0.xsd\">"u8, Created.Length));
    }

    private void RenewDigest(string password)
    {
        var count = (++_count).ToString("x8", CultureInfo.InvariantCulture);
        var who = Hash($"{RunningProgram.User}:Arecont.Bridge:{password}");
        var response = Hash($"{who}:{_challenge}:{count}:benchmark:auth:{Hash($"POST:{_path}")}");
        Encoding.ASCII.GetBytes(count, Slot(" nc="u8, 8));
        Encoding.ASCII.GetBytes(response, Slot(" response=\""u8, ResponseLength));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350, CA5351

    private Span<byte> Slot(ReadOnlySpan<byte> before, int length) => _bytes.AsSpan(_bytes.AsSpan().IndexOf(before) + before.Length, length);
}
