using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:Config</c>: an analytics module or a rule.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class Config
{
    public ItemList? Parameters { get; set; }

    [XmlAttribute]
    public string? Name { get; set; }

    [XmlAttribute]
    public XmlQualifiedName? Type { get; set; }
}

/// <summary><c>tt:ItemList</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ItemList
{
    [XmlElement("SimpleItem")]
    public List<SimpleItem> SimpleItems { get; set; } = [];

    [XmlElement("ElementItem")]
    public List<ElementItem> ElementItems { get; set; } = [];
}

/// <summary><c>tt:ItemList/SimpleItem</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema, AnonymousType = true)]
public class SimpleItem
{
    [XmlAttribute]
    public string? Name { get; set; }

    [XmlAttribute]
    public string? Value { get; set; }
}

/// <summary><c>tt:ItemList/ElementItem</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema, AnonymousType = true)]
public class ElementItem
{
    [XmlAnyElement]
    public XmlElement? Any { get; set; }

    [XmlAttribute]
    public string? Name { get; set; }
}
