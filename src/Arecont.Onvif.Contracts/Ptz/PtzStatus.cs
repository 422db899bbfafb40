using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Ptz;

/// <summary><c>tt:PTZStatus</c>; without a position, which the cameras do not tell.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZStatus
{
    public PTZMoveStatus? MoveStatus { get; set; }

    public DateTime UtcTime { get; set; }
}

/// <summary><c>tt:PTZMoveStatus</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZMoveStatus
{
    public MoveStatus Zoom { get; set; }
}

/// <summary><c>tt:PTZVector</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class PTZVector
{
    public Vector2D? PanTilt { get; set; }

    public Vector1D? Zoom { get; set; }
}
