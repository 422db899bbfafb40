using System.Xml;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Finds the argument that could not be read, for a fault that names it.</summary>
internal static class BadArguments
{
    /// <summary>The fault for an argument that is not of its type.</summary>
    /// <param name="text">The request.</param>
    /// <param name="quotas">How it may be read.</param>
    /// <param name="reader">The reader where it gave up: on the attribute, or behind the element.</param>
    /// <param name="cause">Why.</param>
    public static OnvifFaultException Fault(RequestBody text, XmlDictionaryReaderQuotas quotas, XmlDictionaryReader reader, Exception cause)
    {
        var (name, value) = reader.NodeType == XmlNodeType.Attribute ? (reader.LocalName, reader.Value) : LastBefore(text, quotas, (IXmlLineInfo)reader);
        var what = name is null ? "An argument is not of its type" : $"{name} cannot be \"{XmlCharacters.Quotable(value, 64)}\"";

        // A value outside its list or range is an invalid value; text for a number is an invalid type (ONVIF Core, "Generic faults").
        return cause is OverflowException or InvalidOperationException
            ? Faults.InvalidArgVal(null, $"{what}.")
            : Faults.InvalidArgs(null, $"{what}: {cause.Message}");
    }

    private static (string? Name, string Value) LastBefore(RequestBody text, XmlDictionaryReaderQuotas quotas, IXmlLineInfo end)
    {
        var limit = (end.LineNumber, end.LinePosition);
        var reader = SoapReaders.Rent(text, quotas);
        try
        {
            (string? Name, string Value) last = (null, string.Empty);
            var position = (IXmlLineInfo)reader;
            while (reader.Read() && (position.LineNumber, position.LinePosition).CompareTo(limit) < 0)
            {
                last = reader.NodeType switch
                {
                    XmlNodeType.Element => (reader.LocalName, string.Empty),
                    XmlNodeType.Text or XmlNodeType.CDATA => (last.Name, last.Value + reader.Value),
                    _ => last,
                };
            }

            return last;
        }
        catch (XmlException)
        {
            return (null, string.Empty);
        }
        finally
        {
            SoapReaders.Return(reader);
        }
    }
}
