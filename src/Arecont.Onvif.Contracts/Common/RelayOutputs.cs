using System.Xml.Serialization;

namespace Arecont.Onvif.Contracts.Common;

/// <summary><c>tt:RelayOutput</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class RelayOutput : DeviceEntity
{
    public RelayOutputSettings? Properties { get; set; }
}

/// <summary><c>tt:RelayOutputSettings</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public class RelayOutputSettings
{
    public RelayMode Mode { get; set; }

    /// <summary>How long a monostable relay stays active.</summary>
    [XmlElement(DataType = "duration")]
    public string? DelayTime { get; set; }

    public RelayIdleState IdleState { get; set; }
}

/// <summary><c>tt:RelayMode</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum RelayMode
{
    /// <summary>It goes back by itself.</summary>
    Monostable,

    /// <summary>It stays as it is set.</summary>
    Bistable,
}

/// <summary><c>tt:RelayIdleState</c>: how the contact is while the relay is inactive.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum RelayIdleState
{
    /// <summary>Closed.</summary>
    [XmlEnum("closed")]
    Closed,

    /// <summary>Open.</summary>
    [XmlEnum("open")]
    Open,
}

/// <summary><c>tt:RelayLogicalState</c>.</summary>
[XmlType(Namespace = OnvifNames.Schema)]
public enum RelayLogicalState
{
    /// <summary>Not idle.</summary>
    [XmlEnum("active")]
    Active,

    /// <summary>Idle.</summary>
    [XmlEnum("inactive")]
    Inactive,
}
