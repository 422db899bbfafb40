using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>tt:FocusMove</c>: one of the three.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class FocusMove
{
    public AbsoluteFocus? Absolute { get; set; }

    public RelativeFocus? Relative { get; set; }

    public ContinuousFocus? Continuous { get; set; }
}

/// <summary><c>tt:AbsoluteFocus</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class AbsoluteFocus
{
    public float Position { get; set; }

    public float? Speed { get; set; }

    public bool ShouldSerializeSpeed() => Speed.HasValue;
}

/// <summary><c>tt:RelativeFocus</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class RelativeFocus
{
    public float Distance { get; set; }

    public float? Speed { get; set; }

    public bool ShouldSerializeSpeed() => Speed.HasValue;
}

/// <summary><c>tt:ContinuousFocus</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ContinuousFocus
{
    public float Speed { get; set; }
}

/// <summary><c>tt:MoveOptions20</c>: without absolute moves, for the cameras know no positions.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class MoveOptions20
{
    public RelativeFocusOptions20? Relative { get; set; }

    public ContinuousFocusOptions? Continuous { get; set; }
}

/// <summary><c>tt:RelativeFocusOptions20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class RelativeFocusOptions20
{
    public FloatRange? Distance { get; set; }
}

/// <summary><c>tt:ContinuousFocusOptions</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ContinuousFocusOptions
{
    public FloatRange? Speed { get; set; }
}

/// <summary><c>tt:ImagingStatus20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class ImagingStatus20
{
    public FocusStatus20? FocusStatus20 { get; set; }
}

/// <summary><c>tt:FocusStatus20</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class FocusStatus20
{
    public float Position { get; set; }

    public MoveStatus MoveStatus { get; set; }
}
