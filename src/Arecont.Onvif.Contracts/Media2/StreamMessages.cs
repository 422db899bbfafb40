using System.ServiceModel;

namespace Arecont.Onvif.Contracts.Media2;

/// <summary><c>tr2:GetStreamUri</c>.</summary>
[MessageContract(WrapperName = "GetStreamUri", WrapperNamespace = OnvifNames.Media2)]
public class GetStreamUriRequest
{
    /// <summary>One of <see cref="TransportProtocol"/>'s names.</summary>
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Protocol { get; set; }

    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 1)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetStreamUriResponse</c>.</summary>
[MessageContract(WrapperName = "GetStreamUriResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetStreamUriResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Uri { get; set; }
}

/// <summary><c>tr2:GetSnapshotUri</c>.</summary>
[MessageContract(WrapperName = "GetSnapshotUri", WrapperNamespace = OnvifNames.Media2)]
public class GetSnapshotUriRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:GetSnapshotUriResponse</c>.</summary>
[MessageContract(WrapperName = "GetSnapshotUriResponse", WrapperNamespace = OnvifNames.Media2)]
public class GetSnapshotUriResponse
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? Uri { get; set; }
}

/// <summary><c>tr2:SetSynchronizationPoint</c>.</summary>
[MessageContract(WrapperName = "SetSynchronizationPoint", WrapperNamespace = OnvifNames.Media2)]
public class SetSynchronizationPointRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:SetSynchronizationPointResponse</c>.</summary>
[MessageContract(WrapperName = "SetSynchronizationPointResponse", WrapperNamespace = OnvifNames.Media2)]
public class SetSynchronizationPointResponse;

/// <summary><c>tr2:StartMulticastStreaming</c>.</summary>
[MessageContract(WrapperName = "StartMulticastStreaming", WrapperNamespace = OnvifNames.Media2)]
public class StartMulticastStreamingRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:StartMulticastStreamingResponse</c>.</summary>
[MessageContract(WrapperName = "StartMulticastStreamingResponse", WrapperNamespace = OnvifNames.Media2)]
public class StartMulticastStreamingResponse;

/// <summary><c>tr2:StopMulticastStreaming</c>.</summary>
[MessageContract(WrapperName = "StopMulticastStreaming", WrapperNamespace = OnvifNames.Media2)]
public class StopMulticastStreamingRequest
{
    [MessageBodyMember(Namespace = OnvifNames.Media2, Order = 0)]
    public string? ProfileToken { get; set; }
}

/// <summary><c>tr2:StopMulticastStreamingResponse</c>.</summary>
[MessageContract(WrapperName = "StopMulticastStreamingResponse", WrapperNamespace = OnvifNames.Media2)]
public class StopMulticastStreamingResponse;
