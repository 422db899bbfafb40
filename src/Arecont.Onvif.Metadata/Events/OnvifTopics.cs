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

    /// <summary>A video source gives no picture.</summary>
    public const string SignalLoss = "tns1:VideoSource/SignalLoss";

    /// <summary>A media profile was created, altered or deleted; no property.</summary>
    public const string ProfileChanged = "tns1:Media/ProfileChanged";

    /// <summary>A configuration of media was altered; no property.</summary>
    public const string ConfigurationChanged = "tns1:Media/ConfigurationChanged";

    /// <summary>When the device last started.</summary>
    public const string LastReboot = "tns1:Monitoring/OperatingTime/LastReboot";
}
