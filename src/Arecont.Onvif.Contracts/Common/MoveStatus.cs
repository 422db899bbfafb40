using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:MoveStatus</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum MoveStatus
{
    /// <summary>It stands still.</summary>
    IDLE,

    /// <summary>It moves.</summary>
    MOVING,

    /// <summary>Nobody knows.</summary>
    UNKNOWN,
}
