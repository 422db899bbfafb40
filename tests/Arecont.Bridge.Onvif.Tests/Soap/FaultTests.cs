using System.Net;
using Arecont.Bridge.Onvif.Tests.Support;

namespace Arecont.Bridge.Onvif.Tests.Soap;

/// <summary>What is refused, and how.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const string Ns = ITestService.Namespace;
    private Wire _wire = null!;

    public async ValueTask InitializeAsync()
    {
        _wire = await Wire.StartAsync();
        _wire.Authorization = FakeUsers.Basic("viewer", "secret-viewer");
    }

    [Theory]
    [InlineData($"<Nothing xmlns=\"{Ns}\"/>")]
    [InlineData("<GetProfilesOptions xmlns=\"http://www.onvif.org/ver10/media/wsdl\"/>")]
    [InlineData("<GetRecordings xmlns=\"http://www.onvif.org/ver10/recording/wsdl\"/>")]
    [InlineData("<open xmlns=\"http://www.onvif.org/ver10/test/wsdl\"/>")]
    public async Task Ask_OperationThatIsNotServed_SaysSoAsOnvifDoes(string body)
    {
        var answer = await _wire.AskAsync(body);

        Assert.Equal("Receiver/ActionNotSupported", answer.Code);
        Assert.Equal("Optional Action Not Implemented", answer.Fault!.Reason);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("<s:Value>s:Receiver</s:Value><s:Subcode><s:Value>ter:ActionNotSupported</s:Value></s:Subcode>", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<Open/>")]
    [InlineData("<x:Open xmlns:x=\"urn:elsewhere\"/>")]
    public async Task Ask_OperationOfNobody_IsUnknown(string body) => Assert.Equal("Sender/UnknownAction", (await _wire.AskAsync(body)).Code);

    [Theory]
    [InlineData("<Number>many</Number>", "Sender/InvalidArgs", "Number cannot be \"many\"")]
    [InlineData("<Number></Number>", "Sender/InvalidArgs", "Number cannot be \"\"")]
    [InlineData("<Text>first</Text><Number>99999999999</Number><Text>last</Text>", "Sender/InvalidArgVal", "Number cannot be \"99999999999\"")]
    [InlineData("<Colour>Blue</Colour><Text>last</Text>", "Sender/InvalidArgVal", "Colour cannot be \"Blue\"")]
    [InlineData("\n  <Colour>\n  Blue</Colour>\n", "Sender/InvalidArgVal", "Blue\"")]
    [InlineData("<Item size=\"3cm\"/>", "Sender/InvalidArgs", "size cannot be \"3cm\"")]
    public async Task Ask_ArgumentOfTheWrongType_NamesItAndItsValue(string arguments, string code, string reason)
    {
        var answer = await _wire.AskAsync($"<Echo xmlns=\"{Ns}\">{arguments}</Echo>");

        Assert.Equal(code, answer.Code);
        Assert.Contains(reason, answer.Fault!.Reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(_wire.Log.Failures);
    }

    [Fact]
    public async Task Ask_ServiceThrowsAFault_IsToldWhole()
    {
        var answer = await _wire.AskAsync($"<Fail xmlns=\"{Ns}\"><How>fault</How></Fail>");

        Assert.Equal("Sender/InvalidArgVal/NoProfile", answer.Code);
        Assert.Equal("No such profile: ??<&", answer.Fault!.Reason);
        Assert.Equal("more of it", answer.Fault.Detail!.Value);
        Assert.Contains("<s:Text xml:lang=\"en\">", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw", "An error of the bridge's own")]
    [InlineData("half", "It broke while it was written")]
    public async Task Ask_ServiceFails_IsAFaultWithoutDetailsAndIsLogged(string how, string logged)
    {
        var answer = await _wire.AskAsync($"<Fail xmlns=\"{Ns}\"><How>{how}</How></Fail>");

        Assert.Equal("Receiver/Action", answer.Code);
        Assert.DoesNotContain(logged, answer.Text, StringComparison.Ordinal);
        Assert.Contains(_wire.Log.Failures, line => line.Contains(logged, StringComparison.Ordinal));

        // The writer that broke is used again.
        Assert.Equal("OpenResponse", (await _wire.AskAsync(Wire.Open)).Content!.Name.LocalName);
    }

    [Fact]
    public async Task Ask_NoSuchDevice_Is404()
    {
        using var http = new HttpClient();
        using var content = new StringContent(Wire.Envelope(Wire.Open));
        using var response = await http.PostAsync(new Uri(_wire.Host.Address, "onvif/nobody/device_service"), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Ask_ManyAtOnce_GetTheirOwnAnswers()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = System.Net.Http.Headers.AuthenticationHeaderValue.Parse(FakeUsers.Basic("viewer", "secret-viewer"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            using var content = new StringContent(Wire.Envelope($"<Echo xmlns=\"{Ns}\"><Text>{new string('x', number * 50)}</Text><Number>{number}</Number></Echo>"));
            using var response = await http.PostAsync(_wire.Address, content, TestContext.Current.CancellationToken);
            return (Number: number, Answer: await WireAnswer.OfAsync(response));
        }));

        Assert.All(answers, one => Assert.Equal($"{new string('x', one.Number * 50)}{one.Number}viewer", one.Answer.Content!.Value));
    }

    public ValueTask DisposeAsync() => _wire.DisposeAsync();
}
