using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Arecont.Onvif.Metadata.Tests;

/// <summary>
/// The official schemas of ONVIF, files that are no part of this project: ONVIF_SCHEMA_DIR names their folder, whose all.xsd
/// imports them by local names. Without it the tests that need them are skipped, even where every other peer is demanded.
/// </summary>
internal static class OnvifSchema
{
    private const string Entry = "all.xsd";
    private static readonly XNamespace Xsd = "http://www.w3.org/2001/XMLSchema";
    private static readonly Lazy<XmlSchemaSet> Schemas = new(() => Load(Environment.GetEnvironmentVariable("ONVIF_SCHEMA_DIR")!));

    /// <summary>Parses a document that must be valid and must be declared: an unknown element is an error too.</summary>
    public static XDocument Validate(byte[] document)
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ONVIF_SCHEMA_DIR")), "ONVIF_SCHEMA_DIR does not name the folder of ONVIF's schemas.");
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = Schemas.Value,
        };
        settings.ValidationEventHandler += (_, found) => Assert.Fail($"{found.Severity}: {found.Message}");
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
    /// the same. Without these extension points, which nothing here uses, the schema is unambiguous and stricter.
    /// </summary>
    private static XmlReader Open(Uri file)
    {
        var schema = XDocument.Load(file.LocalPath);
        schema.Descendants(Xsd + "any").Where(any => (string?)any.Attribute("minOccurs") == "0").Remove();
        return XmlReader.Create(new StringReader(schema.ToString()), null, file.AbsoluteUri);
    }

    private sealed class RelaxingResolver : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
            => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(XDocument.Load(Open(absoluteUri)).ToString()));
    }
}
