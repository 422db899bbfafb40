using System.Collections.Immutable;
using System.Xml;
using Arecont.Bridge.Onvif.Security;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Soap;

/// <summary>Names that every message needs, kept in the form that is written without encoding them again.</summary>
internal static class SoapNames
{
    // Before what is made of it: statics are made in the order that they stand here.
    private static readonly XmlDictionary Dictionary = new();

    public static XmlDictionaryString Header { get; } = Add("Header");

    public static XmlDictionaryString Body { get; } = Add("Body");

    public static XmlDictionaryString EnvelopeName { get; } = Add("Envelope");

    public static XmlDictionaryString Addressing { get; } = Add(OnvifNames.Addressing);

    public static XmlDictionaryString Action { get; } = Add("Action");

    public static XmlDictionaryString RelatesTo { get; } = Add("RelatesTo");

    public static XmlDictionaryString Security { get; } = Add("Security");

    public static XmlDictionaryString SecurityNamespace { get; } = Add(UsernameToken.Namespace);

    /// <summary>The prefixes that clients know ONVIF by; some look for them in place of namespaces.</summary>
    public static ImmutableArray<(string Prefix, XmlDictionaryString Namespace)> Prefixes { get; } =
    [
        ("wsa", Addressing), ("wsnt", Add(OnvifNames.Notification)), ("tt", Add(OnvifNames.Schema)), ("ter", Add(OnvifNames.Error)),
        ("tns1", Add(OnvifNames.Topics)), ("tds", Add(OnvifNames.Device)), ("trt", Add(OnvifNames.Media)), ("tr2", Add(OnvifNames.Media2)),
        ("timg", Add(OnvifNames.Imaging)), ("tptz", Add(OnvifNames.Ptz)), ("tmd", Add(OnvifNames.DeviceIO)), ("tan", Add(OnvifNames.Analytics)),
        ("tev", Add(OnvifNames.Events)),
    ];

    public static XmlDictionaryString Add(string name) => Dictionary.Add(name);
}
