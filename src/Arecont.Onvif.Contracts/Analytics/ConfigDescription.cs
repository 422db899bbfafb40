using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Analytics;

/// <summary><c>tt:ConfigDescription</c>: a type of analytics modules or rules.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ConfigDescription
{
    /// <summary>Prefixes that clients read literally.</summary>
    [XmlNamespaceDeclarations]
    public XmlSerializerNamespaces Prefixes { get; set; } = new([new XmlQualifiedName("xs", XmlSchemaNames.Schema)]);

    public ItemListDescription? Parameters { get; set; }

    [XmlElement("Messages")]
    public List<ConfigMessageDescription> Messages { get; set; } = [];

    [XmlAttribute]
    public XmlQualifiedName? Name { get; set; }

    /// <summary>Whether none can be added or removed.</summary>
    [XmlAttribute("fixed")]
    public bool Fixed { get; set; }

    [XmlAttribute("maxInstances", DataType = "integer")]
    public string? MaxInstances { get; set; }
}

/// <summary><c>tt:ConfigDescription/Messages</c>: an event of the type.</summary>
[XmlType(Namespace = OnvifNames.Schema, AnonymousType = true)]
public class ConfigMessageDescription
{
    public ItemListDescription? Source { get; set; }

    public ItemListDescription? Key { get; set; }

    public ItemListDescription? Data { get; set; }

    /// <summary>The whole topic, whatever its name says.</summary>
    public string? ParentTopic { get; set; }

    [XmlAttribute]
    public bool IsProperty { get; set; }
}

/// <summary><c>tt:ItemListDescription</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ItemListDescription
{
    [XmlElement("SimpleItemDescription")]
    public List<ItemDescription> SimpleItems { get; set; } = [];

    [XmlElement("ElementItemDescription")]
    public List<ItemDescription> ElementItems { get; set; } = [];
}

/// <summary>A parameter: its name and type.</summary>
[XmlType(Namespace = OnvifNames.Schema, AnonymousType = true)]
public class ItemDescription
{
    [XmlAttribute]
    public string? Name { get; set; }

    [XmlAttribute]
    public XmlQualifiedName? Type { get; set; }
}

/// <summary><c>tan:ConfigOptions</c>: which values a parameter may have.</summary>
[XmlType(Namespace = OnvifNames.Analytics)]
public class ConfigOptions
{
    [XmlElement(Namespace = OnvifNames.Schema)]
    public Common.IntRange? IntRange { get; set; }

    [XmlAttribute]
    public XmlQualifiedName? RuleType { get; set; }

    [XmlAttribute]
    public string? Name { get; set; }

    [XmlAttribute]
    public XmlQualifiedName? Type { get; set; }

    [XmlAttribute]
    public XmlQualifiedName? AnalyticsModule { get; set; }
}

/// <summary>Names of XML Schema.</summary>
public static class XmlSchemaNames
{
    /// <summary>The namespace of its own types, such as <c>xs:integer</c>.</summary>
    public const string Schema = "http://www.w3.org/2001/XMLSchema";
}
