using System.Collections.Immutable;
using System.Globalization;

namespace Arecont.Bridge.Contract.Configuration;

/// <summary>
/// A piece of the configuration that knows where it stands. Secrets (<c>${VAR}</c>, <c>file:</c>) are already filled in, so values
/// of unknown keys are never printed; <see cref="ToString"/> gives the path alone.
/// </summary>
public sealed record ConfigurationNode
{
    /// <summary>What it is.</summary>
    public required ConfigurationKind Kind { get; init; }

    /// <summary>The path of keys, for example <c>cameras[1].motion.pollMilliseconds</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where it was written; line 0 where it was not.</summary>
    public required ConfigurationPosition Position { get; init; }

    /// <summary>The text of a scalar, else null.</summary>
    public string? Scalar { get; init; }

    /// <summary>True where the scalar holds a filled-in secret: never print it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The entries of a map in file order, else empty.</summary>
    public ImmutableArray<KeyValuePair<string, ConfigurationNode>> Entries { get; init; } = [];

    /// <summary>The items of a list, else empty.</summary>
    public ImmutableArray<ConfigurationNode> Items { get; init; } = [];

    /// <summary>False where the user wrote nothing here.</summary>
    public bool Exists => Kind != ConfigurationKind.Missing;

    /// <summary>The child with this key; a missing node where there is none.</summary>
    public ConfigurationNode this[string key]
    {
        get
        {
            foreach (var (name, child) in Entries)
            {
                if (name == key)
                {
                    return child;
                }
            }

            return Missing(Path.Length == 0 ? key : $"{Path}.{key}", Position);
        }
    }

    /// <summary>A node for something the user did not write.</summary>
    public static ConfigurationNode Missing(string path, ConfigurationPosition position)
        => new() { Kind = ConfigurationKind.Missing, Path = path, Position = position };

    /// <summary>The scalar, or <paramref name="fallback"/> where nothing is written.</summary>
    public string? Text(string? fallback = null) => Kind == ConfigurationKind.Scalar ? Scalar : fallback;

    /// <summary>The scalar as a whole number, or <paramref name="fallback"/>; the schema has checked it before.</summary>
    public int Number(int fallback)
        => Kind == ConfigurationKind.Scalar && int.TryParse(Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : fallback;

    /// <summary>The scalar as true or false, or <paramref name="fallback"/>; the schema has checked it before.</summary>
    public bool Flag(bool fallback) => Kind == ConfigurationKind.Scalar && bool.TryParse(Scalar, out var flag) ? flag : fallback;

    /// <summary>An error about this node.</summary>
    public ConfigurationError Error(string message, string? cameraId = null) => new(Position, Path, message) { CameraId = cameraId };

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
