using System.Xml;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts;

namespace Arecont.Bridge.Onvif.Events;

/// <summary>The faults of WS-BaseNotification 1.3 and WS-BaseFaults 1.2: an element in the fault's detail with a time and a description.</summary>
internal sealed class EventFaults(TimeProvider time)
{
    private const string BaseFaults = "http://docs.oasis-open.org/wsrf/bf-2";
    private const string Resources = "http://docs.oasis-open.org/wsrf/r-2";

    /// <summary>The subscription never was, is over or was ended.</summary>
    public OnvifFaultException ResourceUnknown(string reason) => Sender("ResourceUnknownFault", reason, "wsrf-r", Resources);

    /// <summary>A filter of a kind or in a dialect that is not known.</summary>
    /// <param name="reason">In words.</param>
    /// <param name="unknown">The filters' names.</param>
    public OnvifFaultException InvalidFilter(string reason, params IEnumerable<XmlQualifiedName> unknown)
        => Sender("InvalidFilterFault", reason, more: writer =>
        {
            foreach (var name in unknown)
            {
                writer.WriteStartElement("wsnt", "UnknownFilter", OnvifNames.Notification);
                if (name.Namespace.Length > 0)
                {
                    writer.WriteAttributeString("xmlns", "f", null, name.Namespace);
                }

                writer.WriteString(name.Namespace.Length > 0 ? $"f:{name.Name}" : name.Name);
                writer.WriteEndElement();
            }
        });

    /// <summary>The dialect of a topic expression is not known.</summary>
    public OnvifFaultException TopicExpressionDialectUnknown(string reason) => Sender("TopicExpressionDialectUnknownFault", reason);

    /// <summary>A topic expression is not of its dialect.</summary>
    public OnvifFaultException InvalidTopicExpression(string reason) => Sender("InvalidTopicExpressionFault", reason);

    /// <summary>A topic expression names nothing that the device sends.</summary>
    public OnvifFaultException TopicNotSupported(string reason) => Sender("TopicNotSupportedFault", reason);

    /// <summary>A filter of contents is not of its dialect.</summary>
    public OnvifFaultException InvalidMessageContentExpression(string reason) => Sender("InvalidMessageContentExpressionFault", reason);

    /// <summary>A policy that is not known.</summary>
    public OnvifFaultException UnrecognizedPolicyRequest(string reason) => Sender("UnrecognizedPolicyRequestFault", reason);

    /// <summary>A new subscription cannot end then.</summary>
    public OnvifFaultException UnacceptableInitialTerminationTime(string reason) => Sender("UnacceptableInitialTerminationTimeFault", reason, more: WriteTimes);

    /// <summary>A subscription cannot end then.</summary>
    public OnvifFaultException UnacceptableTerminationTime(string reason) => Sender("UnacceptableTerminationTimeFault", reason, more: WriteTimes);

    /// <summary>The subscriber may not be notified where it wants to be.</summary>
    public OnvifFaultException ConsumerRefused(string reason) => Sender("SubscribeCreationFailedFault", reason);

    /// <summary>There are as many subscriptions as there can be.</summary>
    public OnvifFaultException SubscribeCreationFailed(string reason) => new(isSender: false, ["Action"], reason)
    {
        Detail = writer => Write(writer, "SubscribeCreationFailedFault", reason, "wsnt", OnvifNames.Notification, null),
    };

    /// <summary>A pull wants to wait longer than possible.</summary>
    public static OnvifFaultException PullTimeout(string reason) => new(isSender: true, ["InvalidArgVal"], reason)
    {
        Detail = static writer =>
        {
            writer.WriteStartElement("tev", "PullMessagesFaultResponse", OnvifNames.Events);
            writer.WriteElementString("tev", "MaxTimeout", OnvifNames.Events, XmlConvert.ToString(EventLimits.PullTimeout));
            writer.WriteElementString("tev", "MaxMessageLimit", OnvifNames.Events, XmlConvert.ToString(EventLimits.Messages));
            writer.WriteEndElement();
        },
    };

    private OnvifFaultException Sender(string name, string reason, string prefix = "wsnt", string element = OnvifNames.Notification, Action<XmlWriter>? more = null)
        => new(isSender: true, ["InvalidArgVal"], reason) { Detail = writer => Write(writer, name, reason, prefix, element, more) };

    private void Write(XmlWriter writer, string name, string reason, string prefix, string element, Action<XmlWriter>? more)
    {
        writer.WriteStartElement(prefix, name, element);
        writer.WriteElementString("wsrf-bf", "Timestamp", BaseFaults, UtcTimes.Text(time.GetUtcNow()));
        writer.WriteElementString("wsrf-bf", "Description", BaseFaults, reason);
        more?.Invoke(writer);
        writer.WriteEndElement();
    }

    private void WriteTimes(XmlWriter writer)
    {
        var now = time.GetUtcNow();
        writer.WriteElementString("wsnt", "MinimumTime", OnvifNames.Notification, UtcTimes.Text(now + TimeSpan.FromSeconds(1)));
        writer.WriteElementString("wsnt", "MaximumTime", OnvifNames.Notification, UtcTimes.Text(now + EventLimits.LongestLife));
    }
}
