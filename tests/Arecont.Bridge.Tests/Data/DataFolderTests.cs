using Arecont.Bridge.Data;

namespace Arecont.Bridge.Tests.Data;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_ThenRead_GivesTheSameBytes()
    {
        using var data = DataFolder.Open(_folder.File("data"));

        data.Write("mqtt", "retained.bin", [1, 2, 3]);
        data.Write("mqtt", "retained.bin", [4]);

        Assert.Equal([4], data.Read("mqtt", "retained.bin"));
        Assert.Null(data.Read("mqtt", "other.bin"));
        Assert.Equal(["retained.bin"], Directory.GetFiles(data.PathOf("mqtt")).Select(Path.GetFileName));
    }

    [Fact]
    public void Write_Secret_IsTheOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("needs Unix file modes");
            return;
        }

        using var data = DataFolder.Open(_folder.File("data"));

        data.Write("mqtt", "secret", [1], secret: true);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data.PathOf("mqtt"), "secret")));
    }

    [Fact]
    public void Write_CannotReplace_LeavesTheOldContentAndNoPart()
    {
        using var data = DataFolder.Open(_folder.File("data"));
        Directory.CreateDirectory(Path.Combine(data.PathOf("mqtt"), "file"));

        Assert.ThrowsAny<Exception>(() => data.Write("mqtt", "file", [1]));

        Assert.Empty(Directory.GetFiles(data.PathOf("mqtt")));
    }

    [Theory]
    [InlineData("..", "a")]
    [InlineData("mqtt", "../a")]
    [InlineData("mqtt", "/etc/passwd")]
    [InlineData("", "a")]
    [InlineData(".lock", "a")]
    public void Write_NameWithAPath_IsRefused(string owner, string fileName)
    {
        using var data = DataFolder.Open(_folder.File("data"));

        Assert.Throws<ArgumentException>(() => data.Write(owner, fileName, [1]));
    }

    [Fact]
    public void Open_InUse_IsRefusedUntilTheOtherEnds()
    {
        var path = _folder.File("data");
        using (DataFolder.Open(path))
        {
            var error = Assert.Throws<DataFolderException>(() => DataFolder.Open(path));
            Assert.Contains($"{path} is in use by another arecont-bridge", error.Message, StringComparison.Ordinal);
        }

        DataFolder.Open(path).Dispose();
    }

    [Fact]
    public void Open_PathIsAFile_SaysSo()
        => Assert.Contains("cannot be made", Assert.Throws<DataFolderException>(() => DataFolder.Open(_folder.Write("file", ""))).Message, StringComparison.Ordinal);
}
