namespace Arecont.Integration.Tests.Support;

/// <summary>Programs that are not ours. A missing one skips the test, or fails it where AB_REQUIRE_PEERS is 1.</summary>
internal static class Peers
{
    public static void Require(string program)
    {
        var found = Find(program) is not null;
        if (Environment.GetEnvironmentVariable("AB_REQUIRE_PEERS") == "1")
        {
            Assert.True(found, $"{program} is not installed, and AB_REQUIRE_PEERS=1 demands it.");
        }

        Assert.SkipUnless(found, $"{program} is not installed.");
    }

    public static string? Find(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':').Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
