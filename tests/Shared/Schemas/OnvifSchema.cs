using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Arecont.Testing;

/// <summary>
/// The official schemas of ONVIF, files that are no part of this project: ONVIF_SCHEMA_DIR names their folder, whose all.xsd
/// imports them by local names. Without it the tests that need them are skipped, even where every other peer is demanded.
/// </summary>
internal static class OnvifSchema
{
    private const string Entry = "all.xsd";
    private const string Topics = "http://www.onvif.org/ver10/topics";
    private static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";
    private static readonly Lazy<XmlSchemaSet> Schemas = new(() => Load(Environment.GetEnvironmentVariable("ONVIF_SCHEMA_DIR")!));

    /// <summary>Whether the schemas are at hand.</summary>
    public static bool IsThere => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ONVIF_SCHEMA_DIR"));

    /// <summary>Parses a document that must be valid and must be declared: an unknown element is an error too.</summary>
    public static XDocument Validate(byte[] document)
    {
        Assert.SkipUnless(IsThere, "ONVIF_SCHEMA_DIR does not name the folder of ONVIF's schemas.");
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = Schemas.Value,
        };
        settings.ValidationEventHandler += (sender, found) =>
        {
            // Topics are elements that nothing declares.
            var isTopic = found.Severity == XmlSeverityType.Warning && sender is XmlReader { NamespaceURI: Topics or "" };
            if (!isTopic)
            {
                Assert.Fail($"{found.Severity}: {found.Message}\n{Encoding.UTF8.GetString(document)}");
            }
        };
        using var reader = XmlReader.Create(new MemoryStream(document), settings);
        return XDocument.Load(reader);
    }

    private static XmlSchemaSet Load(string folder)
    {
        var set = new XmlSchemaSet { XmlResolver = new RelaxingResolver() };
        set.ValidationEventHandler += (_, found) =>
        {
            if (found.Severity == XmlSeverityType.Error)
            {
                throw found.Exception;
            }
        };
        var entry = new Uri(Path.GetFullPath(Path.Combine(folder, Entry)));
        using (var reader = Open(entry))
        {
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }

    /// <summary>
    /// "Any element may follow" beside named ones of the same namespace is ambiguous by the letter of XML Schema 1.0; ONVIF writes it all
    /// the same. With "any of another namespace", or none beside an element of another one, the schema is unambiguous and stricter.
    /// </summary>
    private static XmlReader Open(Uri file)
    {
        var schema = XDocument.Load(file.LocalPath);
        var target = (string?)schema.Root!.Attribute("targetNamespace");
        foreach (var any in schema.Descendants(Xsd + "any").Where(any => (string?)any.Attribute("minOccurs") == "0").ToArray())
        {
            var followsForeign = any.Parent!.Elements(Xsd + "element").Any(element => Namespace(element, (string?)element.Attribute("ref")) is { } name && name != target);
            if (followsForeign || (string?)any.Attribute("namespace") == "##targetNamespace")
            {
                any.Remove();
            }
            else
            {
                any.SetAttributeValue("namespace", "##other");
            }
        }

        // Elements that ONVIF uses in any place without declaring them, though it has their types.
        foreach (var type in schema.Root.Elements(Xsd + "complexType").Where(type => (string?)type.Attribute("name") is "MessageDescription" or "CellLayout").ToArray())
        {
            var name = (string)type.Attribute("name")!;
            type.AddAfterSelf(new XElement(Xsd + "element", new XAttribute("name", name), new XAttribute("type", $"tt:{name}")));
        }

        return XmlReader.Create(new StringReader(schema.ToString()), null, file.AbsoluteUri);
    }

    private static string? Namespace(XElement element, string? name)
        => name?.Split(':') is [var prefix, _] ? element.GetNamespaceOfPrefix(prefix)?.NamespaceName : null;

    private sealed class RelaxingResolver : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
            => new MemoryStream(Encoding.UTF8.GetBytes(XDocument.Load(Open(absoluteUri)).ToString()));
    }
}
