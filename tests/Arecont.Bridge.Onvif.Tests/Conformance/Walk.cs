using System.Text;
using System.Xml;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Bridge.Onvif.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Arecont.Bridge.Onvif.Tests.Conformance;

/// <summary>How a device answered an operation that was asked as a client that knows the device would ask it.</summary>
/// <param name="Operation">Which.</param>
/// <param name="Fault">Why not, or null where it was served.</param>
internal sealed record Step(Operation Operation, SoapFault? Fault);

/// <summary>Asks a device every operation of every contract: first what it is, then to change it with what it said, at last to forget it.</summary>
internal static class Walk
{
    /// <summary>Every operation, in the order they are asked.</summary>
    public static IEnumerable<Operation> InOrder(OnvifHost host)
        => host.Services.GetRequiredService<OperationTable>().Operations
            .OrderBy(operation => Math.Min(2, Rank(operation)))
            .ThenBy(operation => Rank(operation) < 2 ? string.Empty : operation.Service.Namespace)
            .ThenBy(Rank);

    /// <summary>Asks everything; what is answered is judged by the schemas on the way.</summary>
    public static async Task<List<Step>> AllAsync(OnvifHost host, Pool pool)
    {
        var steps = new List<Step>();
        foreach (var operation in InOrder(host))
        {
            var answer = await AskAsync(host, operation, pool.Request(operation), pool.Subscription);
            if (answer.Fault is null)
            {
                pool.Learn(Read(operation, answer));
            }

            steps.Add(new Step(operation, answer.Fault));
        }

        return steps;
    }

    /// <summary>Asks one operation, at the subscription's address where it is one of a subscription.</summary>
    public static async Task<SoapAnswer> AskAsync(OnvifHost host, Operation operation, object request, Uri? subscription)
    {
        using var client = host.Client();
        var isOfSubscription = operation.Name.Name is "PullMessages" or "Renew" or "Unsubscribe" or "Seek" || operation.Action.Contains("PullPointSubscription/SetSynchronizationPoint", StringComparison.Ordinal);
        var answer = await client.SendAsync(SoapClient.Body(request), isOfSubscription ? subscription?.AbsoluteUri ?? string.Empty : string.Empty);
        Assert.True(answer.Fault is not null || answer.Content?.Name.LocalName == $"{operation.Name.Name}Response", $"{operation.Name} was answered {answer.Text}");
        return answer;
    }

    private static object Read(Operation operation, SoapAnswer answer)
    {
        var name = Operation.NameOf(operation.ResponseType);

        // From the whole text: values may use prefixes of the envelope.
        using var reader = XmlReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(answer.Text)));
        reader.ReadToFollowing(name.Name, name.Namespace);
        return Serializers.Of(operation.ResponseType).Deserialize(reader)!;
    }

    private static int Rank(Operation operation) => operation.Name.Name switch
    {
        ['G', 'e', 't', ..] => operation.RequestType.GetProperties().Any(member => member.Name.EndsWith("Token", StringComparison.Ordinal)) ? 1 : 0,
        ['C', 'r', 'e', 'a', 't', 'e', ..] => 2,
        ['R', 'e', 'm', 'o', 'v', 'e', ..] or ['S', 't', 'o', 'p', ..] => 4,
        ['D', 'e', 'l', 'e', 't', 'e', ..] or "Unsubscribe" => 5,
        "SystemReboot" or "SetSystemFactoryDefault" => 6,
        _ => 3,
    };
}
