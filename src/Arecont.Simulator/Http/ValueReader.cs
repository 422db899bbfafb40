using System.Globalization;
using Arecont.Simulator.Settings;

namespace Arecont.Simulator.Http;

/// <summary>Reads a value: from the settings, or from where the camera works it out.</summary>
internal sealed class ValueReader(CameraState camera)
{
    internal string Read(SettingRule rule, int channel, string asked = "") => rule.Name switch
    {
        _ when !rule.Computed => camera.Settings.Get(rule, channel),
        "mdresult" => MotionValue(channel),
        "auxin" => camera.Surroundings.Input ? "on" : "off",
        "mac" => string.Join(camera.Model.Habits.MacSeparator, camera.Mac.Chunk(2).Select(pair => new string(pair))),
        "enclosure" => asked == "code" ? camera.Model.Sensor.Width.ToString(CultureInfo.InvariantCulture) : camera.Model.Name,
        _ => ModelValue(asked),
    };

    private string ModelValue(string asked)
    {
        var names = camera.Model.Names;
        return asked switch
        {
            "fullname" => names.FullName,
            "releasename" => names.ReleaseName,
            "lpn" => names.Lpn,
            "internal" => names.Internal,
            _ => names.Model,
        };
    }

    private string MotionValue(int channel) =>
        camera.Motion.Describe(camera.Surroundings.Scene(channel), channel, camera.Model.Habits.Motion);
}
