using System.Collections.Immutable;
using Arecont.Bridge.Cameras.Configuration;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Configuration;

/// <summary>A whole, checked configuration: an immutable snapshot.</summary>
internal sealed record BridgeConfiguration
{
    /// <summary>The web server.</summary>
    public required HttpSettings Http { get; init; }

    /// <summary>The users the file lists; empty where it lists none and <c>users.yaml</c> in the data folder counts.</summary>
    public required ImmutableArray<BridgeUser> Users { get; init; }

    /// <summary>The cameras in file order.</summary>
    public required ImmutableArray<CameraConfiguration> Cameras { get; init; }

    /// <summary>Every installed plugin with its sections.</summary>
    public required ImmutableArray<PluginSection> Plugins { get; init; }
}
