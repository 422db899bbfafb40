using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Onvif.Tests.Support;

/// <summary>A user of each role, by the names of the roles, each with the password <c>secret-</c> and the name. HTTP takes Basic in place of Digest.</summary>
internal sealed class FakeUsers : IBridgeUsers, IBridgeAuthentication
{
    public ImmutableArray<BridgeUser> All { get; set; } =
    [
        new("administrator", "secret-administrator", BridgeRole.Administrator),
        new("operator", "secret-operator", BridgeRole.Operator),
        new("viewer", "secret-viewer", BridgeRole.Viewer),
    ];

    public bool AllowAnonymousBroker => false;

    public bool CanChange { get; set; } = true;

    public static string Basic(string name, string password) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))}";

    public bool TryAuthenticate(string? name, string? password, [NotNullWhen(true)] out BridgeUser? user)
    {
        user = All.FirstOrDefault(candidate => candidate.Name == name && candidate.Password == password);
        return user is not null;
    }

    public ImmutableArray<string> Challenges(AuthenticationSchemes schemes, bool stale = false) => ["Digest realm=\"test\", nonce=\"1\", qop=\"auth\""];

    public AuthenticationOutcome Authenticate(string? authorization, string method, string uri, AuthenticationSchemes schemes)
        => new(All.FirstOrDefault(user => Basic(user.Name, user.Password) == authorization));

    public void Change(Func<ImmutableArray<BridgeUser>, ImmutableArray<BridgeUser>> change)
        => All = CanChange ? change(All) : throw new InvalidOperationException("The users cannot be changed.");
}
