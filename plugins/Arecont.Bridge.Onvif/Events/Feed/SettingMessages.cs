using Arecont.Bridge.Contract.Cameras;
using Arecont.Bridge.Contract.Events;
using Arecont.Bridge.Onvif.Devices;
using Arecont.Camera.Settings;
using Arecont.Onvif.Metadata.Events;

namespace Arecont.Bridge.Onvif.Events.Feed;

/// <summary>Which configurations of media a setting that reads differently belongs to.</summary>
internal static class SettingMessages
{
    /// <summary>A <c>Media/ConfigurationChanged</c> for each; none for settings that no configuration shows.</summary>
    public static IEnumerable<OnvifNotification> Of(CameraEvent occurrence, ICamera camera)
    {
        if (occurrence.Setting is null || !SettingCatalogue.TryFind(occurrence.Setting, out var setting))
        {
            return [];
        }

        return
            from source in VideoSource.Of(camera)
            where occurrence.Channel is null || occurrence.Channel == source.Channel
            from configuration in Configurations(setting.Group, source)
            select OnvifEvents.ConfigurationChanged(configuration.Token, configuration.Type, occurrence.Time);
    }

    private static IEnumerable<(string Token, string Type)> Configurations(SettingGroup group, VideoSource source)
    {
        var (camera, channel) = (source.Camera.Id, source.Channel);
        return group switch
        {
            SettingGroup.Image or SettingGroup.Exposure or SettingGroup.WhiteBalance or SettingGroup.DayNight or SettingGroup.Infrared
                or SettingGroup.PrivacyMask or SettingGroup.Sensor => [(Tokens.VideoSourceConfiguration(camera, channel), ConfigurationTypes.VideoSource)],
            SettingGroup.Motion => [(Tokens.VideoAnalyticsConfiguration(camera, channel), ConfigurationTypes.Analytics)],
            SettingGroup.Stream => source.Camera.Video.Profiles(channel)
                .Select(profile => (Tokens.VideoEncoderConfiguration(camera, channel, profile.Name), ConfigurationTypes.VideoEncoder)),
            SettingGroup.Audio when channel == 1 => [(Tokens.AudioOutput(camera), ConfigurationTypes.AudioOutput)],
            _ => [],
        };
    }
}
