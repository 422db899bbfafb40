using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Ptz;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>PTZ of lenses that zoom: no pan and tilt, no positions, and so neither presets nor a home.</summary>
internal sealed class PtzService(OnvifCall call, PtzConfigurationOperations configurations, PtzMoveOperations moves) : IPtzService
{
    /// <summary>What the service can do.</summary>
    public static PtzCapabilities Capabilities(OnvifDevice device)
    {
        _ = device;
        return new PtzCapabilities { GetCompatibleConfigurations = true, MoveStatus = true };
    }

    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = Capabilities(call.Device) });

    /// <inheritdoc/>
    public Task<GetNodesResponse> GetNodesAsync(GetNodesRequest request)
        => Task.FromResult(new GetNodesResponse { Nodes = PtzConfigurationOperations.Nodes(call.Device) });

    /// <inheritdoc/>
    public Task<GetNodeResponse> GetNodeAsync(GetNodeRequest request)
        => Task.FromResult(new GetNodeResponse { PTZNode = PtzConfigurationOperations.Node(call.Device, request.NodeToken) });

    /// <inheritdoc/>
    public Task<GetConfigurationsResponse> GetConfigurationsAsync(GetConfigurationsRequest request)
        => Task.FromResult(new GetConfigurationsResponse { Configurations = configurations.All(call.Device) });

    /// <inheritdoc/>
    public Task<GetConfigurationResponse> GetConfigurationAsync(GetConfigurationRequest request)
        => Task.FromResult(new GetConfigurationResponse { PTZConfiguration = configurations.Find(call.Device, request.PTZConfigurationToken) });

    /// <inheritdoc/>
    public Task<GetConfigurationOptionsResponse> GetConfigurationOptionsAsync(GetConfigurationOptionsRequest request)
        => Task.FromResult(new GetConfigurationOptionsResponse { PTZConfigurationOptions = configurations.Options(call.Device, request.ConfigurationToken) });

    /// <inheritdoc/>
    public Task<SetConfigurationResponse> SetConfigurationAsync(SetConfigurationRequest request)
    {
        configurations.Set(call.Device, request.PTZConfiguration);
        return Task.FromResult(new SetConfigurationResponse());
    }

    /// <inheritdoc/>
    public Task<GetCompatibleConfigurationsResponse> GetCompatibleConfigurationsAsync(GetCompatibleConfigurationsRequest request)
        => Task.FromResult(new GetCompatibleConfigurationsResponse { Configurations = configurations.CompatibleWith(call.Device, request.ProfileToken) });

    /// <inheritdoc/>
    public Task<GetStatusResponse> GetStatusAsync(GetStatusRequest request)
        => Task.FromResult(new GetStatusResponse { PTZStatus = moves.Status(call.Device, request.ProfileToken) });

    /// <inheritdoc/>
    public async Task<RelativeMoveResponse> RelativeMoveAsync(RelativeMoveRequest request)
    {
        await moves.RelativeAsync(call.Device, request).ConfigureAwait(false);
        return new RelativeMoveResponse();
    }

    /// <inheritdoc/>
    public async Task<ContinuousMoveResponse> ContinuousMoveAsync(ContinuousMoveRequest request)
    {
        await moves.ContinuousAsync(call.Device, request).ConfigureAwait(false);
        return new ContinuousMoveResponse();
    }

    /// <inheritdoc/>
    public Task<StopResponse> StopAsync(StopRequest request)
    {
        moves.Stop(call.Device, request);
        return Task.FromResult(new StopResponse());
    }

    /// <inheritdoc/>
    public async Task<SendAuxiliaryCommandResponse> SendAuxiliaryCommandAsync(SendAuxiliaryCommandRequest request)
    {
        await moves.AuxiliaryAsync(call.Device, request).ConfigureAwait(false);
        return new SendAuxiliaryCommandResponse { AuxiliaryResponse = request.AuxiliaryData };
    }
}
