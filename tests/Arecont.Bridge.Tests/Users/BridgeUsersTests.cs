using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Tests.Users;

public sealed class BridgeUsersTests
{
    private readonly BridgeUsers _users = new([new BridgeUser("ann", "pw", BridgeRole.Operator)], allowAnonymousBroker: false);

    [Fact]
    public void TryAuthenticate_RightPassword_GivesTheUser()
    {
        Assert.True(_users.TryAuthenticate("ann", "pw", out var user));
        Assert.Equal(BridgeRole.Operator, user.Role);
    }

    [Theory]
    [InlineData("ann", "PW")]
    [InlineData("ann", "")]
    [InlineData("ann", null)]
    [InlineData("Ann", "pw")]
    [InlineData("bob", "")]
    [InlineData(null, "pw")]
    public void TryAuthenticate_AnythingElse_IsRefused(string? name, string? password)
    {
        Assert.False(_users.TryAuthenticate(name, password, out var user));
        Assert.Null(user);
    }
}
