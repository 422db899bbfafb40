using System.Collections.Immutable;
using System.Xml;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>A refusal, as SOAP and ONVIF Core ("Fault handling") shape it.</summary>
/// <param name="isSender">True where the request is at fault, false where the device is.</param>
/// <param name="subcodes">The <c>ter</c> subcodes, outermost first.</param>
/// <param name="reason">In words, naming the key, the value and what is allowed.</param>
internal sealed class OnvifFaultException(bool isSender, ImmutableArray<string> subcodes, string reason) : Exception(reason)
{
    /// <summary>True where the request is at fault.</summary>
    public bool IsSender => isSender;

    /// <summary>The <c>ter</c> subcodes, outermost first.</summary>
    public ImmutableArray<string> Subcodes => subcodes;

    /// <summary>Writes the content of the fault's detail; null where it has none.</summary>
    public Action<XmlWriter>? Detail { get; init; }
}
