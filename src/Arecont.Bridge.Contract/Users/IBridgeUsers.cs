using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Arecont.Bridge.Contract.Users;

/// <summary>The one list of people and programs that may use the bridge, for every adapter.</summary>
public interface IBridgeUsers
{
    /// <summary>Everyone, as of now.</summary>
    ImmutableArray<BridgeUser> All { get; }

    /// <summary>True on <c>demo</c>, which alone lets anyone on loopback into the broker without a name.</summary>
    bool AllowAnonymousBroker { get; }

    /// <summary>Finds the user of a name (exact) and compares the password in constant time.</summary>
    bool TryAuthenticate(string? name, string? password, [NotNullWhen(true)] out BridgeUser? user);

    /// <summary>True where the program keeps the users itself; false where the configuration lists them, which only people change.</summary>
    bool CanChange { get; }

    /// <summary>
    /// Puts another list in the place of this one and keeps it over restarts. Changes are made one after the other; where one fails,
    /// nothing has changed, on disk nor here.
    /// </summary>
    /// <param name="change">Makes the new list out of the one of now: names told apart and no administrator missing. What it throws comes back.</param>
    /// <exception cref="InvalidOperationException"><see cref="CanChange"/> is false.</exception>
    /// <exception cref="ArgumentException">The new list has a name twice, an empty name or password, or no administrator.</exception>
    /// <exception cref="IOException">It cannot be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be kept.</exception>
    void Change(Func<ImmutableArray<BridgeUser>, ImmutableArray<BridgeUser>> change);
}

/// <summary>Someone who may use the bridge.</summary>
/// <param name="Name">The name to log in with.</param>
/// <param name="Password">The password itself: digest authentication needs it.</param>
/// <param name="Role">What they may do.</param>
public sealed record BridgeUser(string Name, string Password, BridgeRole Role)
{
    /// <summary>Name and role, never the password.</summary>
    public override string ToString() => $"{Name} ({Role})";
}

/// <summary>What a user may do; each role includes the ones before it.</summary>
public enum BridgeRole
{
    /// <summary>See (ONVIF User).</summary>
    Viewer,

    /// <summary>Also operate: relays, focus, settings of the picture (ONVIF Operator).</summary>
    Operator,

    /// <summary>Everything (ONVIF Administrator).</summary>
    Administrator,
}
