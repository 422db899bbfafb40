namespace Arecont.Camera.Settings;

/// <summary>The shape of a parameter's value on the wire.</summary>
public enum SettingKind
{
    /// <summary>A whole number between <see cref="SettingDefinition.Minimum"/> and <see cref="SettingDefinition.Maximum"/>.</summary>
    Number,

    /// <summary>One word out of <see cref="SettingDefinition.Choices"/>.</summary>
    Choice,

    /// <summary>The words <c>on</c> and <c>off</c>.</summary>
    Toggle,

    /// <summary>Free text, at most <see cref="SettingDefinition.MaximumLength"/> characters.</summary>
    Text,

    /// <summary>An IPv4 address in dotted form.</summary>
    IPv4Address,

    /// <summary>An IPv6 address.</summary>
    IPv6Address,

    /// <summary>Sixteen hexadecimal digits: one byte per zone row, the leftmost zone in the lowest bit, set where the zone is enabled.</summary>
    ZoneMask,

    /// <summary>A width and a height, written <c>width,height</c> or as the camera prints it.</summary>
    Size,

    /// <summary>Four whole numbers: left, top, right, bottom.</summary>
    Rectangle,

    /// <summary>A choice or a whole number: the signed motor steps of <c>focus</c> and <c>zoom</c>.</summary>
    ChoiceOrSteps,

    /// <summary>The result of motion detection (<c>mdresult</c>).</summary>
    MotionResult,
}
