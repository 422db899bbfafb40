using System.Globalization;

namespace Arecont.Fuzz.Tests.Fuzzing;

/// <summary>How long and from where: <c>AB_FUZZ_SEED</c>, <c>AB_FUZZ_ROUNDS</c>, <c>AB_FUZZ_MINUTES</c>.</summary>
internal static class FuzzSettings
{
    /// <summary>Where the dice begin; the same inputs come of the same seed.</summary>
    public static int Seed { get; } = Number("AB_FUZZ_SEED") ?? 1;

    /// <summary>How many inputs a target gets, in place of its own number.</summary>
    public static int? Rounds { get; } = Number("AB_FUZZ_ROUNDS");

    /// <summary>How long each target is given inputs, whatever their number.</summary>
    public static TimeSpan? Duration { get; } = Number("AB_FUZZ_MINUTES") is { } minutes ? TimeSpan.FromMinutes(minutes) : null;

    private static int? Number(string name)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
}
