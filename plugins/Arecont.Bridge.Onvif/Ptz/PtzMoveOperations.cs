using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Bridge.Onvif.Lenses;
using Arecont.Bridge.Onvif.Media.Profiles;
using Arecont.Bridge.Onvif.Services;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Common;
using Arecont.Onvif.Contracts.Ptz;

namespace Arecont.Bridge.Onvif.Ptz;

/// <summary>Moves the zoom of the camera whose PTZ configuration a profile holds.</summary>
internal sealed class PtzMoveOperations(MediaBook book, LensDrive drive, ZoomTimeouts timeouts, TimeProvider time)
{
    /// <summary>Moves so far and no farther; a speed is not heeded, for the motor has one.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:SpaceNotSupported</c>, <c>ter:InvalidTranslation</c>.</exception>
    public async Task RelativeAsync(OnvifDevice device, RelativeMoveRequest request)
    {
        var camera = Camera(device, request.ProfileToken);
        var zoom = ZoomSpaces.Demand(request.Translation?.PanTilt, request.Translation?.Zoom, ZoomSpaces.Translation, "InvalidTranslation");
        if (request.Speed is { Zoom.Space.Length: > 0 } or { PanTilt.Space.Length: > 0 })
        {
            throw Faults.InvalidArgVal("SpaceNotSupported", "There are no speed spaces.");
        }

        if ((int)Math.Round(zoom * ZoomSpaces.WholeTranslation) is var steps and not 0)
        {
            await drive.MoveAsync(camera, LensMotor.Zoom, steps).ConfigureAwait(false);
        }
    }

    /// <summary>Moves until stopped or until the time is over; a velocity of 0 stops.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:SpaceNotSupported</c>, <c>ter:InvalidVelocity</c>, <c>ter:TimeoutNotSupported</c>.</exception>
    public async Task ContinuousAsync(OnvifDevice device, ContinuousMoveRequest request)
    {
        var camera = Camera(device, request.ProfileToken);
        var zoom = ZoomSpaces.Demand(request.Velocity?.PanTilt, request.Velocity?.Zoom, ZoomSpaces.Velocity, "InvalidVelocity");
        var timeout = request.Timeout is null
            ? timeouts.Of(camera.Id)
            : ZoomSpaces.Timeout(request.Timeout) ?? throw Faults.InvalidArgVal("TimeoutNotSupported", $"A move lasts {ZoomSpaces.ShortestTimeout.TotalSeconds} to {ZoomSpaces.LongestTimeout.TotalSeconds} seconds.");
        if (zoom == 0)
        {
            drive.Stop(camera, LensMotor.Zoom);
            return;
        }

        await drive.StartAsync(camera, LensMotor.Zoom, zoom, timeout).ConfigureAwait(false);
    }

    /// <summary>Stops the zoom unless only pan and tilt are meant.</summary>
    public void Stop(OnvifDevice device, StopRequest request)
    {
        var camera = Camera(device, request.ProfileToken);
        if (request.Zoom ?? request.PanTilt is null)
        {
            drive.Stop(camera, LensMotor.Zoom);
        }
    }

    /// <summary>Whether it moves.</summary>
    public PTZStatus Status(OnvifDevice device, string? profile)
    {
        var camera = Camera(device, profile);
        return new PTZStatus
        {
            MoveStatus = new PTZMoveStatus { Zoom = drive.IsMoving(camera, LensMotor.Zoom) ? MoveStatus.MOVING : MoveStatus.IDLE },
            UtcTime = time.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>Carries out an auxiliary command.</summary>
    /// <exception cref="OnvifFaultException"><c>ter:AuxiliaryDataNotSupported</c>.</exception>
    public Task AuxiliaryAsync(OnvifDevice device, SendAuxiliaryCommandRequest request)
    {
        var camera = Camera(device, request.ProfileToken);
        var setting = AuxiliaryCommands.Find(camera, request.AuxiliaryData)
            ?? throw Faults.InvalidArgVal("AuxiliaryDataNotSupported", $"The camera knows {string.Join(", ", AuxiliaryCommands.Of(camera).DefaultIfEmpty("no auxiliary command"))}.");
        return camera.DemandAsync(setting, null, CancellationToken.None);
    }

    private ICamera Camera(OnvifDevice device, string? profile)
    {
        var catalogue = book.Of(device);
        return catalogue.Find(ConfigurationKind.PTZ, catalogue.Profile(profile))?.Camera
            ?? throw Faults.InvalidArgVal("NoPTZProfile", $"Profile {profile} holds no PTZ configuration.");
    }
}
