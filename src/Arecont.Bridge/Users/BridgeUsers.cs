using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Users;

/// <summary>The users of this run.</summary>
internal sealed class BridgeUsers(ImmutableArray<BridgeUser> users, bool allowAnonymousBroker) : IBridgeUsers
{
    /// <inheritdoc/>
    public ImmutableArray<BridgeUser> All => users;

    /// <inheritdoc/>
    public bool AllowAnonymousBroker => allowAnonymousBroker;

    /// <inheritdoc/>
    public bool TryAuthenticate(string? name, string? password, [NotNullWhen(true)] out BridgeUser? user)
    {
        user = null;
        if (name is null || password is null)
        {
            return false;
        }

        // An unknown name costs the same comparison; hashing first makes the lengths equal.
        var known = users.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(password));
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes(known?.Password ?? string.Empty));
        if (CryptographicOperations.FixedTimeEquals(given, expected) && known is not null)
        {
            user = known;
        }

        return user is not null;
    }
}
