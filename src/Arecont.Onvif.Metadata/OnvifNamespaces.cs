namespace Arecont.Onvif.Metadata;

/// <summary>The XML namespaces of ONVIF's events and metadata, with the prefixes that every client expects for them.</summary>
public static class OnvifNamespaces
{
    /// <summary>Prefix <c>tt</c>: ONVIF's common types, <c>tt:MetadataStream</c> and <c>tt:Message</c> among them.</summary>
    public const string Schema = "http://www.onvif.org/ver10/schema";

    /// <summary>Prefix <c>tns1</c>: the topics that ONVIF defines.</summary>
    public const string Topics = "http://www.onvif.org/ver10/topics";

    /// <summary>Prefix <c>wsnt</c>: WS-BaseNotification 1.3.</summary>
    public const string Notification = "http://docs.oasis-open.org/wsn/b-2";

    /// <summary>The dialect that topic expressions are written in (ONVIF Core, "Topic Expressions").</summary>
    public const string ConcreteSet = "http://www.onvif.org/ver10/tev/topicExpression/ConcreteSet";
}
