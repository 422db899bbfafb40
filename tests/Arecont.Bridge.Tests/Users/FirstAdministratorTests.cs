using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Users;

namespace Arecont.Bridge.Tests.Users;

public sealed class FirstAdministratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _console = new();

    public void Dispose()
    {
        _folder.Dispose();
        _console.Dispose();
    }

    [Fact]
    public void Resolve_NobodyAnywhere_MakesKeepsAndTellsAnAdministratorOnce()
    {
        var file = new UsersFile(_folder.Path);

        var first = Assert.Single(FirstAdministrator.Resolve([], file, _console));
        var told = _console.ToString();
        var second = FirstAdministrator.Resolve([], new UsersFile(_folder.Path), _console);

        Assert.Equal(("admin", BridgeRole.Administrator), (first.Name, first.Role));
        Assert.Equal(20, first.Password.Length);
        Assert.Contains(first.Password, told, StringComparison.Ordinal);
        Assert.Equal([first], second);
        Assert.Equal(told, _console.ToString());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.FullPath));
        }
    }

    [Fact]
    public void Resolve_UsersConfigured_NeitherReadsNorWritesTheFile()
    {
        _folder.Write("users.yaml", "broken: [");
        BridgeUser ann = new("ann", "pw", BridgeRole.Viewer);

        Assert.Equal([ann], FirstAdministrator.Resolve([ann], new UsersFile(_folder.Path), _console));
        Assert.Empty(_console.ToString());
    }

    [Fact]
    public void Resolve_TwoFolders_TwoPasswords()
    {
        using var other = new TemporaryFolder();

        Assert.NotEqual(
            FirstAdministrator.Resolve([], new UsersFile(_folder.Path), _console)[0].Password,
            FirstAdministrator.Resolve([], new UsersFile(other.Path), _console)[0].Password);
    }
}
