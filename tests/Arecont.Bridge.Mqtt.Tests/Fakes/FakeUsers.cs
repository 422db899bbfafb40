using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Arecont.Bridge.Contract.Users;

namespace Arecont.Bridge.Mqtt.Tests.Fakes;

/// <summary>Users admin, operator and viewer, each with the password <c>secret</c>.</summary>
internal sealed class FakeUsers : IBridgeUsers
{
    public ImmutableArray<BridgeUser> All { get; set; } =
    [
        new("admin", "secret", BridgeRole.Administrator),
        new("operator", "secret", BridgeRole.Operator),
        new("viewer", "secret", BridgeRole.Viewer),
    ];

    public bool AllowAnonymousBroker { get; set; }

    public bool TryAuthenticate(string? name, string? password, [NotNullWhen(true)] out BridgeUser? user)
        => (user = All.FirstOrDefault(one => one.Name == name && one.Password == password)) is not null;

    public bool CanChange => false;

    public void Change(Func<ImmutableArray<BridgeUser>, ImmutableArray<BridgeUser>> change) => throw new NotSupportedException();
}
