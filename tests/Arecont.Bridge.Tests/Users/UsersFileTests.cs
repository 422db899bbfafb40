using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Tests.Users;

public sealed class UsersFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ThenRead_KeepsEveryCharacter()
    {
        BridgeUser[] users =
        [
            new("ann", "a\"b\\c ${PATH} 'é\n#: x", BridgeRole.Viewer),
            new("file", "file:/etc/passwd", BridgeRole.Operator),
            new("null", "~", BridgeRole.Administrator),
        ];

        new UsersFile(_folder.Path).Write(users);

        Assert.Equal(users, new UsersFile(_folder.Path).Read());
    }

    [Theory]
    [InlineData("users: [{ name: a, password: x, role: king }]", "must be one of viewer, operator, administrator")]
    [InlineData("users: [{ name: a, password: x, role: viewer }, { name: a, password: x, role: viewer }]", "stands twice")]
    [InlineData("users: [", "users.yaml:")]
    public void Read_Mistake_NamesFileAndPlace(string text, string expected)
    {
        _folder.Write("users.yaml", text);

        var error = Assert.Throws<UsersFileException>(() => new UsersFile(_folder.Path).Read());

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.File("users.yaml") + ":", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_IsEmpty() => Assert.Empty(new UsersFile(_folder.Path).Read());
}
