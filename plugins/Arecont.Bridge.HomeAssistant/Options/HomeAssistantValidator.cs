using Arecont.Bridge.Contract.Configuration;

namespace Arecont.Bridge.HomeAssistant.Options;

/// <summary>What the schema cannot say of the section: its topics must be topics.</summary>
internal static class HomeAssistantValidator
{
    private const int Longest = 128;

    /// <summary>Every mistake.</summary>
    public static IEnumerable<ConfigurationError> Validate(ConfigurationNode section)
        => new[] { section["discoveryPrefix"], section["statusTopic"] }
            .Where(node => node.Text() is { } text && !IsTopic(text))
            .Select(node => node.Error($"must be one or more levels divided by /, at most {Longest} characters, none empty, without + and # and not beginning with $"));

    private static bool IsTopic(string text)
        => text.Length <= Longest && !text.StartsWith('$') && text.AsSpan().IndexOfAny('+', '#', '\0') < 0 && !text.Split('/').Any(string.IsNullOrWhiteSpace);
}
