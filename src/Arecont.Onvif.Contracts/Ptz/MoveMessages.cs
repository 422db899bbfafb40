using System.ServiceModel;
using System.Xml.Serialization;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Ptz;

/// <summary><c>tptz:GetStatus</c>.</summary>
[MessageContract(WrapperName = "GetStatus", WrapperNamespace = OnvifNames.Ptz)]
public class GetStatusRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tptz:GetStatusResponse</c>.</summary>
[MessageContract(WrapperName = "GetStatusResponse", WrapperNamespace = OnvifNames.Ptz)]
public class GetStatusResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public PTZStatus? PTZStatus { get; set; }
}

/// <summary><c>tptz:RelativeMove</c>.</summary>
[MessageContract(WrapperName = "RelativeMove", WrapperNamespace = OnvifNames.Ptz)]
public class RelativeMoveRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 1)]
    public PTZVector? Translation { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 2)]
    public PTZSpeed? Speed { get; set; }
}

/// <summary><c>tptz:RelativeMoveResponse</c>.</summary>
[MessageContract(WrapperName = "RelativeMoveResponse", WrapperNamespace = OnvifNames.Ptz)]
public class RelativeMoveResponse;

/// <summary><c>tptz:ContinuousMove</c>.</summary>
[MessageContract(WrapperName = "ContinuousMove", WrapperNamespace = OnvifNames.Ptz)]
public class ContinuousMoveRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 1)]
    public PTZSpeed? Velocity { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 2), XmlElement(DataType = "duration")]
    public string? Timeout { get; set; }
}

/// <summary><c>tptz:ContinuousMoveResponse</c>.</summary>
[MessageContract(WrapperName = "ContinuousMoveResponse", WrapperNamespace = OnvifNames.Ptz)]
public class ContinuousMoveResponse;

/// <summary><c>tptz:Stop</c>.</summary>
[MessageContract(WrapperName = "Stop", WrapperNamespace = OnvifNames.Ptz)]
public class StopRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 1)]
    public bool? PanTilt { get; set; }

    public bool ShouldSerializePanTilt() => PanTilt.HasValue;

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 2)]
    public bool? Zoom { get; set; }

    public bool ShouldSerializeZoom() => Zoom.HasValue;
}

/// <summary><c>tptz:StopResponse</c>.</summary>
[MessageContract(WrapperName = "StopResponse", WrapperNamespace = OnvifNames.Ptz)]
public class StopResponse;

/// <summary><c>tptz:SendAuxiliaryCommand</c>.</summary>
[MessageContract(WrapperName = "SendAuxiliaryCommand", WrapperNamespace = OnvifNames.Ptz)]
public class SendAuxiliaryCommandRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? ProfileToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 1)]
    public string? AuxiliaryData { get; set; }
}

/// <summary><c>tptz:SendAuxiliaryCommandResponse</c>.</summary>
[MessageContract(WrapperName = "SendAuxiliaryCommandResponse", WrapperNamespace = OnvifNames.Ptz)]
public class SendAuxiliaryCommandResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Ptz, Order = 0)]
    public string? AuxiliaryResponse { get; set; }
}
