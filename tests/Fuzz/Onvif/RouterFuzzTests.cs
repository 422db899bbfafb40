using System.Text;
using System.Xml;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Security;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Bridge.Rtsp.Tests.Support;
using Arecont.Fuzz.Tests.Fuzzing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arecont.Fuzz.Tests.Onvif;

/// <summary>The router with every service behind it, given broken requests of every operation by an administrator.</summary>
public sealed class RouterFuzzTests
{
    private const long Growth = 8 * 1024 * 1024;

    /// <summary>Longer than the samples ask to wait, so that only a pull for events that was made longer is cut off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly byte[][] Words =
    [
        "<!DOCTYPE a [<!ENTITY b \"c\">]>"u8.ToArray(), "<![CDATA[x]]>"u8.ToArray(), "<!-- x -->"u8.ToArray(), "&#x1;"u8.ToArray(), "&#xD800;"u8.ToArray(), "&amp;"u8.ToArray(), "<?x y?>"u8.ToArray(),
        " xmlns=\"\""u8.ToArray(), " xmlns:s=\"urn:x\""u8.ToArray(), " xsi:nil=\"true\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""u8.ToArray(),
        " xsi:type=\"s:Body\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""u8.ToArray(), " s:mustUnderstand=\"1\""u8.ToArray(), "/>"u8.ToArray(), "</s:Body>"u8.ToArray(), "<a>"u8.ToArray(), "</"u8.ToArray(),
        "\uFFFF"u8.ToArray(), "\uFEFF"u8.ToArray(), "NaN"u8.ToArray(), "-INF"u8.ToArray(), "1e400"u8.ToArray(), "P999999999Y"u8.ToArray(), "-PT1S"u8.ToArray(), "0001-01-01T00:00:00Z"u8.ToArray(), "9999-12-31T23:59:59Z"u8.ToArray(),
    ];

    /// <summary>User name tokens, good ones but for their age.</summary>
    private static readonly byte[][] Tokens =
    [
        .. from created in new[] { "2026-11-22T12:00:00Z", "2026-11-22T12:00:00.123456789+02:00" }
           from operation in new[] { "GetDeviceInformation", "GetSystemDateAndTime" }
           select Encoding.UTF8.GetBytes(
               $"<s:Envelope xmlns:s=\"{SoapVersion.Soap12.Namespace}\"><s:Header><Security s:mustUnderstand=\"1\" xmlns=\"{UsernameToken.Namespace}\"><Timestamp><Created>x</Created></Timestamp><UsernameToken>"
               + "<Username>administrator</Username><Password Type=\"#PasswordDigest\">q6BpoAqBqiqVW3Qgb4ZBvxmZ3dM=</Password><Nonce EncodingType=\"#Base64Binary\">MDEyMzQ1Njc4OWFiY2RlZg==</Nonce>"
               + $"<Created>{created}</Created></UsernameToken></Security></s:Header><s:Body><{operation} xmlns=\"http://www.onvif.org/ver10/device/wsdl\"/></s:Body></s:Envelope>"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string[] Codes = ["s:MustUnderstand", "s:VersionMismatch", "ter:ActionNotSupported", "ter:Action"];

    [Fact]
    public Task Router_AnyRequestOfAnAdministrator_IsAnsweredOrRefusedByAFault()
        => FuzzAsync(SampleRequests.Of, FakeUsers.Basic("administrator", "secret-administrator"), rounds: 1500);

    [Fact]
    public Task Router_AnyToken_IsAnsweredOrRefusedByAFault() => FuzzAsync(_ => Tokens, authorization: null, rounds: 600);

    private static async Task FuzzAsync(Func<OperationTable, IEnumerable<byte[]>> requests, string? authorization, int rounds)
    {
        var log = new LogBook();
        await using var host = await OnvifHost.StartAsync(configure: services => services.AddLogging(logging => logging.AddProvider(log)));
        var router = host.Services.GetRequiredService<SoapRouter>();
        var device = host.Services.GetRequiredService<OnvifDevices>().Find("cam1")!;
        byte[][] corpus = [.. requests(host.Services.GetRequiredService<OperationTable>())];

        // The second time must find nothing left to keep.
        await OnceAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await OnceAsync();
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Growth);

        Task OnceAsync() => Fuzzer.RunAsync(
            corpus,
            async (input, dice) =>
            {
                using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
                await CheckAsync(await ServeAsync(router, device, input, authorization, patience.Token), patience.Token);
                var failure = log.Lines.FirstOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
                Assert.True(failure is null, failure);
            },
            rounds,
            Words,
            largest: 32 * 1024);
    }

    private static async Task<DefaultHttpContext> ServeAsync(SoapRouter router, OnvifDevice device, byte[] input, string? authorization, CancellationToken aborted)
    {
        var context = new DefaultHttpContext { RequestAborted = aborted };
        context.Request.Method = "POST";
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("192.0.2.7", 8080);
        context.Request.Path = "/onvif/cam1/device_service";
        context.Request.Headers.Authorization = authorization;
        context.Request.ContentLength = input.Length;
        context.Request.Body = new MemoryStream(input);
        context.Response.Body = new MemoryStream();
        await router.ServeAsync(context, device, "/onvif/cam1/", string.Empty);
        return context;
    }

    private static async Task CheckAsync(HttpContext context, CancellationToken aborted)
    {
        if (aborted.IsCancellationRequested)
        {
            return;
        }

        var status = context.Response.StatusCode;
        context.Response.Body.Position = 0;
        Assert.Equal(context.Response.ContentLength, context.Response.Body.Length);
        using var reader = XmlReader.Create(context.Response.Body, new XmlReaderSettings { Async = true });
        var envelope = (await XDocument.LoadAsync(reader, LoadOptions.None, Cancel)).Root!;
        var isFault = envelope.Elements().Last().Elements().Single().Name.LocalName == "Fault";
        Assert.Equal(isFault, status != StatusCodes.Status200OK);
        if (status is not (StatusCodes.Status200OK or StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized))
        {
            // SOAP 1.1 has no other status for faults; in 1.2 it must be the device that cannot.
            Assert.Equal(StatusCodes.Status500InternalServerError, status);
            Assert.True(
                envelope.Name.NamespaceName == SoapVersion.Soap11.Namespace || Codes.Any(envelope.Value.Contains),
                $"{envelope}");
        }
    }
}
