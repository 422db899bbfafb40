using System.Collections.Immutable;
using System.Xml;
using Arecont.Bridge.Onvif.Security;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>What the bridge wants of a request's headers: WS-Addressing, WS-Security, and what else must be understood.</summary>
internal sealed class SoapHeader
{
    private const string Anonymous = OnvifNames.Addressing + "/anonymous";
    private const int MostNotUnderstood = 16;
    private const string None = OnvifNames.Addressing + "/none";

    // Some clients still write the submission that WS-Discovery is built on. It is let pass and not answered in.
    private const string OldAddressing = "http://schemas.xmlsoap.org/ws/2004/08/addressing";

    /// <summary>Its <c>wsa:MessageID</c>, or null.</summary>
    public string? MessageId { get; private set; }

    /// <summary>True where it names its action or itself: such a request is answered likewise.</summary>
    public bool IsAddressed { get; private set; }

    /// <summary>The WS-Security user name token, or null.</summary>
    public UsernameToken? Token { get; private set; }

    /// <summary>Where an answer should go that cannot go there; null where it goes back to the caller.</summary>
    public string? OtherAddress { get; private set; }

    /// <summary>Headers that must be understood and are not.</summary>
    public ImmutableArray<XmlQualifiedName> NotUnderstood { get; private set; } = [];

    /// <summary>Reads one header; the reader stands on its element, and after it thereafter.</summary>
    public void Read(XmlDictionaryReader reader, SoapVersion version)
    {
        if (reader.IsStartElement(SoapNames.Security, SoapNames.SecurityNamespace))
        {
            Token = UsernameToken.ReadSecurity(reader) ?? Token;
        }
        else if (reader.IsNamespaceUri(SoapNames.Addressing))
        {
            ReadAddressing(reader);
        }
        else
        {
            if (NotUnderstood.Length < MostNotUnderstood && reader.NamespaceURI != OldAddressing && MustBeUnderstood(reader, version))
            {
                NotUnderstood = NotUnderstood.Add(new XmlQualifiedName(reader.LocalName, reader.NamespaceURI));
            }

            reader.Skip();
        }
    }

    /// <summary>Throws the fault for what cannot be served as it is asked.</summary>
    public void ThrowIfNotServable()
    {
        if (!NotUnderstood.IsEmpty)
        {
            throw new OnvifFaultException(FaultCode.MustUnderstand, [], $"The header {NotUnderstood[0]} must be understood and is not.") { NotUnderstood = NotUnderstood };
        }

        if (OtherAddress is not null)
        {
            throw new OnvifFaultException(
                FaultCode.Sender,
                ["wsa:InvalidAddressingHeader", "wsa:OnlyAnonymousAddressSupported"],
                $"Answers go back to the caller alone, not to {OtherAddress}.");
        }
    }

    private static bool MustBeUnderstood(XmlDictionaryReader reader, SoapVersion version)
    {
        var role = reader.GetAttribute(version == SoapVersion.Soap12 ? "role" : "actor", version.Namespace);
        var isForUs = role is null or "" || role.EndsWith("/next", StringComparison.Ordinal) || role.EndsWith("/ultimateReceiver", StringComparison.Ordinal);
        return isForUs && reader.GetAttribute("mustUnderstand", version.Namespace)?.Trim() is "1" or "true";
    }

    private void ReadAddressing(XmlDictionaryReader reader)
    {
        switch (reader.LocalName)
        {
            case "MessageID":
                IsAddressed = true;
                MessageId = reader.ReadElementContentAsString().Trim();
                break;
            case "Action":
                IsAddressed = true;
                reader.Skip();
                break;
            case "ReplyTo" or "FaultTo":
                OtherAddress = ReadAddress(reader) is { Length: > 0 } address && address is not (Anonymous or None) ? address : OtherAddress;
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static string? ReadAddress(XmlDictionaryReader reader)
    {
        string? address = null;
        reader.ReadChildren(child =>
        {
            if (child.LocalName == "Address")
            {
                address = child.ReadElementContentAsString().Trim();
            }
            else
            {
                child.Skip();
            }
        });
        return address;
    }
}
