namespace Arecont.Testing;

/// <summary>Programs that are not ours. A missing one skips the test, or fails it where AB_REQUIRE_PEERS is 1.</summary>
internal static class Peers
{
    /// <summary>Where brokers and the like are installed though a user's PATH leaves these out.</summary>
    private static readonly string[] MorePlaces = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"];

    public static void Require(string program) => Demand(Find(program) is not null, $"{program} is not installed.");

    /// <summary>Goes on where a peer is <paramref name="there"/>; otherwise says what is missing.</summary>
    public static void Demand(bool there, string otherwise)
    {
        if (Environment.GetEnvironmentVariable("AB_REQUIRE_PEERS") == "1")
        {
            Assert.True(there, $"{otherwise} AB_REQUIRE_PEERS=1 demands it.");
        }

        Assert.SkipUnless(there, otherwise);
    }

    public static string? Find(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Concat(MorePlaces)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
