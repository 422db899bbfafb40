using System.Collections.Immutable;
using System.Xml;

namespace Arecont.Bridge.Onvif.Discovery;

/// <summary>Reads what comes in on the discovery port. Whatever it is, the answer is a request or null, never an exception.</summary>
internal static class DiscoveryReader
{
    private static readonly XmlDictionaryReaderQuotas Quotas = new() { MaxDepth = 16, MaxStringContentLength = 8192, MaxNameTableCharCount = 16384 };

    /// <summary>The Probe or Resolve in a datagram, or null: other messages, and what cannot be read, are not answered.</summary>
    public static DiscoveryRequest? Read(byte[] datagram, int length)
    {
        try
        {
            using var reader = XmlDictionaryReader.CreateTextReader(datagram, 0, length, Quotas);
            return Read(reader);
        }
#pragma warning disable CA1031 // The reader throws more than XmlException on malformed names, and nobody may be stopped by a datagram.
        catch (Exception exception) when (exception is XmlException or ArgumentException or InvalidOperationException or FormatException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static DiscoveryRequest? Read(XmlDictionaryReader reader)
    {
        reader.MoveToContent();
        reader.ReadStartElement("Envelope", DiscoveryNames.Soap);
        string? messageId = null;
        if (reader.IsStartElement("Header", DiscoveryNames.Soap))
        {
            messageId = ReadMessageId(reader);
        }

        reader.MoveToContent();
        reader.ReadStartElement("Body", DiscoveryNames.Soap);
        reader.MoveToContent();
        if (string.IsNullOrWhiteSpace(messageId) || reader.NamespaceURI != DiscoveryNames.Discovery)
        {
            return null;
        }

        return reader.LocalName switch
        {
            "Probe" => ReadProbe(reader, messageId),
            "Resolve" => ReadResolve(reader, messageId),
            _ => null,
        };
    }

    private static string? ReadMessageId(XmlDictionaryReader reader)
    {
        string? messageId = null;
        foreach (var header in Children(reader))
        {
            if (header == ("MessageID", DiscoveryNames.Addressing))
            {
                messageId = reader.ReadElementContentAsString().Trim();
            }
            else
            {
                reader.Skip();
            }
        }

        return messageId;
    }

    private static Probe ReadProbe(XmlDictionaryReader reader, string messageId)
    {
        ImmutableArray<XmlQualifiedName> types = [];
        ImmutableArray<string> scopes = [];
        var rule = ScopeRule.Rfc3986;
        foreach (var child in Children(reader))
        {
            if (child == ("Types", DiscoveryNames.Discovery))
            {
                types = ReadTypes(reader);
            }
            else if (child == ("Scopes", DiscoveryNames.Discovery))
            {
                rule = ScopeRules.Of(reader.GetAttribute("MatchBy"));
                scopes = [.. Words(reader.ReadElementContentAsString())];
            }
            else
            {
                reader.Skip();
            }
        }

        return new Probe(messageId, types, scopes, rule);
    }

    private static Resolve? ReadResolve(XmlDictionaryReader reader, string messageId)
    {
        string? address = null;
        foreach (var child in Children(reader))
        {
            if (child != ("EndpointReference", DiscoveryNames.Addressing))
            {
                reader.Skip();
                continue;
            }

            foreach (var part in Children(reader))
            {
                if (part == ("Address", DiscoveryNames.Addressing))
                {
                    address = reader.ReadElementContentAsString().Trim();
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return string.IsNullOrEmpty(address) ? null : new Resolve(messageId, address);
    }

    // The prefixes of the names are those in scope where they stand, so they are looked up before the element is left.
    private static ImmutableArray<XmlQualifiedName> ReadTypes(XmlDictionaryReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return [];
        }

        reader.ReadStartElement();
        ImmutableArray<XmlQualifiedName> types =
        [
            .. from word in Words(reader.ReadContentAsString())
               let colon = word.IndexOf(':', StringComparison.Ordinal)
               select new XmlQualifiedName(word[(colon + 1)..], reader.LookupNamespace(colon < 0 ? string.Empty : word[..colon])),
        ];
        reader.ReadEndElement();
        return types;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Stands on an element and yields for each child element, which the caller reads or skips.
    private static IEnumerable<(string Name, string Namespace)> Children(XmlDictionaryReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            yield break;
        }

        reader.Read();
        while (reader.MoveToContent() == XmlNodeType.Element)
        {
            yield return (reader.LocalName, reader.NamespaceURI);
        }

        reader.ReadEndElement();
    }
}
