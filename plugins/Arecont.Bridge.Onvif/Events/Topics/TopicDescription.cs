using System.Collections.Immutable;
using Arecont.Bridge.Onvif.Devices;

namespace Arecont.Bridge.Onvif.Events.Topics;

/// <summary>A topic: what its messages hold, and which devices send it.</summary>
/// <param name="Topic">Its path, such as <c>tns1:VideoSource/MotionAlarm</c>.</param>
/// <param name="IsProperty">True where it tells the value of something that always has one.</param>
/// <param name="Source">What its messages are about: names and types.</param>
/// <param name="Data">What they say: names and types.</param>
internal sealed record TopicDescription(
    string Topic, bool IsProperty, ImmutableArray<(string Name, string Type)> Source, ImmutableArray<(string Name, string Type)> Data)
{
    /// <summary>Whether a device sends it. Where a camera has not answered yet, what it may turn out to have counts.</summary>
    public Func<OnvifDevice, bool> IsSentBy { get; init; } = static _ => true;
}
