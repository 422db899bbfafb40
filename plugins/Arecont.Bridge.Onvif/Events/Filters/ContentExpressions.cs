using System.Xml;
using Arecont.Onvif.Contracts;
using Arecont.Onvif.Contracts.Events;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Filters;

/// <summary>Compiles filters of contents in ONVIF's ItemFilter dialect (Core, "Message Content Filter").</summary>
internal sealed class ContentExpressions(EventFaults faults)
{
    /// <summary>The one dialect.</summary>
    public const string ItemFilter = "http://www.onvif.org/ver10/tev/messageContentFilter/ItemFilter";

    /// <summary>Compiles one expression.</summary>
    public Predicate<OnvifNotification> Compile(QueryExpression expression)
    {
        if (expression.Dialect?.Trim() != ItemFilter)
        {
            throw faults.InvalidFilter(
                $"Dialect {expression.Dialect} is not known: there is {ItemFilter}.", new XmlQualifiedName("MessageContent", OnvifNames.Notification));
        }

        try
        {
            return new ItemFilterParser(expression.Text ?? string.Empty, expression.Namespaces).Parse();
        }
        catch (FormatException exception)
        {
            throw faults.InvalidMessageContentExpression(exception.Message);
        }
    }
}
