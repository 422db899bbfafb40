using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.Configuration;

/// <summary>The sections whose change needs a restart: <c>http</c> and every plugin's, at the top and below the cameras.</summary>
internal static class GlobalSections
{
    private static readonly ConfigurationNode Nothing = ConfigurationNode.Missing(string.Empty, default);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Of(BridgeConfiguration configuration)
        => configuration.Plugins.Select(section => section.Plugin.Section).Prepend("http");

    /// <summary>Those that differ between two configurations; what a removed camera had does not count.</summary>
    public static IEnumerable<string> Changed(BridgeConfiguration before, BridgeConfiguration after)
    {
        if (!before.Http.Equals(after.Http))
        {
            yield return "http";
        }

        foreach (var (old, young) in before.Plugins.Zip(after.Plugins))
        {
            var known = old.Cameras.ToDictionary(camera => camera.CameraId, camera => camera.Section);
            if (!SameContent(old.Section, young.Section)
                || young.Cameras.Any(camera => !SameContent(known.GetValueOrDefault(camera.CameraId, Nothing), camera.Section)))
            {
                yield return old.Plugin.Section;
            }
        }
    }

    // Where a value stands in the file does not matter, nor does the order of keys that the user gave.
    private static bool SameContent(ConfigurationNode left, ConfigurationNode right)
        => left.Kind == right.Kind
            && left.Scalar == right.Scalar
            && left.Entries.Length == right.Entries.Length
            && left.Items.Length == right.Items.Length
            && left.Entries.All(entry => SameContent(entry.Value, right[entry.Key]))
            && left.Items.Zip(right.Items).All(pair => SameContent(pair.First, pair.Second));
}
