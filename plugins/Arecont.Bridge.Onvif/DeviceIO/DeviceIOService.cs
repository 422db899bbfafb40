using System.Globalization;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Camera.Identity;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.DeviceIO;

namespace Arecont.Bridge.Onvif.DeviceIO;

/// <summary>Inputs, relays and sound.</summary>
internal sealed class DeviceIOService(OnvifCall call, Relays relays, Speakers speakers) : IDeviceIOService
{
    /// <summary>The capabilities of a device's service.</summary>
    public static DeviceIOCapabilities CapabilitiesOf(OnvifDevice device) => new()
    {
        VideoSources = device.Sources.Count(),
        AudioOutputs = device.Cameras.Count(camera => camera.State.Identity?.Features.HasFlag(CameraFeatures.Audio) == true),
        RelayOutputs = device.Cameras.Sum(camera => camera.State.Outputs.Length),
        DigitalInputs = device.Cameras.Sum(camera => camera.State.Inputs.Length),
    };

    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = CapabilitiesOf(call.Device) });

    /// <inheritdoc/>
    public Task<GetVideoSourcesResponse> GetVideoSourcesAsync(GetVideoSourcesRequest request)
        => Task.FromResult(new GetVideoSourcesResponse { Tokens = [.. call.Device.Sources.Select(source => source.Token)] });

    /// <inheritdoc/>
    public Task<GetAudioOutputsResponse> GetAudioOutputsAsync(GetAudioOutputsRequest request)
    {
        var tokens = speakers.Of(call.Device).ToList();
        return tokens.Count > 0 ? Task.FromResult(new GetAudioOutputsResponse { Tokens = tokens }) : throw Faults.ActionNotSupported("AudioOutputNotSupported");
    }

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationResponse> GetAudioOutputConfigurationAsync(GetAudioOutputConfigurationRequest request)
        => Task.FromResult(new GetAudioOutputConfigurationResponse { AudioOutputConfiguration = speakers.Configuration(call.Device, request.AudioOutputToken) });

    /// <inheritdoc/>
    public Task<GetAudioOutputConfigurationOptionsResponse> GetAudioOutputConfigurationOptionsAsync(GetAudioOutputConfigurationOptionsRequest request)
        => Task.FromResult(new GetAudioOutputConfigurationOptionsResponse { AudioOutputOptions = speakers.Options(call.Device, request.AudioOutputToken) });

    /// <inheritdoc/>
    public Task<SetAudioOutputConfigurationResponse> SetAudioOutputConfigurationAsync(SetAudioOutputConfigurationRequest request)
    {
        speakers.Set(call.Device, request.Configuration);
        return Task.FromResult(new SetAudioOutputConfigurationResponse());
    }

    /// <inheritdoc/>
    public Task<GetRelayOutputOptionsResponse> GetRelayOutputOptionsAsync(GetRelayOutputOptionsRequest request)
        => Task.FromResult(new GetRelayOutputOptionsResponse { Options = [.. Relays.TokensOf(call.Device, request.RelayOutputToken).Select(Options)] });

    /// <inheritdoc/>
    public Task<SetRelayOutputSettingsResponse> SetRelayOutputSettingsAsync(SetRelayOutputSettingsRequest request)
    {
        relays.Configure(call.Device, request.RelayOutput?.Token, request.RelayOutput?.Properties);
        return Task.FromResult(new SetRelayOutputSettingsResponse());
    }

    /// <inheritdoc/>
    public Task<GetDigitalInputsResponse> GetDigitalInputsAsync(GetDigitalInputsRequest request)
    {
        var inputs = from camera in call.Device.Cameras
                     from input in camera.State.Inputs
                     select new DigitalInput { Token = Tokens.DigitalInput(camera.Id, input.Number) };
        return Task.FromResult(new GetDigitalInputsResponse { DigitalInputs = [.. inputs] });
    }

    private static RelayOutputOptions Options(string token) => new()
    {
        Token = token,
        Modes = [RelayMode.Bistable, RelayMode.Monostable],
        DelayTimes = string.Create(CultureInfo.InvariantCulture, $"{Relays.Delays.Shortest.TotalSeconds} {Relays.Delays.Longest.TotalSeconds}"),
    };
}
