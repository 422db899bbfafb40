using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Tests.Users;

public sealed class BridgeUsersTests : IDisposable
{
    private static readonly BridgeUser Admin = new("admin", "pw", BridgeRole.Administrator);
    private readonly TemporaryFolder _folder = new();
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

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Change_KeptUsers_CountsAtOnceAndAfterARestart()
    {
        var file = new UsersFile(_folder.Path);
        var users = new BridgeUsers([Admin], allowAnonymousBroker: false, file);

        users.Change(known => known.Add(new BridgeUser("bob", "bob's", BridgeRole.Viewer)));

        Assert.True(users.CanChange);
        Assert.True(users.TryAuthenticate("bob", "bob's", out _));
        Assert.Equal(users.All, file.Read());
    }

    [Fact]
    public void Change_UsersOfTheConfiguration_IsRefused()
    {
        Assert.False(_users.CanChange);
        Assert.Throws<InvalidOperationException>(() => _users.Change(known => known));
    }

    [Theory]
    [InlineData("admin", "pw", BridgeRole.Viewer)]
    [InlineData("", "pw", BridgeRole.Viewer)]
    [InlineData("bob", "", BridgeRole.Viewer)]
    public void Change_ListThatCannotBe_ChangesNothing(string name, string password, BridgeRole role)
    {
        var file = new UsersFile(_folder.Path);
        var users = new BridgeUsers([Admin], allowAnonymousBroker: false, file);

        Assert.Throws<ArgumentException>(() => users.Change(known => known.Add(new BridgeUser(name, password, role))));
        Assert.Throws<ArgumentException>(() => users.Change(_ => [new BridgeUser("bob", "pw", BridgeRole.Operator)]));

        Assert.Equal([Admin], users.All);
        Assert.False(File.Exists(file.FullPath));
    }

    [Fact]
    public void Change_FileThatCannotBeWritten_ChangesNothing()
    {
        var users = new BridgeUsers([Admin], allowAnonymousBroker: false, new UsersFile(_folder.File("missing")));

        Assert.ThrowsAny<IOException>(() => users.Change(known => known.Add(new BridgeUser("bob", "pw", BridgeRole.Viewer))));

        Assert.Equal([Admin], users.All);
    }

    [Fact]
    public void Replace_WithTheConfigurations_EndsChanges()
    {
        var users = new BridgeUsers([Admin], allowAnonymousBroker: false, new UsersFile(_folder.Path));

        users.Replace([Admin], kept: null);

        Assert.False(users.CanChange);
    }
}
