using System.Xml;
using Microsoft.Extensions.ObjectPool;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Readers that are used again: making one costs more than reading a short request.</summary>
internal static class SoapReaders
{
    private static readonly ObjectPool<XmlDictionaryReader> Pool = new DefaultObjectPool<XmlDictionaryReader>(new Policy());

    /// <summary>A reader at the beginning of a text. Throws <see cref="XmlException"/> for an encoding other than UTF-8.</summary>
    public static XmlDictionaryReader Rent(RequestBody text, XmlDictionaryReaderQuotas quotas)
    {
        var reader = Pool.Get();
        ((IXmlTextReaderInitializer)reader).SetInput(text.Array, text.Offset, text.Length, encoding: null, quotas, onClose: null);
        return reader;
    }

    public static void Return(XmlDictionaryReader reader) => Pool.Return(reader);

    private sealed class Policy : PooledObjectPolicy<XmlDictionaryReader>
    {
        public override XmlDictionaryReader Create() => XmlDictionaryReader.CreateTextReader("<a/>"u8.ToArray(), XmlDictionaryReaderQuotas.Max);

        public override bool Return(XmlDictionaryReader obj)
        {
            obj.Close();
            return true;
        }
    }
}
