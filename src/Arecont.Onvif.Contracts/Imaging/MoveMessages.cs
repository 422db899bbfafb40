using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Imaging;

/// <summary><c>timg:GetMoveOptions</c>.</summary>
[MessageContract(WrapperName = "GetMoveOptions", WrapperNamespace = OnvifNames.Imaging)]
public class GetMoveOptionsRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }
}

/// <summary><c>timg:GetMoveOptionsResponse</c>.</summary>
[MessageContract(WrapperName = "GetMoveOptionsResponse", WrapperNamespace = OnvifNames.Imaging)]
public class GetMoveOptionsResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public MoveOptions20? MoveOptions { get; set; }
}

/// <summary><c>timg:Move</c>.</summary>
[MessageContract(WrapperName = "Move", WrapperNamespace = OnvifNames.Imaging)]
public class MoveRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 1)]
    public FocusMove? Focus { get; set; }
}

/// <summary><c>timg:MoveResponse</c>.</summary>
[MessageContract(WrapperName = "MoveResponse", WrapperNamespace = OnvifNames.Imaging)]
public class MoveResponse;

/// <summary><c>timg:Stop</c>.</summary>
[MessageContract(WrapperName = "Stop", WrapperNamespace = OnvifNames.Imaging)]
public class StopRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }
}

/// <summary><c>timg:StopResponse</c>.</summary>
[MessageContract(WrapperName = "StopResponse", WrapperNamespace = OnvifNames.Imaging)]
public class StopResponse;

/// <summary><c>timg:GetStatus</c>.</summary>
[MessageContract(WrapperName = "GetStatus", WrapperNamespace = OnvifNames.Imaging)]
public class GetStatusRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public string? VideoSourceToken { get; set; }
}

/// <summary><c>timg:GetStatusResponse</c>.</summary>
[MessageContract(WrapperName = "GetStatusResponse", WrapperNamespace = OnvifNames.Imaging)]
public class GetStatusResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Imaging, Order = 0)]
    public ImagingStatus20? Status { get; set; }
}
