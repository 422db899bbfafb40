namespace Arecont.Simulator.Http;

/// <summary>What a get or set comes to.</summary>
/// <param name="Name">The name it was about.</param>
/// <param name="Text">The body; null when the camera does not know the name.</param>
/// <param name="IsSet">Whether it was a set.</param>
/// <param name="Restarts">Whether the camera restarts instead of answering.</param>
internal readonly record struct SettingAnswer(string Name, string? Text, bool IsSet, bool Restarts)
{
    internal static SettingAnswer Restart => new("params", null, true, true);

    internal static SettingAnswer Value(string name, string value) => new(name, $"{name}={value}", false, false);

    internal static SettingAnswer Echo(string name, string value) => new(name, $"{name}={value}", true, false);

    internal static SettingAnswer Unknown(string name) => new(name, null, false, false);
}
