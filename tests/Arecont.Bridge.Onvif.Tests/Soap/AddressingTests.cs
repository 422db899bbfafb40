using System.Xml.Linq;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>WS-Addressing, and headers in general.</summary>
public sealed class AddressingTests : IAsyncLifetime
{
    private const string Ns = ITestService.Namespace;
    private const string MessageId = "<wsa:MessageID xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">urn:uuid:1&amp;2</wsa:MessageID>";
    private static readonly XNamespace Wsa = "http://www.w3.org/2005/08/addressing";
    private Wire _wire = null!;

    public async ValueTask InitializeAsync() => _wire = await Wire.StartAsync();

    [Fact]
    public async Task Ask_WithAMessageId_IsAnsweredInRelationToIt()
    {
        var answer = await _wire.AskAsync(Wire.Open, MessageId);

        Assert.Equal("urn:uuid:1&2", answer.Header!.Element(Wsa + "RelatesTo")!.Value);
        Assert.Equal($"{Ns}/OpenResponse", answer.Header.Element(Wsa + "Action")!.Value);
        Assert.Contains("<wsa:Action>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithAnActionAlone_IsAnsweredWithOne()
    {
        // Whatever the action says: the body tells the operation.
        var answer = await _wire.AskAsync(Wire.Open, $"<a:Action xmlns:a=\"{Wsa}\" s:mustUnderstand=\"true\">http://elsewhere/Other</a:Action>");

        Assert.Equal($"{Ns}/OpenResponse", answer.Header!.Element(Wsa + "Action")!.Value);
        Assert.Null(answer.Header.Element(Wsa + "RelatesTo"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<wsa:To xmlns:wsa=\"http://www.w3.org/2005/08/addressing\" s:mustUnderstand=\"1\">http://device/</wsa:To>")]
    [InlineData("<wsa:Action xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\" s:mustUnderstand=\"1\">x</wsa:Action>")]
    public async Task Ask_WithoutThem_IsAnsweredWithout(string header)
        => Assert.Null((await _wire.AskAsync(Wire.Open, header)).Header);

    [Fact]
    public async Task Ask_OperationWithAnActionOfItsOwn_AlwaysHasIt()
    {
        var answer = await _wire.AskAsync($"<Fail xmlns=\"{Ns}\"><How>fault</How></Fail>");
        Assert.Equal("http://www.w3.org/2005/08/addressing/soap/fault", answer.Header!.Element(Wsa + "Action")!.Value);

        answer = await _wire.AskAsync($"<Fail xmlns=\"{Ns}\"><How>fault</How></Fail>", MessageId);
        Assert.Equal("urn:uuid:1&2", answer.Header!.Element(Wsa + "RelatesTo")!.Value);
    }

    [Fact]
    public async Task Ask_RefusedBeforeItIsKnown_IsAnsweredAsFarAsItWasRead()
    {
        var answer = await _wire.PostAsync($"<s:Envelope xmlns:s=\"{Wire.Soap11}\"><s:Header>{MessageId}</s:Header><s:Body><a");

        Assert.Equal("urn:uuid:1&2", answer.Header!.Element(Wsa + "RelatesTo")!.Value);
        Assert.Equal("s:Client", answer.Content!.Element("faultcode")!.Value);
    }

    [Theory]
    [InlineData("http://www.w3.org/2005/08/addressing/anonymous", "none")]
    [InlineData("http://www.w3.org/2005/08/addressing/none", "none")]
    [InlineData(" http://www.w3.org/2005/08/addressing/anonymous ", "none")]
    [InlineData("http://192.0.2.1/victim", "Sender/InvalidAddressingHeader/OnlyAnonymousAddressSupported")]
    public async Task Ask_ReplyTo_GoesBackToTheCallerAlone(string address, string code)
    {
        var answer = await _wire.AskAsync(Wire.Open, $"<ReplyTo xmlns=\"{Wsa}\"><Address>{address}</Address><ReferenceParameters><x xmlns=\"\"/></ReferenceParameters></ReplyTo>");

        Assert.Equal(code, answer.Code);
    }

    [Theory]
    [InlineData("<x:Mine xmlns:x=\"urn:x\" s:mustUnderstand=\"1\"/>", "MustUnderstand")]
    [InlineData("<x:Mine xmlns:x=\"urn:x\" s:mustUnderstand=\"true\"><x:Inner><x:Deep/></x:Inner></x:Mine>", "MustUnderstand")]
    [InlineData("<Mine xmlns=\"urn:x\" s:mustUnderstand=\"1\" s:role=\"http://www.w3.org/2003/05/soap-envelope/role/next\"/>", "MustUnderstand")]
    [InlineData("<x:Mine xmlns:x=\"urn:x\" s:mustUnderstand=\"1\" s:role=\"urn:another\"/>", "none")]
    [InlineData("<x:Mine xmlns:x=\"urn:x\" s:mustUnderstand=\"0\"/>", "none")]
    [InlineData("<x:Mine xmlns:x=\"urn:x\" mustUnderstand=\"1\"/>", "none")]
    [InlineData("<x:Mine xmlns:x=\"urn:x\">text</x:Mine>text", "none")]
    public async Task Ask_HeaderThatMustBeUnderstood_IsOrIsRefused(string header, string code)
    {
        var answer = await _wire.AskAsync(Wire.Open, header);

        Assert.Equal(code, answer.Code);
        if (code != "none")
        {
            Assert.Equal(System.Net.HttpStatusCode.InternalServerError, answer.Status);
            Assert.Matches("<s:NotUnderstood( xmlns:n0=\"urn:x\"| qname=\"n0:Mine\"){2} ?/>", answer.Text);
        }
    }

    [Fact]
    public async Task Ask_WithoutAHost_IsToldTheAddressItReached()
    {
        var answer = await _wire.PostAsync(System.Text.Encoding.UTF8.GetBytes(Wire.Envelope(Wire.Open)), change: request => request.Headers.Host = "camera.example:99");
        Assert.Equal("http://camera.example:99/onvif/cam1/  ", answer.Content!.Value);

        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(_wire.Address.Host, _wire.Address.Port, TestContext.Current.CancellationToken);
        var body = Wire.Envelope(Wire.Open);
        await socket.GetStream().WriteAsync(System.Text.Encoding.UTF8.GetBytes($"POST /onvif/cam1/test_service/sub/7 HTTP/1.0\r\nContent-Length: {body.Length}\r\n\r\n{body}"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Limits.Signal, TestContext.Current.CancellationToken);
        Assert.Contains($"http://127.0.0.1:{_wire.Address.Port}/onvif/cam1/ sub/7 ", text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();
}
