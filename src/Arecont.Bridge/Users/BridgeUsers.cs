using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Users;

/// <summary>The users of this run: one snapshot, replaced whole.</summary>
internal sealed class BridgeUsers(ImmutableArray<BridgeUser> users, bool allowAnonymousBroker) : IBridgeUsers
{
    private volatile BridgeUser[] _users = [.. users];

    /// <inheritdoc/>
    public ImmutableArray<BridgeUser> All => ImmutableCollectionsMarshal.AsImmutableArray(_users);

    /// <inheritdoc/>
    public bool AllowAnonymousBroker => allowAnonymousBroker;

    /// <summary>Puts another list in the place of this one.</summary>
    public void Replace(ImmutableArray<BridgeUser> users) => _users = [.. users];

    /// <inheritdoc/>
    public bool TryAuthenticate(string? name, string? password, [NotNullWhen(true)] out BridgeUser? user)
    {
        user = null;
        if (name is null || password is null)
        {
            return false;
        }

        // An unknown name costs the same comparison; hashing first makes the lengths equal.
        var known = _users.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(password));
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes(known?.Password ?? string.Empty));
        if (CryptographicOperations.FixedTimeEquals(given, expected) && known is not null)
        {
            user = known;
        }

        return user is not null;
    }
}
