using Arecont.Bridge.Contract.Commands;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Imaging;

namespace Arecont.Bridge.Onvif.Imaging;

/// <summary>Picture settings and focus of each sensor. Presets are not served: the cameras have none.</summary>
internal sealed class ImagingService(OnvifCall call, FocusMoves moves) : IImagingService
{
    /// <summary>What the service can do beyond its operations: nothing.</summary>
    public static ImagingCapabilities Capabilities(OnvifDevice device)
    {
        _ = device;
        return new ImagingCapabilities();
    }

    /// <inheritdoc/>
    public Task<GetServiceCapabilitiesResponse> GetServiceCapabilitiesAsync(GetServiceCapabilitiesRequest request)
        => Task.FromResult(new GetServiceCapabilitiesResponse { Capabilities = Capabilities(call.Device) });

    /// <inheritdoc/>
    public Task<GetImagingSettingsResponse> GetImagingSettingsAsync(GetImagingSettingsRequest request)
    {
        var settings = Settings(Source(request.VideoSourceToken));
        var result = new ImagingSettings20 { Exposure = ExposureSettings.Read(settings), Focus = FocusSettings.Read(settings) };
        PictureSettings.Read(settings, result);
        return Task.FromResult(new GetImagingSettingsResponse { ImagingSettings = result });
    }

    /// <inheritdoc/>
    public Task<GetOptionsResponse> GetOptionsAsync(GetOptionsRequest request)
    {
        var settings = Settings(Source(request.VideoSourceToken));
        var result = new ImagingOptions20 { Exposure = ExposureSettings.Options(settings), Focus = FocusSettings.Options(settings) };
        PictureSettings.Read(settings, result);
        return Task.FromResult(new GetOptionsResponse { ImagingOptions = result });
    }

    /// <inheritdoc/>
    public async Task<SetImagingSettingsResponse> SetImagingSettingsAsync(SetImagingSettingsRequest request)
    {
        var source = Source(request.VideoSourceToken);
        var settings = Settings(source);
        var draft = new SettingDraft(settings, "SettingsInvalid");
        var wanted = request.ImagingSettings ?? throw draft.Invalid("There are no settings.");
        DemandNothingUnknown(wanted, draft);
        PictureSettings.Plan(wanted, settings, draft);
        ExposureSettings.Plan(wanted.Exposure, settings, draft);
        var focusNow = FocusSettings.Plan(wanted.Focus, settings, draft);
        await draft.WriteAsync(source.Camera).ConfigureAwait(false);
        if (focusNow)
        {
            await source.Camera.DemandAsync(new MoveFocus(FocusAction.Auto), null, CancellationToken.None).ConfigureAwait(false);
        }

        if (request.ForcePersistence == true)
        {
            await source.Camera.DemandAsync(new SaveSettings(), null, CancellationToken.None).ConfigureAwait(false);
        }

        return new SetImagingSettingsResponse();
    }

    /// <inheritdoc/>
    public Task<GetMoveOptionsResponse> GetMoveOptionsAsync(GetMoveOptionsRequest request)
    {
        var settings = Settings(Source(request.VideoSourceToken));
        return Task.FromResult(new GetMoveOptionsResponse { MoveOptions = FocusSettings.Has(settings) ? FocusMoves.Options() : new MoveOptions20() });
    }

    /// <inheritdoc/>
    public async Task<MoveResponse> MoveAsync(MoveRequest request)
    {
        await moves.MoveAsync(Focusing(request.VideoSourceToken).Camera, request.Focus).ConfigureAwait(false);
        return new MoveResponse();
    }

    /// <inheritdoc/>
    public Task<StopResponse> StopAsync(StopRequest request)
    {
        moves.Stop(Focusing(request.VideoSourceToken).Camera);
        return Task.FromResult(new StopResponse());
    }

    /// <inheritdoc/>
    public Task<GetStatusResponse> GetStatusAsync(GetStatusRequest request)
    {
        var status = moves.Status(Focusing(request.VideoSourceToken).Camera);
        return Task.FromResult(new GetStatusResponse { Status = new ImagingStatus20 { FocusStatus20 = status } });
    }

    private static void DemandNothingUnknown(ImagingSettings20 wanted, SettingDraft draft)
    {
        draft.Demand(wanted.BacklightCompensation is null, "BacklightCompensation: the camera has none.");
        draft.Demand(wanted.Contrast is null, "Contrast: the camera has none.");
        draft.Demand(wanted.WideDynamicRange is null, "WideDynamicRange: the camera has none.");
        draft.Demand(wanted.Extension?.ImageStabilization is null, "ImageStabilization: the camera has none.");
        draft.Demand(wanted.Extension?.Extension?.IrCutFilterAutoAdjustments is null or [], "IrCutFilterAutoAdjustment: the camera has none.");
        draft.Demand(wanted.Extension?.Extension?.Extension is null or { ToneCompensation: null, Defogging: null }, "ToneCompensation and Defogging: the camera has neither.");
    }

    private VideoSource Source(string? token) => call.Device.FindSource(token) ?? throw Faults.InvalidArgVal("NoSource", $"There is no video source {token}.");

    private static SourceSettings Settings(VideoSource source)
    {
        var settings = new SourceSettings(source);
        return settings.Identity is not null ? settings : throw Faults.Action(null, $"Camera {source.Camera.Id} has not answered yet.");
    }

    private VideoSource Focusing(string? token)
    {
        var source = Source(token);
        return FocusSettings.Has(Settings(source))
            ? source
            : throw Faults.ActionNotSupported("NoImagingForSource", "The lens has no motor: focus moves are not implemented.");
    }
}
