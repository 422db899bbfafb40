namespace Arecont.Bridge.HomeAssistant.Tests.Payloads;

/// <summary>
/// The schema of Home Assistant's discovery, a file that is no part of this project: HA_DISCOVERY_SCHEMA says where it is. Without that
/// the tests that need it are skipped, even where every other peer is demanded; <see cref="DiscoveryFactsTests"/> always runs.
/// </summary>
internal static class SchemaFile
{
    public static DiscoverySchema Require()
    {
        var path = Environment.GetEnvironmentVariable("HA_DISCOVERY_SCHEMA");
        Assert.SkipWhen(string.IsNullOrEmpty(path), "HA_DISCOVERY_SCHEMA does not name the schema file of Home Assistant's discovery.");
        return DiscoverySchema.Load(path!);
    }
}
