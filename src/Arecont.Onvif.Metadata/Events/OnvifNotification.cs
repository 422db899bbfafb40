using System.Collections.Immutable;

namespace Arecont.Onvif.Metadata.Events;

/// <summary>One message about one topic, as a pull point hands it out and a metadata stream carries it.</summary>
/// <param name="Topic">The topic's path with its prefix, such as <c>tns1:VideoSource/MotionAlarm</c>.</param>
/// <param name="UtcTime">When it happened.</param>
/// <param name="Operation">What it says of the property; null for a topic that is no property.</param>
/// <param name="Source">What it is about.</param>
/// <param name="Data">What it says. Some clients read messages with one item only.</param>
public sealed record OnvifNotification(
    string Topic,
    DateTimeOffset UtcTime,
    PropertyOperation? Operation,
    ImmutableArray<SimpleItem> Source,
    ImmutableArray<SimpleItem> Data);
