using System.Collections.Immutable;
using System.Security.Cryptography;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Users;

/// <summary>Decides who the users of a run are, and makes the first one where there is none.</summary>
internal static class FirstAdministrator
{
    private const string Name = "admin";

    // No letters or digits that are mistaken for one another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 20;

    /// <summary>
    /// The configuration's users; else those of <c>users.yaml</c>; else an administrator with a random password, kept there and told once
    /// on <paramref name="console"/>, never in the log.
    /// </summary>
    public static ImmutableArray<BridgeUser> Resolve(ImmutableArray<BridgeUser> configured, UsersFile file, TextWriter console)
    {
        if (!configured.IsEmpty)
        {
            return configured;
        }

        var kept = file.Read();
        if (!kept.IsEmpty)
        {
            return kept;
        }

        var first = new BridgeUser(Name, RandomNumberGenerator.GetString(Alphabet, Length), BridgeRole.Administrator);
        file.Write([first]);
        console.WriteLine($"""
            No user is configured, so this first start has made one (it is told only once and kept in {file.FullPath}):
              name:     {first.Name}
              password: {first.Password}
            """);
        return [first];
    }
}
