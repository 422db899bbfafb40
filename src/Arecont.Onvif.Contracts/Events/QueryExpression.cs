using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Events;

/// <summary>
/// <c>wsnt:TopicExpressionType</c> and <c>wsnt:QueryExpressionType</c>: text in a dialect, whose prefixes mean what they mean where the
/// text stands. That is why it reads and writes itself.
/// </summary>
public sealed partial class QueryExpression : IXmlSerializable
{
    /// <summary>The dialect's URI; null where there is none.</summary>
    public string? Dialect { get; set; }

    /// <summary>The expression; null where elements stand in its place.</summary>
    public string? Text { get; set; }

    /// <summary>The namespaces of the prefixes that the text uses, as far as they are declared.</summary>
    public Dictionary<string, string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public XmlSchema? GetSchema() => null;

    /// <inheritdoc/>
    public void ReadXml(XmlReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Dialect = reader.GetAttribute("Dialect");
        if (reader.IsEmptyElement)
        {
            Text = string.Empty;
            reader.Skip();
            return;
        }

        reader.Read();
        var text = new StringBuilder();
        var hasElements = false;
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                hasElements = true;
                reader.Skip();
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }

            if (!reader.Read())
            {
                throw new XmlException("The expression has no end.");
            }
        }

        Text = hasElements ? null : text.ToString();
        ReadNamespaces(reader);
        reader.ReadEndElement();
    }

    /// <inheritdoc/>
    public void WriteXml(XmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (prefix, name) in Namespaces)
        {
            if (writer.LookupPrefix(name) != prefix)
            {
                writer.WriteAttributeString("xmlns", prefix, null, name);
            }
        }

        if (Dialect is not null)
        {
            writer.WriteAttributeString("Dialect", Dialect);
        }

        writer.WriteString(Text);
    }

    private void ReadNamespaces(XmlReader reader)
    {
        foreach (var prefix in Prefix().EnumerateMatches(Text))
        {
            var name = Text!.Substring(prefix.Index, prefix.Length);
            if (reader.LookupNamespace(name) is { Length: > 0 } found)
            {
                Namespaces[name] = found;
            }
        }
    }

    [GeneratedRegex(@"[\p{L}_][\w.-]*(?=:)")]
    private static partial Regex Prefix();
}
