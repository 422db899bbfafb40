using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Onvif.Tests.Support;
using Arecont.Onvif.Contracts.Device;

namespace Arecont.Bridge.Onvif.Tests.Device;

public sealed class UserTests
{
    [Fact, Covers("tds:GetUsers", Outcome.Success)]
    public async Task GetUsers_HasLevelsAndNoPassword()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        var answer = await client.SendAsync(SoapClient.Body(new GetUsersRequest()));
        var users = await client.AskAsync<GetUsersResponse>(new GetUsersRequest());

        Assert.Equal(["Administrator", "Operator", "User"], users.Users.Select(user => user.UserLevel.ToString()));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Password", answer.Text, StringComparison.Ordinal);
    }

    [Fact, Covers("tds:CreateUsers", Outcome.Success), Covers("tds:DeleteUsers", Outcome.Success)]
    public async Task CreateUsers_ThenDelete_ChangesTheBridgesUsers()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<CreateUsersResponse>(new CreateUsersRequest { Users = [New("ann", UserLevel.Operator), New("bob", UserLevel.User)] });

        Assert.Contains(new BridgeUser("ann", "pass-ann", BridgeRole.Operator), host.Users.All);
        Assert.Contains(new BridgeUser("bob", "pass-bob", BridgeRole.Viewer), host.Users.All);
        await client.AskAsync<DeleteUsersResponse>(new DeleteUsersRequest { Usernames = ["ann", "bob"] });
        Assert.Equal(3, host.Users.All.Length);
    }

    [Fact, Covers("tds:CreateUsers", Outcome.Fault)]
    public async Task CreateUsers_WithAnyMistake_CreatesNobody()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await RefusedAsync(New("viewer", UserLevel.User), "OperationProhibited", "UsernameClash");
        await RefusedAsync(New("ann", UserLevel.User), "OperationProhibited", "UsernameClash");
        await RefusedAsync(New(new string('x', 65), UserLevel.User), "OperationProhibited", "UsernameTooLong");
        await RefusedAsync(New(string.Empty, UserLevel.User), "OperationProhibited", "UsernameTooShort");
        await RefusedAsync(New("a b", UserLevel.User), "InvalidArgVal");
        await RefusedAsync(New("bob", UserLevel.Anonymous), "OperationProhibited", "AnonymousNotAllowed");
        await RefusedAsync(New("bob", UserLevel.Extended), "InvalidArgVal");
        await RefusedAsync(new User { Username = "bob", UserLevel = UserLevel.User }, "OperationProhibited", "PasswordTooWeak");
        await RefusedAsync(new User { Username = "bob", UserLevel = UserLevel.User, Password = new string('x', 129) }, "OperationProhibited", "PasswordTooLong");
        await client.RefusedAsync(
            new CreateUsersRequest { Users = [.. Enumerable.Range(0, 98).Select(number => New($"user{number}", UserLevel.User))] }, "Action", "TooManyUsers");

        Assert.Equal(3, host.Users.All.Length);

        async Task RefusedAsync(User user, params string[] subcodes)
            => await client.RefusedAsync(new CreateUsersRequest { Users = [New("ann", UserLevel.User), user] }, subcodes);
    }

    [Fact, Covers("tds:DeleteUsers", Outcome.Fault)]
    public async Task DeleteUsers_UnknownOrTheLastAdministrator_DeletesNobody()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.RefusedAsync(new DeleteUsersRequest { Usernames = ["viewer", "nobody"] }, "InvalidArgVal", "UsernameMissing");
        await client.RefusedAsync(new DeleteUsersRequest { Usernames = ["viewer", "operator", "administrator"] }, "OperationProhibited", "FixedUser");

        Assert.Equal(3, host.Users.All.Length);
    }

    [Fact, Covers("tds:SetUser", Outcome.Success)]
    public async Task SetUser_GivesLevelAndPassword()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();

        await client.AskAsync<SetUserResponse>(new SetUserRequest
        {
            Users = [new User { Username = "viewer", UserLevel = UserLevel.Operator, Password = "new" }, new User { Username = "operator", UserLevel = UserLevel.Administrator }],
        });

        Assert.Contains(new BridgeUser("viewer", "new", BridgeRole.Operator), host.Users.All);
        Assert.Contains(new BridgeUser("operator", "secret-operator", BridgeRole.Administrator), host.Users.All);
    }

    [Fact, Covers("tds:SetUser", Outcome.Fault)]
    public async Task SetUser_UnknownOrNoAdministratorLeft_ChangesNobody()
    {
        await using var host = await OnvifHost.StartAsync();
        using var client = host.Client();
        var before = host.Users.All;

        await client.RefusedAsync(new SetUserRequest { Users = [New("viewer", UserLevel.Operator), New("nobody", UserLevel.User)] }, "InvalidArgVal", "UsernameMissing");
        await client.RefusedAsync(new SetUserRequest { Users = [New("viewer", UserLevel.Operator), New("administrator", UserLevel.User)] }, "OperationProhibited", "FixedUser");

        Assert.Equal(before, host.Users.All);
    }

    [Fact]
    public async Task Users_OfTheConfiguration_AreNotChanged()
    {
        await using var host = await OnvifHost.StartAsync();
        host.Users.CanChange = false;
        using var client = host.Client();

        var fault = await client.RefusedAsync(new CreateUsersRequest { Users = [New("ann", UserLevel.User)] }, "OperationProhibited");
        await client.RefusedAsync(new DeleteUsersRequest { Usernames = ["viewer"] }, "OperationProhibited");
        await client.RefusedAsync(new SetUserRequest { Users = [New("viewer", UserLevel.User)] }, "OperationProhibited");

        Assert.Contains("configuration", fault.Reason, StringComparison.Ordinal);
    }

    private static User New(string name, UserLevel level) => new() { Username = name, Password = $"pass-{name}", UserLevel = level };
}
