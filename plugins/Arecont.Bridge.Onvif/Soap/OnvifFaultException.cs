using System.Collections.Immutable;
using System.Xml;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>A refusal, as SOAP and ONVIF Core ("Fault handling") shape it.</summary>
/// <param name="code">Whose fault it is.</param>
/// <param name="subcodes">The subcodes, outermost first: of the namespace <c>ter</c>, or with one of the customary prefixes, such as <c>wsa:InvalidAddressingHeader</c>.</param>
/// <param name="reason">In words, naming the key, the value and what is allowed. Control characters are not sent as they are.</param>
internal sealed class OnvifFaultException(FaultCode code, ImmutableArray<string> subcodes, string reason) : Exception(reason)
{
    /// <summary>A refusal whose fault is the request's or the device's.</summary>
    public OnvifFaultException(bool isSender, ImmutableArray<string> subcodes, string reason)
        : this(isSender ? FaultCode.Sender : FaultCode.Receiver, subcodes, reason)
    {
    }

    /// <summary>Whose fault it is.</summary>
    public FaultCode Code => code;

    /// <summary>True where the request is at fault.</summary>
    public bool IsSender => code == FaultCode.Sender;

    /// <summary>The subcodes, outermost first; <c>ter</c> where no prefix is given.</summary>
    public ImmutableArray<string> Subcodes => subcodes;

    /// <summary>Writes the content of the fault's detail; null where it has none.</summary>
    public Action<XmlWriter>? Detail { get; init; }

    /// <summary>The status of HTTP where the code does not tell it.</summary>
    public int? Status { get; init; }

    /// <summary>What <c>WWW-Authenticate</c> says: the caller should come again with credentials.</summary>
    public ImmutableArray<string> Challenges { get; init; } = [];

    /// <summary>The headers that were not understood.</summary>
    public ImmutableArray<XmlQualifiedName> NotUnderstood { get; init; } = [];
}
