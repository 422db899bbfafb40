using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Configuration;
using Arecont.Bridge.Onvif.DeviceIO;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>Device management.</summary>
internal sealed class DeviceService(
    OnvifCall call,
    OnvifOptions options,
    ServiceList services,
    DeviceIdentities identities,
    DeviceMemory memory,
    DeviceScopes scopes,
    IDeviceAnnouncer announcer,
    DeviceWatch watch,
    SystemClock clock,
    NetworkInterfaces interfaces,
    NetworkProtocols protocols,
    UserAdministration users,
    Relays relays) : IDeviceService
{
    private const string WsdlUrl = "https://www.onvif.org/ver10/device/wsdl/devicemgmt.wsdl";

    /// <inheritdoc/>
    public Task<GetServicesResponse> GetServicesAsync(GetServicesRequest request)
        => Task.FromResult(new GetServicesResponse { Services = services.Services(call, request.IncludeCapability) });

    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = DeviceCapabilitiesOf.Device(call.Device, options) });

    /// <inheritdoc/>
    public Task<GetCapabilitiesResponse> GetCapabilitiesAsync(GetCapabilitiesRequest request)
        => Task.FromResult(new GetCapabilitiesResponse { Capabilities = services.Capabilities(call, request.Categories) });

    /// <inheritdoc/>
    public Task<GetWsdlUrlResponse> GetWsdlUrlAsync(GetWsdlUrlRequest request) => Task.FromResult(new GetWsdlUrlResponse { WsdlUrl = WsdlUrl });

    /// <inheritdoc/>
    public Task<GetEndpointReferenceResponse> GetEndpointReferenceAsync(GetEndpointReferenceRequest request)
        => Task.FromResult(new GetEndpointReferenceResponse { Uuid = DeviceIdentity.EndpointOf(identities.UuidOf(call.Device)) });

    /// <inheritdoc/>
    public Task<GetDeviceInformationResponse> GetDeviceInformationAsync(GetDeviceInformationRequest request)
    {
        var identity = identities.Demand(call.Device);
        return Task.FromResult(new GetDeviceInformationResponse
        {
            Manufacturer = identity.Manufacturer,
            Model = identity.Model,
            FirmwareVersion = identity.Firmware,
            SerialNumber = identity.SerialNumber,
            HardwareId = identity.ModelNumber,
        });
    }

    /// <inheritdoc/>
    public Task<GetSystemDateAndTimeResponse> GetSystemDateAndTimeAsync(GetSystemDateAndTimeRequest request)
        => Task.FromResult(new GetSystemDateAndTimeResponse { SystemDateAndTime = clock.Now() });

    /// <inheritdoc/>
    public Task<SetSystemDateAndTimeResponse> SetSystemDateAndTimeAsync(SetSystemDateAndTimeRequest request)
    {
        clock.Set(request);
        return Task.FromResult(new SetSystemDateAndTimeResponse());
    }

    /// <inheritdoc/>
    public async Task<SetSystemFactoryDefaultResponse> SetSystemFactoryDefaultAsync(SetSystemFactoryDefaultRequest request)
    {
        await RestartAsync(new FactoryReset()).ConfigureAwait(false);
        return new SetSystemFactoryDefaultResponse();
    }

    /// <inheritdoc/>
    public async Task<SystemRebootResponse> SystemRebootAsync(SystemRebootRequest request)
    {
        await RestartAsync(new RebootCamera()).ConfigureAwait(false);
        return new SystemRebootResponse { Message = "The camera restarts." };
    }

    /// <inheritdoc/>
    public Task<GetScopesResponse> GetScopesAsync(GetScopesRequest request)
    {
        var all = scopes.Fixed(call.Device).Select(scope => new Scope { ScopeDef = ScopeDefinition.Fixed, ScopeItem = scope })
            .Concat(scopes.Configurable(call.Device).Select(scope => new Scope { ScopeDef = ScopeDefinition.Configurable, ScopeItem = scope }));
        return Task.FromResult(new GetScopesResponse { Scopes = [.. all] });
    }

    /// <inheritdoc/>
    public Task<SetScopesResponse> SetScopesAsync(SetScopesRequest request)
    {
        scopes.Set(call.Device, request.Scopes);
        announcer.Changed(call.Device);
        return Task.FromResult(new SetScopesResponse());
    }

    /// <inheritdoc/>
    public Task<AddScopesResponse> AddScopesAsync(AddScopesRequest request)
    {
        scopes.Add(call.Device, request.ScopeItems);
        announcer.Changed(call.Device);
        return Task.FromResult(new AddScopesResponse());
    }

    /// <inheritdoc/>
    public Task<RemoveScopesResponse> RemoveScopesAsync(RemoveScopesRequest request)
    {
        scopes.Remove(call.Device, request.ScopeItems);
        announcer.Changed(call.Device);
        return Task.FromResult(new RemoveScopesResponse { ScopeItems = request.ScopeItems });
    }

    /// <inheritdoc/>
    public Task<GetDiscoveryModeResponse> GetDiscoveryModeAsync(GetDiscoveryModeRequest request)
        => Task.FromResult(new GetDiscoveryModeResponse { DiscoveryMode = memory.Of(call.Device.Id).NonDiscoverable ? DiscoveryMode.NonDiscoverable : DiscoveryMode.Discoverable });

    /// <inheritdoc/>
    public Task<SetDiscoveryModeResponse> SetDiscoveryModeAsync(SetDiscoveryModeRequest request)
    {
        memory.Update(call.Device.Id, record => record with { NonDiscoverable = request.DiscoveryMode == DiscoveryMode.NonDiscoverable });
        announcer.Changed(call.Device);
        return Task.FromResult(new SetDiscoveryModeResponse());
    }

    /// <inheritdoc/>
    public Task<GetHostnameResponse> GetHostnameAsync(GetHostnameRequest request)
        => Task.FromResult(new GetHostnameResponse { HostnameInformation = HostNames.Get(call.Device) });

    /// <inheritdoc/>
    public async Task<SetHostnameResponse> SetHostnameAsync(SetHostnameRequest request)
    {
        await HostNames.SetAsync(call.Device, request.Name, call.Aborted).ConfigureAwait(false);
        return new SetHostnameResponse();
    }

    /// <inheritdoc/>
    public Task<GetDnsResponse> GetDnsAsync(GetDnsRequest request) => Task.FromResult(new GetDnsResponse { DnsInformation = NameServers.Get() });

    /// <inheritdoc/>
    public Task<SetDnsResponse> SetDnsAsync(SetDnsRequest request)
    {
        NameServers.Set(request);
        return Task.FromResult(new SetDnsResponse());
    }

    /// <inheritdoc/>
    public Task<GetNtpResponse> GetNtpAsync(GetNtpRequest request) => Task.FromResult(new GetNtpResponse { NtpInformation = TimeServers.Get(call.Device) });

    /// <inheritdoc/>
    public async Task<SetNtpResponse> SetNtpAsync(SetNtpRequest request)
    {
        await TimeServers.SetAsync(call.Device, request, call.Aborted).ConfigureAwait(false);
        return new SetNtpResponse();
    }

    /// <inheritdoc/>
    public Task<GetNetworkInterfacesResponse> GetNetworkInterfacesAsync(GetNetworkInterfacesRequest request)
        => Task.FromResult(new GetNetworkInterfacesResponse { NetworkInterfaces = [interfaces.Get(call)] });

    /// <inheritdoc/>
    public async Task<SetNetworkInterfacesResponse> SetNetworkInterfacesAsync(SetNetworkInterfacesRequest request)
    {
        await interfaces.SetAsync(call, request).ConfigureAwait(false);
        return new SetNetworkInterfacesResponse();
    }

    /// <inheritdoc/>
    public Task<GetNetworkProtocolsResponse> GetNetworkProtocolsAsync(GetNetworkProtocolsRequest request)
        => Task.FromResult(new GetNetworkProtocolsResponse { NetworkProtocols = protocols.Get(call) });

    /// <inheritdoc/>
    public Task<SetNetworkProtocolsResponse> SetNetworkProtocolsAsync(SetNetworkProtocolsRequest request)
    {
        protocols.Set(call, request.NetworkProtocols);
        return Task.FromResult(new SetNetworkProtocolsResponse());
    }

    /// <inheritdoc/>
    public Task<GetNetworkDefaultGatewayResponse> GetNetworkDefaultGatewayAsync(GetNetworkDefaultGatewayRequest request)
        => Task.FromResult(new GetNetworkDefaultGatewayResponse { NetworkGateway = Gateways.Get(call.Device) });

    /// <inheritdoc/>
    public async Task<SetNetworkDefaultGatewayResponse> SetNetworkDefaultGatewayAsync(SetNetworkDefaultGatewayRequest request)
    {
        await Gateways.SetAsync(call.Device, request, call.Aborted).ConfigureAwait(false);
        return new SetNetworkDefaultGatewayResponse();
    }

    /// <inheritdoc/>
    public Task<GetUsersResponse> GetUsersAsync(GetUsersRequest request) => Task.FromResult(new GetUsersResponse { Users = users.All });

    /// <inheritdoc/>
    public Task<CreateUsersResponse> CreateUsersAsync(CreateUsersRequest request)
    {
        users.Create(request.Users);
        return Task.FromResult(new CreateUsersResponse());
    }

    /// <inheritdoc/>
    public Task<DeleteUsersResponse> DeleteUsersAsync(DeleteUsersRequest request)
    {
        users.Delete(request.Usernames);
        return Task.FromResult(new DeleteUsersResponse());
    }

    /// <inheritdoc/>
    public Task<SetUserResponse> SetUserAsync(SetUserRequest request)
    {
        users.Set(request.Users);
        return Task.FromResult(new SetUserResponse());
    }

    /// <inheritdoc/>
    public Task<GetRelayOutputsResponse> GetRelayOutputsAsync(GetRelayOutputsRequest request)
        => Task.FromResult(new GetRelayOutputsResponse { RelayOutputs = relays.Of(call.Device) });

    /// <inheritdoc/>
    public Task<SetRelayOutputSettingsResponse> SetRelayOutputSettingsAsync(SetRelayOutputSettingsRequest request)
    {
        relays.Configure(call.Device, request.RelayOutputToken, request.Properties);
        return Task.FromResult(new SetRelayOutputSettingsResponse());
    }

    /// <inheritdoc/>
    public async Task<SetRelayOutputStateResponse> SetRelayOutputStateAsync(SetRelayOutputStateRequest request)
    {
        await relays.SwitchAsync(call.Device, request.RelayOutputToken, request.LogicalState, call.Aborted).ConfigureAwait(false);
        return new SetRelayOutputStateResponse();
    }

    private async Task RestartAsync(CameraCommand command)
    {
        if (call.Device.IsRecorder)
        {
            throw Faults.ActionNotSupported(null, "Optional Action Not Implemented: each camera is restarted and reset by its own device.");
        }

        await call.Device.Camera.DemandAsync(command, null, call.Aborted).ConfigureAwait(false);
        watch.Restarting(call.Device);
    }
}
