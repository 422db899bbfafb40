using Arecont.Simulator.Settings;

namespace Arecont.Simulator.Http;

/// <summary>Applies the pairs of a set. A value that is out of range changes nothing and brings no error, as on real cameras.</summary>
internal sealed class ValueWriter(CameraState camera)
{
    private static readonly string[] AccessSettings = ["admin", "viewer", "ip", "subnetmask", "gateway", "netopt", "webserverport"];

    internal SettingAnswer Apply(CameraRequest request, int channel)
    {
        SettingAnswer? first = null;
        var unknown = string.Empty;
        foreach (var pair in new QueryPairs(request.Query))
        {
            if (pair.Name is "params")
            {
                return Command(pair.DecodedValue());
            }

            if (camera.Model.Find(pair.Name) is { } rule && pair.HasValue)
            {
                var answer = Apply(rule, channel, pair.DecodedValue());
                first ??= answer;
            }
            else if (unknown.Length == 0)
            {
                unknown = pair.Name.ToString();
            }
        }

        return first ?? SettingAnswer.Unknown(unknown);
    }

    /// <summary>Writes one value as the wire would. False: the camera kept its old one.</summary>
    internal bool Write(SettingRule rule, int channel, string value)
    {
        var erases = value == "empty" && rule.Name is ("admin" or "viewer");
        var taken = erases ? Erase(rule) : camera.Settings.Set(rule, channel, value);
        if (taken)
        {
            camera.SettingChanged?.Invoke(rule.Name, channel, erases ? string.Empty : value);
            camera.Changed.Pulse();
        }

        return taken;
    }

    /// <summary>Factory values; some firmware keeps passwords and network settings.</summary>
    internal void Factory()
    {
        camera.Settings.Reset(camera.Model.Habits.FactoryErasesAccess ? [] : AccessSettings);
        camera.Registers.Clear();
        camera.Changed.Pulse();
    }

    private SettingAnswer Apply(SettingRule rule, int channel, string value)
    {
        var taken = Write(rule, channel, value);
        var echoed = taken || camera.Model.Habits.RefusedSetEchoesRequest
            ? value
            : new ValueReader(camera).Read(rule, Math.Max(1, channel));
        return SettingAnswer.Echo(rule.Name, echoed);
    }

    private bool Erase(SettingRule rule)
    {
        camera.Settings.Erase(rule);
        return true;
    }

    private SettingAnswer Command(string word)
    {
        switch (word)
        {
            case "save":
                camera.Settings.Save();
                camera.Changed.Pulse();
                return SettingAnswer.Echo("params", word);
            case "factory":
                Factory();
                return SettingAnswer.Restart;
            case "reboot":
                return SettingAnswer.Restart;
            default:
                return SettingAnswer.Unknown("params");
        }
    }
}
