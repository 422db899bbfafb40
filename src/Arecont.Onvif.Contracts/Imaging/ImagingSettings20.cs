using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>tt:ImagingSettings20</c>. What no camera has is read, so that it can be refused.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingSettings20
{
    public ModeAndLevel? BacklightCompensation { get; set; }

    public float? Brightness { get; set; }

    public bool ShouldSerializeBrightness() => Brightness.HasValue;

    public float? ColorSaturation { get; set; }

    public bool ShouldSerializeColorSaturation() => ColorSaturation.HasValue;

    public float? Contrast { get; set; }

    public bool ShouldSerializeContrast() => Contrast.HasValue;

    public Exposure20? Exposure { get; set; }

    public FocusConfiguration20? Focus { get; set; }

    public IrCutFilterMode? IrCutFilter { get; set; }

    public bool ShouldSerializeIrCutFilter() => IrCutFilter.HasValue;

    public float? Sharpness { get; set; }

    public bool ShouldSerializeSharpness() => Sharpness.HasValue;

    public ModeAndLevel? WideDynamicRange { get; set; }

    public WhiteBalance20? WhiteBalance { get; set; }

    public ImagingSettingsExtension20? Extension { get; set; }
}

/// <summary><c>tt:BacklightCompensation20</c>, <c>tt:WideDynamicRange20</c> and others of the same form.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ModeAndLevel
{
    public string? Mode { get; set; }

    public float? Level { get; set; }

    public bool ShouldSerializeLevel() => Level.HasValue;
}

/// <summary><c>tt:FocusConfiguration20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class FocusConfiguration20
{
    public AutoFocusMode AutoFocusMode { get; set; }

    public float? DefaultSpeed { get; set; }

    public bool ShouldSerializeDefaultSpeed() => DefaultSpeed.HasValue;

    public float? NearLimit { get; set; }

    public bool ShouldSerializeNearLimit() => NearLimit.HasValue;

    public float? FarLimit { get; set; }

    public bool ShouldSerializeFarLimit() => FarLimit.HasValue;

    [XmlAttribute]
    public string? AFMode { get; set; }
}

/// <summary><c>tt:WhiteBalance20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class WhiteBalance20
{
    public WhiteBalanceMode Mode { get; set; }

    public float? CrGain { get; set; }

    public bool ShouldSerializeCrGain() => CrGain.HasValue;

    public float? CbGain { get; set; }

    public bool ShouldSerializeCbGain() => CbGain.HasValue;
}

/// <summary><c>tt:ImagingSettingsExtension20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingSettingsExtension20
{
    public ModeAndLevel? ImageStabilization { get; set; }

    public ImagingSettingsExtension202? Extension { get; set; }
}

/// <summary><c>tt:ImagingSettingsExtension202</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingSettingsExtension202
{
    [XmlElement("IrCutFilterAutoAdjustment")]
    public List<IrCutFilterAutoAdjustment> IrCutFilterAutoAdjustments { get; set; } = [];

    public ImagingSettingsExtension203? Extension { get; set; }
}

/// <summary><c>tt:IrCutFilterAutoAdjustment</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class IrCutFilterAutoAdjustment
{
    public string? BoundaryType { get; set; }

    public float? BoundaryOffset { get; set; }

    public bool ShouldSerializeBoundaryOffset() => BoundaryOffset.HasValue;
}

/// <summary><c>tt:ImagingSettingsExtension203</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingSettingsExtension203
{
    public ModeAndLevel? ToneCompensation { get; set; }

    public ModeAndLevel? Defogging { get; set; }

    public NoiseReduction? NoiseReduction { get; set; }
}

/// <summary><c>tt:NoiseReduction</c>: from 0, none, to 1, the most.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NoiseReduction
{
    public float Level { get; set; }
}
