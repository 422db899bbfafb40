using System.ServiceModel;
using Arecont.Onvif.Contracts.Common;

namespace Arecont.Onvif.Contracts.Media;

/// <summary><c>trt:GetStreamUri</c>.</summary>
[MessageContract(WrapperName = "GetStreamUri", WrapperNamespace = OnvifNames.Media)]
public class GetStreamUriRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public StreamSetup? StreamSetup { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetStreamUriResponse</c>.</summary>
[MessageContract(WrapperName = "GetStreamUriResponse", WrapperNamespace = OnvifNames.Media)]
public class GetStreamUriResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public MediaUri? MediaUri { get; set; }
}

/// <summary><c>trt:GetSnapshotUri</c>.</summary>
[MessageContract(WrapperName = "GetSnapshotUri", WrapperNamespace = OnvifNames.Media)]
public class GetSnapshotUriRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:GetSnapshotUriResponse</c>.</summary>
[MessageContract(WrapperName = "GetSnapshotUriResponse", WrapperNamespace = OnvifNames.Media)]
public class GetSnapshotUriResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public MediaUri? MediaUri { get; set; }
}

/// <summary><c>trt:SetSynchronizationPoint</c>.</summary>
[MessageContract(WrapperName = "SetSynchronizationPoint", WrapperNamespace = OnvifNames.Media)]
public class SetSynchronizationPointRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:SetSynchronizationPointResponse</c>.</summary>
[MessageContract(WrapperName = "SetSynchronizationPointResponse", WrapperNamespace = OnvifNames.Media)]
public class SetSynchronizationPointResponse;

/// <summary><c>trt:StartMulticastStreaming</c>.</summary>
[MessageContract(WrapperName = "StartMulticastStreaming", WrapperNamespace = OnvifNames.Media)]
public class StartMulticastStreamingRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:StartMulticastStreamingResponse</c>.</summary>
[MessageContract(WrapperName = "StartMulticastStreamingResponse", WrapperNamespace = OnvifNames.Media)]
public class StartMulticastStreamingResponse;

/// <summary><c>trt:StopMulticastStreaming</c>.</summary>
[MessageContract(WrapperName = "StopMulticastStreaming", WrapperNamespace = OnvifNames.Media)]
public class StopMulticastStreamingRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>trt:StopMulticastStreamingResponse</c>.</summary>
[MessageContract(WrapperName = "StopMulticastStreamingResponse", WrapperNamespace = OnvifNames.Media)]
public class StopMulticastStreamingResponse;
