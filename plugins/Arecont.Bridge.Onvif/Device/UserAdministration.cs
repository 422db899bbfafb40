using System.Collections.Immutable;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Soap;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Device;

/// <summary>The users of a device are the bridge's, one list for everything. They can be changed where the program keeps them itself.</summary>
internal sealed class UserAdministration(IBridgeUsers users)
{
    /// <summary>Everyone, without passwords.</summary>
    public List<User> All => [.. users.All.Select(user => new User { Username = user.Name, UserLevel = UserRules.Level(user.Role) })];

    /// <summary>Adds users, all or none.</summary>
    public void Create(IReadOnlyList<User> added) => Change(known =>
    {
        foreach (var user in added)
        {
            var (name, role) = (UserRules.Name(user.Username), UserRules.Role(user.UserLevel));
            if (known.Any(one => one.Name == name))
            {
                throw UserRules.Prohibited("UsernameClash", $"There is a user {name} already.");
            }

            known = known.Add(new BridgeUser(name, UserRules.Password(user.Password), role));
        }

        return known.Length <= UserRules.MaximumUsers ? known : throw Faults.Action("TooManyUsers", $"There can be {UserRules.MaximumUsers} users at most.");
    });

    /// <summary>Removes users, all or none.</summary>
    public void Delete(IReadOnlyList<string> names) => Change(known =>
    {
        foreach (var name in names)
        {
            known = known.Remove(Find(known, name));
        }

        return known;
    });

    /// <summary>Gives users another level and, where one is given, another password; all or none.</summary>
    public void Set(IReadOnlyList<User> changed) => Change(known =>
    {
        foreach (var user in changed)
        {
            var before = Find(known, user.Username);
            var role = UserRules.Role(user.UserLevel);
            known = known.Replace(before, before with { Role = role, Password = user.Password is null ? before.Password : UserRules.Password(user.Password) });
        }

        return known;
    });

    private static BridgeUser Find(ImmutableArray<BridgeUser> known, string? name)
        => known.FirstOrDefault(user => user.Name == name) ?? throw Faults.InvalidArgVal("UsernameMissing", $"There is no user {name}.");

    private void Change(Func<ImmutableArray<BridgeUser>, ImmutableArray<BridgeUser>> change)
    {
        if (!users.CanChange)
        {
            throw Faults.OperationProhibited("The users are listed in the bridge's configuration, and are changed there.");
        }

        users.Change(known =>
        {
            var next = change(known);
            return next.Any(user => user.Role == BridgeRole.Administrator)
                ? next
                : throw UserRules.Prohibited("FixedUser", "The last administrator stays, and stays administrator.");
        });
    }
}
