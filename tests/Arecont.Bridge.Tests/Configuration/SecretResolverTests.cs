using Arecont.Bridge.Tests.Support;

namespace Arecont.Bridge.Tests.Configuration;

public sealed class SecretResolverTests
{
    private static readonly Dictionary<string, string> Variables = new() { ["PW"] = "hunter2", ["EMPTY"] = "" };

    [Theory]
    [InlineData("${PW}", "hunter2")]
    [InlineData("a${PW}b${PW}", "ahunter2bhunter2")]
    [InlineData("$${PW}", "${PW}")]
    [InlineData("$$${PW}", "$${PW}")]
    [InlineData("x$PW$", "x$PW$")]
    [InlineData("a${EMPTY}", "a")]
    public void Resolve_Variable_IsFilledIn(string written, string expected)
        => Assert.Equal(expected, Password(written));

    [Fact]
    public void Resolve_MissingVariable_NamesItOnceWithItsPlace()
        => Assert.Equal(
            ["bridge.yaml:1:33: camera a: cameras[0].password: the environment variable NOT_THERE is not set"],
            Loading.Errors("cameras: [{ id: a, username: u, password: \"x${NOT_THERE}\", host: h }]", Variables));

    [Theory]
    [InlineData("${PW", "${ without }")]
    [InlineData("${1X}", "is no name of an environment variable")]
    [InlineData("${}", "is no name of an environment variable")]
    public void Resolve_BrokenReference_SaysHow(string written, string expected)
        => Assert.Contains(expected, Assert.Single(Loading.Errors(Text(written), Variables)), StringComparison.Ordinal);

    [Fact]
    public void Resolve_File_IsReadWithoutItsLineEnd()
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret", "hun ter2 \r\n");

        var (configuration, errors) = Loading.Load(Text("file:secret"), file: folder.File("bridge.yaml"));

        Assert.Empty(errors);
        Assert.Equal("hun ter2 ", configuration!.Cameras[0].Password);
    }

    [Fact]
    public void Resolve_MissingFile_NamesIt()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Single(Loading.Load(Text("file:nothing"), file: folder.File("bridge.yaml")).Errors);

        Assert.Equal($"the file {folder.File("nothing")} does not exist", error.Message);
        Assert.Equal("a", error.CameraId);
    }

    [Fact]
    public void Resolve_EndlessFile_IsRefused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "needs /dev/zero");

        Assert.Contains("larger than 65536 bytes", Assert.Single(Loading.Errors(Text("file:/dev/zero"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_SecretInAWrongPlace_IsNeverShown()
    {
        var errors = Loading.Errors(
            "http: { listen: \"${PW}\" }\ncameras:\n  - { id: \"${PW}\", host: \"${PW}/\", motion: { pollMilliseconds: \"${PW}\", detection: \"${PW}\" } }\n", Variables);

        Assert.Equal(4, errors.Length);
        Assert.All(errors, error => Assert.DoesNotContain("hunter2", error, StringComparison.Ordinal));
    }

    private static string? Password(string written) => Loading.Right(Text(written), Variables).Cameras[0].Password;

    private static string Text(string password) => $"cameras:\n  - {{ id: a, host: h, username: u, password: '{password}' }}\n";
}
