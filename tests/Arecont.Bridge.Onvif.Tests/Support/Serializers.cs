using System.Collections.Concurrent;
using System.Xml.Serialization;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>Serializers of messages, made once: each costs a generated assembly.</summary>
internal static class Serializers
{
    private static readonly ConcurrentDictionary<Type, XmlSerializer> Made = new();

    public static XmlSerializer Of(Type message) => Made.GetOrAdd(message, static type =>
    {
        var name = Operation.NameOf(type);
        return new XmlSerializer(type, null, null, new XmlRootAttribute(name.Name) { Namespace = name.Namespace }, name.Namespace);
    });
}
