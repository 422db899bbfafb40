using System.Text;

namespace Arecont.Bridge.Onvif.Tests.Discovery;

/// <summary>Messages as clients send them.</summary>
internal static class Probes
{
    public const string Id = "uuid:0a6dc791-2be6-4991-9af1-454778a1917a";

    public static byte[] Probe(string types = "", string scopes = "", string matchBy = "") => Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <Envelope xmlns:dn="http://www.onvif.org/ver10/network/wsdl" xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns="http://www.w3.org/2003/05/soap-envelope">
          <Header>
            <wsa:MessageID xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing">{Id}</wsa:MessageID>
            <wsa:To xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing">urn:schemas-xmlsoap-org:ws:2005:04:discovery</wsa:To>
            <wsa:Action xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</wsa:Action>
          </Header>
          <Body>
            <Probe xmlns="http://schemas.xmlsoap.org/ws/2005/04/discovery"><Types>{types}</Types><Scopes{(matchBy.Length == 0 ? string.Empty : $" MatchBy=\"{matchBy}\"")}>{scopes}</Scopes></Probe>
          </Body>
        </Envelope>
        """);

    public static byte[] Resolve(string endpoint) => Encoding.UTF8.GetBytes(
        $"""
        <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery">
          <s:Header><a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Resolve</a:Action><a:MessageID>{Id}</a:MessageID></s:Header>
          <s:Body><d:Resolve><a:EndpointReference><a:Address>{endpoint}</a:Address></a:EndpointReference></d:Resolve></s:Body>
        </s:Envelope>
        """);
}
