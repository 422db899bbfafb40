using System.Net;
using System.Text;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>What the host makes of envelopes, good and bad.</summary>
public sealed class EnvelopeTests : IAsyncLifetime
{
    private const string Ns = ITestService.Namespace;
    private Wire _wire = null!;

    public async ValueTask InitializeAsync() => _wire = await Wire.StartAsync();

    [Fact]
    public async Task Post_Soap12_IsAnsweredAsClientsExpect()
    {
        var answer = await _wire.AskAsync(Wire.Open);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/soap+xml", answer.ContentType);
        Assert.Equal(Encoding.UTF8.GetByteCount(answer.Text), answer.Length);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("xmlns:tt=\"http://www.onvif.org/ver10/schema\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("xmlns:tns1=\"http://www.onvif.org/ver10/topics\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Text);
        Assert.Null(answer.Header);
        Assert.Equal("OpenResponse", answer.Content!.Name.LocalName);
    }

    [Fact]
    public async Task Post_Soap11_IsAnsweredInTheSameVersion()
    {
        var answer = await _wire.AskAsync(Wire.Open, soap: Wire.Soap11);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/xml", answer.ContentType);
        Assert.Contains($"<s:Envelope xmlns:s=\"{Wire.Soap11}\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Soap11Fault_HasItsShapeAndStatus()
    {
        var answer = await _wire.AskAsync($"<Fail xmlns=\"{Ns}\"><How>fault</How></Fail>", soap: Wire.Soap11);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(["faultcode", "faultstring", "detail"], answer.Content!.Elements().Select(element => element.Name.ToString()));
        Assert.Equal("s:Client", answer.Content.Element("faultcode")!.Value);
        Assert.Equal("No such profile: ??<&", answer.Content.Element("faultstring")!.Value);
        Assert.Equal("more of it", answer.Content.Element("detail")!.Value);
        var unknown = await _wire.AskAsync($"<Nothing xmlns=\"{Ns}\"/>", soap: Wire.Soap11);
        Assert.Equal("s:Server", unknown.Content!.Element("faultcode")!.Value);
        Assert.Equal("ter:ActionNotSupported", unknown.Content.Element("detail")!.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/xml")]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/soap+xml; charset=utf-8; action=\"http://elsewhere/SetSystemFactoryDefault\"")]
    [InlineData("application/soap+xml; charset=\"utf-16\"")]
    [InlineData("nonsense")]
    public async Task Post_AnyContentType_IsServedByItsBody(string? contentType)
    {
        var answer = await _wire.PostAsync(Wire.Envelope(Wire.Open), contentType);

        Assert.Equal("OpenResponse", answer.Content!.Name.LocalName);
    }

    [Fact]
    public async Task Post_ForeignSoapAction_IsServedByItsBody()
    {
        var answer = await _wire.PostAsync(
            Encoding.UTF8.GetBytes(Wire.Envelope(Wire.Open)), "text/xml", request => request.Headers.Add("SOAPAction", "\"http://www.onvif.org/ver10/device/wsdl/SystemReboot\""));

        Assert.Equal("OpenResponse", answer.Content!.Name.LocalName);
    }

    [Theory]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><t:Open xmlns:t=\"{Ns}\"/></s:Body></s:Envelope>")]
    [InlineData($"<Envelope xmlns=\"{Wire.Soap12}\"><Body><Open xmlns=\"{Ns}\"/></Body></Envelope>")]
    [InlineData($"<Envelope xmlns=\"{Wire.Soap12}\" xmlns:t=\"{Ns}\"><Header/><Body><t:Open/></Body></Envelope>")]
    [InlineData($"<Q-x.1_:Envelope xmlns:Q-x.1_=\"{Wire.Soap12}\" xmlns:s=\"{Ns}\"><Q-x.1_:Body><s:Open/></Q-x.1_:Body></Q-x.1_:Envelope>")]
    [InlineData($"<a:Envelope xmlns:a=\"{Wire.Soap12}\" xmlns:b=\"{Wire.Soap12}\"><b:Body><a:Open xmlns:a=\"{Ns}\"/></b:Body></a:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s='{Wire.Soap12}'><s:Body xmlns:s='{Wire.Soap12}'><s:Open xmlns:s='{Ns}'></s:Open></s:Body></s:Envelope>")]
    [InlineData($"\r\n <?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- a comment -->\n<s:Envelope xmlns:s=\"{Wire.Soap12}\">\n\t<s:Header>\n</s:Header> <!-- another -->\n<s:Body>\n<Open xmlns=\"{Ns}\"/>\n</s:Body>\n</s:Envelope>\n\0\n")]
    [InlineData($"\uFEFF<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"/></s:Body></s:Envelope>")]
    public async Task Post_NamespacesDeclaredInAnyWay_IsServed(string envelope)
    {
        var answer = await _wire.PostAsync(envelope);

        Assert.Equal("OpenResponse", answer.Content!.Name.LocalName);
    }

    [Fact]
    public async Task Post_ArgumentsInAnyNamespaceStyle_AreRead()
    {
        _wire.Authorization = Support.FakeUsers.Basic("viewer", "secret-viewer");
        const string Item = "http://www.onvif.org/ver10/schema";
        string[] bodies =
        [
            $"<t:Echo xmlns:t=\"{Ns}\" xmlns:i=\"{Item}\"><t:Text>x</t:Text><t:Number>5</t:Number><t:Item size=\"3\"><i:Name>n</i:Name></t:Item></t:Echo>",
            $"<Echo xmlns=\"{Ns}\"><Text>x</Text><Number>5</Number><Item size=\"3\"><Name xmlns=\"{Item}\">n</Name></Item></Echo>",
            $"<t:Echo xmlns:t=\"{Ns}\"><u:Item xmlns:u=\"{Ns}\" xmlns:t=\"{Item}\" size=\"3\"><t:Name>n</t:Name></u:Item><t:Other/><t:Number>5</t:Number><t:Text><![CDATA[x]]></t:Text></t:Echo>",
        ];
        foreach (var body in bodies)
        {
            var answer = await _wire.AskAsync(body);

            Assert.Equal("x5viewern", answer.Content!.Value);
            Assert.Contains("size=\"3\"><tt:Name>n</tt:Name>", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{\"soap\":false}")]
    [InlineData("<html><body/></html>")]
    [InlineData("<a/>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\">")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"/>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body/></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body>text</s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Header><s:Header></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"/></s:Body>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"/></s:Body></s:Envelope>and more")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"/></s:Wrong></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><a:b:c xmlns=\"{Ns}\"/></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><p:Open/></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open\u0001 xmlns=\"{Ns}\"/></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"><x>&#1;</x></Open></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\" x=\"&#xD800;\"/></s:Body></s:Envelope>")]
    [InlineData($"<s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\" x=\"1\" x=\"2\"/></s:Body></s:Envelope>")]
    [InlineData($"<!DOCTYPE s [<!ENTITY e \"x\">]><s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\">&e;</Open></s:Body></s:Envelope>")]
    [InlineData($"<?xml version=\"1.0\"?><?pi of mine?><s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"/></s:Body></s:Envelope>")]
    [InlineData($"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><s:Envelope xmlns:s=\"{Wire.Soap12}\"><s:Body><Open xmlns=\"{Ns}\"/></s:Body></s:Envelope>")]
    public async Task Post_NoEnvelope_IsNotWellFormed(string text)
    {
        // Someone who has credentials may be told more than a challenge.
        _wire.Authorization = Support.FakeUsers.Basic("viewer", "secret-viewer");

        var answer = await _wire.PostAsync(text);

        Assert.Equal("Sender/WellFormed", answer.Code);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(_wire.Log.Failures);
    }

    [Fact]
    public async Task Post_OtherEncodings_AreNotWellFormed()
    {
        var envelope = Wire.Envelope(Wire.Open);
        byte[][] texts = [Encoding.Unicode.GetBytes(envelope), Encoding.UTF32.GetBytes(envelope), [.. Encoding.UTF8.GetBytes(envelope), 0xC3], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(envelope)]];
        foreach (var text in texts)
        {
            Assert.Equal("Sender/WellFormed", (await _wire.PostAsync(text)).Code);
        }
    }

    [Fact]
    public async Task Post_EnvelopeOfNoKnownVersion_IsAVersionMismatch()
    {
        var answer = await _wire.AskAsync(Wire.Open, soap: "http://www.w3.org/2001/12/soap-envelope");

        Assert.Equal("VersionMismatch", answer.Code);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
    }

    [Fact]
    public async Task Post_NestedDeeperThanAllowed_IsRefusedAtOnce()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 30_000));
        var answer = await _wire.PostAsync(Wire.Envelope($"<Open xmlns=\"{Ns}\">{deep}</Open>"));
        Assert.Equal("Sender/WellFormed", answer.Code);

        var allowed = SoapEnvelope.Depth - 3;
        var nested = string.Concat(Enumerable.Repeat("<a>", allowed - 1)) + string.Concat(Enumerable.Repeat("</a>", allowed - 1));
        Assert.Equal("none", (await _wire.AskAsync($"<Open xmlns=\"{Ns}\">{nested}</Open>")).Code);
        Assert.Equal("Sender/WellFormed", (await _wire.AskAsync(Wire.Open, header: deep)).Code);
    }

    [Fact]
    public async Task Post_ThousandsOfAttributes_IsRefusedAtOnce()
    {
        string[] floods =
        [
            string.Concat(Enumerable.Range(0, 8000).Select(number => $" a{number}=\"1\"")),
            string.Concat(Enumerable.Range(0, 4000).Select(number => $" xmlns:a{number}=\"u{number}\"")),
        ];
        foreach (var flood in floods)
        {
            Assert.Equal("Sender/WellFormed", (await _wire.AskAsync($"<Open xmlns=\"{Ns}\"{flood}/>")).Code);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_LargerThanAllowed_IsRefusedAndTheConnectionStays(bool chunked)
    {
        var text = Encoding.UTF8.GetBytes(Wire.Envelope($"<Open xmlns=\"{Ns}\">{new string(' ', 4 * RequestBody.Largest)}</Open>"));
        var answer = await _wire.PostAsync(text, change: request => request.Headers.TransferEncodingChunked = chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("Sender/InvalidArgs", answer.Code);
        Assert.Equal("none", (await _wire.AskAsync(Wire.Open)).Code);
        var largest = Wire.Envelope($"<Open xmlns=\"{Ns}\"></Open>");
        largest = largest.Replace("></Open>", ">" + new string(' ', RequestBody.Largest - largest.Length) + "</Open>", StringComparison.Ordinal);
        Assert.Equal("none", (await _wire.PostAsync(Encoding.UTF8.GetBytes(largest), change: request => request.Headers.TransferEncodingChunked = chunked)).Code);
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();
}
