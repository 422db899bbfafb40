using System.Collections.Immutable;
using Arecont.Bridge.Contract.Configuration;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Configuration;

/// <summary>Reads a list of users that the schema has found right.</summary>
internal static class UserMapper
{
    /// <summary>The users in file order.</summary>
    public static ImmutableArray<BridgeUser> Map(ConfigurationNode list, ICollection<ConfigurationError> errors)
    {
        var users = ImmutableArray.CreateBuilder<BridgeUser>();
        foreach (var node in list.Items)
        {
            var name = node["name"].Text()!;
            if (users.Any(user => user.Name == name))
            {
                errors.Add(node["name"].Error($"the user \"{name}\" stands twice"));
            }

            users.Add(new BridgeUser(name, node["password"].Text()!, Role(node["role"].Text()!)));
        }

        return users.ToImmutable();
    }

    /// <summary>The name of a role in files.</summary>
    public static string RoleName(BridgeRole role) => role switch
    {
        BridgeRole.Administrator => "administrator",
        BridgeRole.Operator => "operator",
        _ => "viewer",
    };

    private static BridgeRole Role(string name) => name switch
    {
        "administrator" => BridgeRole.Administrator,
        "operator" => BridgeRole.Operator,
        _ => BridgeRole.Viewer,
    };
}
