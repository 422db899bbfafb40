using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>tt:IrCutFilterMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum IrCutFilterMode
{
    /// <summary>Filtering: the picture of the day.</summary>
    ON,

    /// <summary>Not filtering: the picture of the night.</summary>
    OFF,

    /// <summary>As the light is.</summary>
    AUTO,
}

/// <summary><c>tt:ExposureMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum ExposureMode
{
    /// <summary>The camera finds it.</summary>
    AUTO,

    /// <summary>It stays as it is.</summary>
    MANUAL,
}

/// <summary><c>tt:ExposurePriority</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum ExposurePriority
{
    /// <summary>A clean picture.</summary>
    LowNoise,

    /// <summary>Short exposures.</summary>
    FrameRate,
}

/// <summary><c>tt:AutoFocusMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum AutoFocusMode
{
    /// <summary>The camera focuses by itself.</summary>
    AUTO,

    /// <summary>It does not.</summary>
    MANUAL,
}

/// <summary><c>tt:WhiteBalanceMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum WhiteBalanceMode
{
    /// <summary>The camera finds it.</summary>
    AUTO,

    /// <summary>It stays as it is.</summary>
    MANUAL,
}
