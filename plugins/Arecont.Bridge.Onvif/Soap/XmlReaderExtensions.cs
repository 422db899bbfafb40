using System.Xml;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Reading by hand.</summary>
internal static class XmlReaderExtensions
{
    /// <summary>Goes through the child elements of the element that the reader stands on, and behind it. Each is to be read or skipped.</summary>
    public static void ReadChildren(this XmlDictionaryReader reader, Action<XmlDictionaryReader> read)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        reader.Read();
        while (reader.MoveToContent() != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                read(reader);
            }
            else if (!reader.Read())
            {
                // The text ends here; whoever reads on is told so.
                return;
            }
        }

        reader.Read();
    }
}
