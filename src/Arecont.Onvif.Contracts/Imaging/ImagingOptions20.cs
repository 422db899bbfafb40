using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>tt:ImagingOptions20</c>: what cameras have.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingOptions20
{
    public FloatRange? Brightness { get; set; }

    public FloatRange? ColorSaturation { get; set; }

    public ExposureOptions20? Exposure { get; set; }

    public FocusOptions20? Focus { get; set; }

    [XmlElement("IrCutFilterModes")]
    public List<IrCutFilterMode> IrCutFilterModes { get; set; } = [];

    public FloatRange? Sharpness { get; set; }

    public WhiteBalanceOptions20? WhiteBalance { get; set; }

    public ImagingOptions20Extension? Extension { get; set; }
}

/// <summary><c>tt:ExposureOptions20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ExposureOptions20
{
    [XmlElement("Mode")]
    public List<ExposureMode> Modes { get; set; } = [];

    [XmlElement("Priority")]
    public List<ExposurePriority> Priorities { get; set; } = [];

    public FloatRange? MinExposureTime { get; set; }

    public FloatRange? MaxExposureTime { get; set; }

    public FloatRange? MinGain { get; set; }

    public FloatRange? MaxGain { get; set; }

    public FloatRange? Gain { get; set; }
}

/// <summary><c>tt:FocusOptions20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class FocusOptions20
{
    [XmlElement("AutoFocusModes")]
    public List<AutoFocusMode> AutoFocusModes { get; set; } = [];
}

/// <summary><c>tt:WhiteBalanceOptions20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class WhiteBalanceOptions20
{
    [XmlElement("Mode")]
    public List<WhiteBalanceMode> Modes { get; set; } = [];

    public FloatRange? YrGain { get; set; }

    public FloatRange? YbGain { get; set; }
}

/// <summary><c>tt:ImagingOptions20Extension</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingOptions20Extension
{
    public ImagingOptions20Extension2? Extension { get; set; }
}

/// <summary><c>tt:ImagingOptions20Extension2</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingOptions20Extension2
{
    public ImagingOptions20Extension3? Extension { get; set; }
}

/// <summary><c>tt:ImagingOptions20Extension3</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingOptions20Extension3
{
    public NoiseReductionOptions? NoiseReductionOptions { get; set; }
}

/// <summary><c>tt:NoiseReductionOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class NoiseReductionOptions
{
    public bool Level { get; set; }
}
