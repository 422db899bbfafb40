using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Users;

/// <summary>The users of this run: one snapshot, replaced whole.</summary>
/// <param name="users">Who they are.</param>
/// <param name="allowAnonymousBroker">True on <c>demo</c>.</param>
/// <param name="kept">Where changes are kept; null where the configuration lists the users, which cannot be changed then.</param>
internal sealed class BridgeUsers(ImmutableArray<BridgeUser> users, bool allowAnonymousBroker, UsersFile? kept = null) : IBridgeUsers
{
    private readonly Lock _gate = new();
    private volatile BridgeUser[] _users = [.. users];
    private volatile UsersFile? _kept = kept;

    /// <inheritdoc/>
    public ImmutableArray<BridgeUser> All => ImmutableCollectionsMarshal.AsImmutableArray(_users);

    /// <inheritdoc/>
    public bool AllowAnonymousBroker => allowAnonymousBroker;

    /// <inheritdoc/>
    public bool CanChange => _kept is not null;

    /// <summary>Puts another list in the place of this one; it stands in the configuration, or in <paramref name="kept"/> already.</summary>
    public void Replace(ImmutableArray<BridgeUser> users, UsersFile? kept)
    {
        lock (_gate)
        {
            _users = [.. users];
            _kept = kept;
        }
    }

    /// <inheritdoc/>
    public void Change(Func<ImmutableArray<BridgeUser>, ImmutableArray<BridgeUser>> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_gate)
        {
            var file = _kept ?? throw new InvalidOperationException("The configuration lists the users; they are changed there.");
            var next = change(All);
            if (next.DistinctBy(user => user.Name).Count() != next.Length || next.Any(user => user.Name.Length == 0 || user.Password.Length == 0))
            {
                throw new ArgumentException("Every user needs a name of its own and a password.", nameof(change));
            }

            if (next.All(user => user.Role != BridgeRole.Administrator))
            {
                throw new ArgumentException("One user must stay administrator.", nameof(change));
            }

            file.Write(next);
            _users = [.. next];
        }
    }

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
