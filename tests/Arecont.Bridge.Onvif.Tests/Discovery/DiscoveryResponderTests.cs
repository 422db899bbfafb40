using System.Net;
using System.Text;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Discovery;

namespace Arecont.Bridge.Onvif.Tests.Discovery;

public sealed class DiscoveryResponderTests
{
    private static readonly XNamespace Ns = "http://schemas.xmlsoap.org/ws/2005/04/discovery";
    private static readonly XNamespace Addressing = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private readonly FakeDevices _devices = new(FakeDevices.Device("door"), FakeDevices.Device("yard"));

    [Fact]
    public void Probe_WithoutTypesAndScopes_IsAnsweredByEveryDeviceInADatagramOfItsOwn()
    {
        var answers = Answer(Probes.Probe());

        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.Single(answer.Descendants(Ns + "ProbeMatch")));
        Assert.All(answers, answer => Assert.Equal(Probes.Id, answer.Descendants(Addressing + "RelatesTo").Single().Value));
        Assert.Equal(["http://192.0.2.7:8080/onvif/door/device_service", "http://192.0.2.7:8080/onvif/yard/device_service"], answers.Select(answer => answer.Descendants(Ns + "XAddrs").Single().Value));
    }

    [Theory]
    [InlineData("dn:NetworkVideoTransmitter", 2)]
    [InlineData("tds:Device", 2)]
    [InlineData("dn:NetworkVideoTransmitter tds:Device", 2)]
    [InlineData("dn:NetworkVideoDisplay", 0)]
    [InlineData("dn:NetworkVideoTransmitter dn:NetworkVideoDisplay", 0)]
    [InlineData("tds:NetworkVideoTransmitter", 0)]
    [InlineData("NetworkVideoTransmitter", 0)]
    [InlineData("nobody:Device", 0)]
    public void Probe_WithTypes_MeansDevicesThatAreAllOfThem(string types, int devices) => Assert.Equal(devices, Answer(Probes.Probe(types)).Count);

    [Theory]
    [InlineData("onvif://www.onvif.org/Profile/Streaming", 2)]
    [InlineData("onvif://www.onvif.org/name/yard", 1)]
    [InlineData("onvif://www.onvif.org/Profile/Streaming onvif://www.onvif.org/name/yard", 1)]
    [InlineData("onvif://www.onvif.org/name/attic", 0)]
    public void Probe_WithScopes_MeansDevicesThatHaveAllOfThem(string scopes, int devices) => Assert.Equal(devices, Answer(Probes.Probe(scopes: scopes)).Count);

    [Fact]
    public void Probe_ByAnUnknownRule_IsRefusedWhereWeAloneWereAskedAndElseNotAnswered()
    {
        var probe = Probes.Probe(scopes: "onvif://www.onvif.org/name/yard", matchBy: "http://www.onvif.org/xyz");

        Assert.Empty(Answer(probe, isMulticast: true));
        var fault = Assert.Single(Answer(probe, isMulticast: false));
        Assert.Contains("d:MatchingRuleNotSupported", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal("http://schemas.xmlsoap.org/ws/2005/04/discovery/fault", fault.Descendants(Addressing + "Action").Single().Value);
    }

    [Fact]
    public void Resolve_OfADevice_TellsItsAddress()
    {
        var device = _devices.Discoverable[1];

        var answer = Assert.Single(Answer(Probes.Resolve(device.EndpointReference)));

        Assert.Equal(device.EndpointReference, answer.Descendants(Ns + "ResolveMatch").Single().Descendants(Addressing + "Address").Single().Value);
        Assert.Empty(Answer(Probes.Resolve("urn:uuid:00000000-0000-0000-0000-000000000001")));
    }

    [Fact]
    public void Device_ThatDoesNotListenWhereItIsAskedFor_SaysNothing()
    {
        _devices.Discoverable = [FakeDevices.Device("door") with { Address = local => IPAddress.IsLoopback(local) ? new Uri("http://127.0.0.1/") : null }];

        Assert.Empty(Answer(Probes.Probe()));
        Assert.Empty(Answer(Probes.Resolve(_devices.Discoverable[0].EndpointReference)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<a")]
    [InlineData("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"/>")]
    [InlineData("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><x/></s:Body></s:Envelope>")]
    [InlineData("<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><Probe xmlns=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"/></s:Body></s:Envelope>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    public void AnythingElse_IsNotAnswered(string datagram) => Assert.Empty(Answer(Encoding.UTF8.GetBytes(datagram), isMulticast: false));

    private List<XDocument> Answer(byte[] datagram, bool isMulticast = true)
        => [.. new DiscoveryResponder(_devices, new DiscoveryWriter(1)).Answer(datagram, datagram.Length, IPAddress.Parse("192.0.2.7"), isMulticast).Select(answer => XDocument.Parse(Encoding.UTF8.GetString(answer)))];
}
