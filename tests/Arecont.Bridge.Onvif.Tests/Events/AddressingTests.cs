using System.Xml.Linq;

namespace Arecont.Bridge.Onvif.Tests.Events;

/// <summary>Whatever headers a client sends, the answers of events have the action of the WSDLs.</summary>
public sealed class AddressingTests
{
    private const string Events = "http://www.onvif.org/ver10/events/wsdl";
    private const string Notification = "http://docs.oasis-open.org/wsn/b-2";
    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    private static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";

    [Theory]
    [InlineData("<GetServiceCapabilities xmlns=\"" + Events + "\"/>", Events + "/EventPortType/GetServiceCapabilitiesResponse")]
    [InlineData("<GetEventProperties xmlns=\"" + Events + "\"/>", Events + "/EventPortType/GetEventPropertiesResponse")]
    [InlineData("<CreatePullPointSubscription xmlns=\"" + Events + "\"/>", Events + "/EventPortType/CreatePullPointSubscriptionResponse")]
    [InlineData("<PullMessages xmlns=\"" + Events + "\"><Timeout>PT0S</Timeout><MessageLimit>1</MessageLimit></PullMessages>", Events + "/PullPointSubscription/PullMessagesResponse")]
    [InlineData("<SetSynchronizationPoint xmlns=\"" + Events + "\"/>", Events + "/PullPointSubscription/SetSynchronizationPointResponse")]
    [InlineData("<Renew xmlns=\"" + Notification + "\"><TerminationTime>PT60S</TerminationTime></Renew>", "http://docs.oasis-open.org/wsn/bw-2/SubscriptionManager/RenewResponse")]
    [InlineData("<Unsubscribe xmlns=\"" + Notification + "\"/>", "http://docs.oasis-open.org/wsn/bw-2/SubscriptionManager/UnsubscribeResponse")]
    [InlineData("<Renew xmlns=\"" + Notification + "\"><TerminationTime>PT0S</TerminationTime></Renew>", "http://www.w3.org/2005/08/addressing/soap/fault")]
    public async Task Answer_ToAnybody_HasItsAction(string body, string action)
    {
        await using var host = await CameraActs.StartAsync();
        using var client = host.Client();
        var point = await PullPoint.CreateAsync(client);

        foreach (var header in new[] { string.Empty, $"<s:Header><a:To xmlns:a=\"{Addressing}\">{point.Address}</a:To><a:MessageID xmlns:a=\"{Addressing}\">urn:uuid:1</a:MessageID></s:Header>" })
        {
            var address = body.StartsWith("<Unsubscribe", StringComparison.Ordinal) ? (await PullPoint.CreateAsync(client)).Address : point.Address;
            var answer = await client.PostAsync($"<s:Envelope xmlns:s=\"{Soap}\">{header}<s:Body>{body}</s:Body></s:Envelope>", address);

            var headers = XElement.Parse(answer.Text).Element(Soap + "Header")!;
            Assert.Equal(action, headers.Element(Addressing + "Action")!.Value);
            Assert.Equal(header.Length == 0 ? null : "urn:uuid:1", headers.Element(Addressing + "RelatesTo")?.Value);
        }
    }
}
