using Arecont.Bridge.Contract.State;
using Arecont.Bridge.Mqtt.Options;

namespace Arecont.Bridge.Mqtt.Publishing;

/// <summary>Which remembered topics of a camera may stay, once the camera has said what it is.</summary>
internal static class ExpectedTopics
{
    /// <summary>True for a topic (without the camera's own) that this camera has or may have.</summary>
    public static bool Includes(CameraState state, CameraMqttOptions options, string rest)
    {
        if (StreamTopics.Is(rest))
        {
            return StreamTopics.Includes(state, rest);
        }

        var levels = rest.Split('/');
        if (levels is ["channel", var number, .. var inner])
        {
            return state.Channels.Length > 1 && state.Channels.FirstOrDefault(channel => Is(channel.Number, number)) is { } channel
                && Common(state, options, inner, state.Settings.ContainsKey, channel.Settings.ContainsKey);
        }

        return levels switch
        {
            ["zone", var zone] => state.Zones.ContainsKey(zone),
            ["input", var port] => state.Inputs.Any(input => Is(input.Number, port)),
            ["output", var port] => state.Outputs.Any(output => Is(output.Number, port)),
            ["motion", "grid"] => options.MotionGrid && state.Channels.Length <= 1,
            _ => Common(state, options, levels, state.Settings.ContainsKey, static _ => false),
        };
    }

    private static bool Common(CameraState state, CameraMqttOptions options, string[] levels, Func<string, bool> ofCamera, Func<string, bool> ofChannel) => levels switch
    {
        ["settings", var setting] => ofCamera(setting) || ofChannel(setting) || state.Identity!.Settings.Contains(setting),
        ["motion", "grid"] => options.MotionGrid,
        ["motion", "snapshot"] => options.MotionSnapshot,
        _ => true,
    };

    private static bool Is(int number, string text) => text == number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
