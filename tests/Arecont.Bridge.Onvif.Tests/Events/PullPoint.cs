using System.Text;
using System.Xml.Linq;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Events;

namespace Arecont.Bridge.Onvif.Tests.Events;

/// <summary>A client's pull point on a device.</summary>
internal sealed class PullPoint(SoapClient client, string address)
{
    /// <summary>Its address, as the device gave it.</summary>
    public string Address => address;

    public static async Task<PullPoint> CreateAsync(SoapClient client, FilterType? filter = null, string? life = null, SubscriptionPolicy? policy = null)
    {
        var answer = await client.AskAsync<CreatePullPointSubscriptionResponse>(
            new CreatePullPointSubscriptionRequest { Filter = filter, InitialTerminationTime = life, SubscriptionPolicy = policy }, "event_service");
        return new PullPoint(client, answer.SubscriptionReference!.Address!);
    }

    public Task<PullMessagesResponse> PullAsync(string timeout = "PT60S", int limit = 100)
        => client.AskAsync<PullMessagesResponse>(new PullMessagesRequest { Timeout = timeout, MessageLimit = limit }, address);

    /// <summary>Calls an operation at its address.</summary>
    public Task<T> AskAsync<T>(object request)
        where T : class
        => client.AskAsync<T>(request, address);

    /// <summary>Calls an operation at its address and expects a fault with this detail.</summary>
    public Task<XElement> RefusedAsync(object request, string detail) => RefusedAsync(client, request, detail, address);

    /// <summary>Calls an operation and expects a fault of WS-BaseFaults.</summary>
    public static async Task<XElement> RefusedAsync(SoapClient client, object request, string detail, string path = "event_service")
        => Detail(await client.SendAsync(SoapClient.Body(request), path), detail);

    /// <summary>The fault's detail, checked for the time and the description that every such fault has.</summary>
    public static XElement Detail(SoapAnswer answer, string detail)
    {
        Assert.True(answer.Fault is not null, $"No fault but {answer.Content}");
        var element = Assert.Single(answer.Fault.Detail!.Elements());
        Assert.Equal(detail, element.Name.LocalName);
        XNamespace faults = "http://docs.oasis-open.org/wsrf/bf-2";
        Assert.EndsWith("Z", element.Element(faults + "Timestamp")!.Value, StringComparison.Ordinal);
        Assert.NotEmpty(element.Element(faults + "Description")!.Value);
        Validate(element);
        return element;
    }

    /// <summary>Checks an element that is none of ONVIF's own against the schemas.</summary>
    public static void Validate(XElement element)
    {
        if (!OnvifSchema.IsThere)
        {
            return;
        }

        var copy = new XElement(element);
        foreach (var declaration in element.Ancestors().Attributes().Where(attribute => attribute.IsNamespaceDeclaration && copy.Attribute(attribute.Name) is null))
        {
            copy.Add(new XAttribute(declaration));
        }

        OnvifSchema.Validate(Encoding.UTF8.GetBytes(copy.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>Pulls until these messages have come, in this order; others may come between.</summary>
    public async Task<List<NotificationMessage>> ExpectAsync(params string[] messages)
    {
        var seen = new List<NotificationMessage>();
        for (var found = 0; found < messages.Length;)
        {
            var answer = await PullAsync(limit: 1);
            Assert.True(answer.NotificationMessage.Count == 1, $"Nothing more came. Missing {messages[found]} after\n{string.Join('\n', seen.Select(Text))}");
            seen.Add(answer.NotificationMessage[0]);
            found += Text(seen[^1]) == messages[found] ? 1 : 0;
        }

        return seen;
    }

    /// <summary>Takes what waits and returns it as text.</summary>
    public async Task<string[]> TakeAsync() => [.. (await PullAsync("PT0S", 1000)).NotificationMessage.Select(Text)];

    /// <summary>A message in one line: operation, topic, source, data.</summary>
    public static string Text(NotificationMessage message)
    {
        var content = message.Message!.Message!;
        var operation = content.PropertyOperationSpecified ? content.PropertyOperation.ToString() : "-";
        return $"{operation} {message.Topic!.Text} {Items(content.Source)} {Items(content.Data)}".TrimEnd();
    }

    private static string Items(Arecont.Onvif.Contracts.Common.ItemList? list)
        => string.Join(',', (list?.SimpleItems ?? []).Select(item => $"{item.Name}={item.Value}"));
}
