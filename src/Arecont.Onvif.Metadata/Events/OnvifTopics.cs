namespace Arecont.Onvif.Metadata.Events;

/// <summary>The topics that <see cref="OnvifEvents"/> makes messages for.</summary>
public static class OnvifTopics
{
    /// <summary>Motion in the picture of a video source.</summary>
    public const string MotionAlarm = "tns1:VideoSource/MotionAlarm";

    /// <summary>Motion found by a cell motion detector's rule.</summary>
    public const string CellMotion = "tns1:RuleEngine/CellMotionDetector/Motion";

    /// <summary>The state of a contact input.</summary>
    public const string DigitalInput = "tns1:Device/Trigger/DigitalInput";

    /// <summary>The state of a relay output.</summary>
    public const string Relay = "tns1:Device/Trigger/Relay";
}
