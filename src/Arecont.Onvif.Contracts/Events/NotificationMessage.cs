using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Events;

/// <summary><c>wsnt:NotificationMessage</c>.</summary>
[XmlType("NotificationMessageHolderType", Namespace = OnvifNames.Notification)]
public class NotificationMessage
{
    public QueryExpression? Topic { get; set; }

    public NotificationContent? Message { get; set; }
}

/// <summary><c>wsnt:NotificationMessage/wsnt:Message</c>.</summary>
[XmlType(Namespace = OnvifNames.Notification, AnonymousType = true)]
public class NotificationContent
{
    [XmlElement(Namespace = OnvifNames.Schema)]
    public Message? Message { get; set; }
}

/// <summary><c>tt:Message</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema, AnonymousType = true)]
public class Message
{
    public ItemList? Source { get; set; }

    public ItemList? Key { get; set; }

    public ItemList? Data { get; set; }

    [XmlAttribute]
    public DateTime UtcTime { get; set; }

    [XmlAttribute]
    public PropertyOperation PropertyOperation { get; set; }

    [XmlIgnore]
    public bool PropertyOperationSpecified { get; set; }
}

/// <summary><c>tt:PropertyOperation</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum PropertyOperation
{
    /// <summary>The value a property has.</summary>
    Initialized,

    /// <summary>The property is gone.</summary>
    Deleted,

    /// <summary>The property has a new value.</summary>
    Changed,
}
