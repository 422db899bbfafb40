using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Serialization;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>
/// A service's <c>Capabilities</c> as XML: GetServices carries them whole, and GetCapabilities takes its values from them, so that the
/// three answers cannot differ.
/// </summary>
internal sealed class CapabilitiesElement
{
    private static readonly ConcurrentDictionary<Type, XmlSerializer> Serializers = new();
    private static readonly XmlSerializerNamespaces NoNamespaces = new([XmlQualifiedName.Empty]);

    private CapabilitiesElement(XmlElement element) => Element = element;

    /// <summary>The element.</summary>
    public XmlElement Element { get; }

    /// <summary>The XML of a service's capabilities.</summary>
    public static CapabilitiesElement Of(object capabilities)
    {
        var document = new XmlDocument { XmlResolver = null };
        using (var writer = document.CreateNavigator()!.AppendChild())
        {
            Serializers.GetOrAdd(capabilities.GetType(), static type => new XmlSerializer(type)).Serialize(writer, capabilities, NoNamespaces);
        }

        return new CapabilitiesElement(document.DocumentElement!);
    }

    /// <summary>True where the attribute says so; false where it is not there.</summary>
    /// <param name="attribute">Its name.</param>
    /// <param name="child">The child element that has it; null for the element itself.</param>
    public bool Flag(string attribute, string? child = null) => Text(attribute, child) is { Length: > 0 } text && XmlConvert.ToBoolean(text);

    /// <summary>The attribute's number; 0 where it is not there.</summary>
    public int Number(string attribute, string? child = null) => Text(attribute, child) is { Length: > 0 } text ? XmlConvert.ToInt32(text) : 0;

    private string? Text(string attribute, string? child)
        => (child is null ? Element : Element.ChildNodes.OfType<XmlElement>().FirstOrDefault(element => element.LocalName == child))?.GetAttribute(attribute);
}
