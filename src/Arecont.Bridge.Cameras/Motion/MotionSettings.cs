using System.Globalization;
using Arecont.Bridge.Cameras.Sessions;
using Arecont.Bridge.Cameras.Settings;
using Arecont.Bridge.Contract.State;
using Arecont.Camera.Identity;
using Arecont.Camera.Motion;

namespace Arecont.Bridge.Cameras.Motion;

/// <summary>Follows the settings that motion depends on: what lies in the picture, whether detection is on, where named zones lie.</summary>
internal sealed class MotionSettings(CameraContext camera, MotionTracker tracker)
{
    private const int SubZone = 32;

    /// <summary>Looks at the settings again after one changed.</summary>
    public void Follow()
    {
        if (camera.Identity is not { } identity)
        {
            return;
        }

        var state = camera.State.Current;
        foreach (var channel in tracker.Channels)
        {
            channel.Picture = new MotionPicture(identity.SensorWidth, identity.SensorHeight, Number(state, SettingNames.ZoneSize, channel.Number));
        }

        camera.Problems.Set("motion detection", OffProblem(state));
        foreach (var (name, zone) in camera.Configuration.Motion.Zones)
        {
            camera.Problems.Set("zone " + name, ZoneProblem(state, identity, name, zone.Channel, zone.Rectangle));
        }
    }

    private string? OffProblem(CameraState state)
    {
        var off = tracker.Channels.Where(channel => state.FindFor(SettingNames.MotionDetect, channel.Number) == "off").Select(channel => channel.Number).ToList();
        if (off.Count == 0 || camera.Configuration.Motion.Detection == false)
        {
            return null;
        }

        var place = off.Count == tracker.Channels.Length ? string.Empty : $" on channel {string.Join(", ", off)}";
        return $"motion detection is off{place}: set motiondetect=on, or write motion.detection: on into the configuration";
    }

    private static string? ZoneProblem(CameraState state, CameraIdentity identity, string name, int channel, ZoneRectangle zone)
    {
        if (channel > identity.Channels)
        {
            return $"zone {name} lies on channel {channel}, but the camera has {identity.Channels}: correct the zone's channel";
        }

        var total = Number(state, SettingNames.TotalZones, channel);
        if (total == 0)
        {
            return null;
        }

        var side = total > 64 ? 32 : 8;
        var zoneSize = Number(state, SettingNames.ZoneSize, channel);
        var columns = InPicture(identity.SensorWidth, zoneSize, side);
        var rows = InPicture(identity.SensorHeight, zoneSize, side);
        if (zone.LastColumn >= side || zone.LastRow >= side)
        {
            return $"zone {name} reaches beyond the camera's present grid of {side} x {side} zones (mdtotalzones={total}): correct its columns and rows, or set mdtotalzones";
        }

        return zone.FirstColumn >= columns || zone.FirstRow >= rows
            ? $"zone {name} lies outside the picture, which has {columns} x {rows} zones (mdzonesize={zoneSize}): correct its columns and rows, or set mdzonesize"
            : null;
    }

    private static int InPicture(int pixels, int zoneSize, int side)
        => pixels == 0 || zoneSize == 0 ? side : Math.Min(side, (pixels + (zoneSize * SubZone) - 1) / (zoneSize * SubZone));

    private static int Number(CameraState state, string name, int channel)
        => int.TryParse(state.FindFor(name, channel), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
