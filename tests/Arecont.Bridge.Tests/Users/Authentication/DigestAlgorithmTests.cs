using Arecont.Bridge.Users.Authentication;

namespace Arecont.Bridge.Tests.Users.Authentication;

public sealed class DigestAlgorithmTests
{
    // RFC 7616, 3.9.1.
    [Theory]
    [InlineData("MD5", "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void Respond_ExampleOfRfc7616_IsItsAnswer(string name, string expected)
    {
        Assert.True(DigestAlgorithm.TryFind(name, out var algorithm));

        var answer = algorithm.Respond(
            "Mufasa", "http-auth@example.org", "Circle of Life", "GET", "/dir/index.html", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
            new DigestProtection("auth", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"));

        Assert.Equal(expected, Convert.ToHexStringLower(answer));
    }

    // RFC 2617, 3.5.
    [Fact]
    public void Respond_ExampleOfRfc2617_IsItsAnswer()
    {
        var answer = DigestAlgorithm.Md5.Respond(
            "Mufasa", "testrealm@host.com", "Circle Of Life", "GET", "/dir/index.html", "dcd98b7102dd2f0e8b11d0f600bfb0c093",
            new DigestProtection("auth", "00000001", "0a4f113b"));

        Assert.Equal("6629fae49393a05397450978507c4ef1", Convert.ToHexStringLower(answer));
    }

    // RFC 2069, 2.4, as its erratum 749 has it.
    [Fact]
    public void Respond_WithoutQop_IsTheAnswerOfRfc2069()
    {
        var answer = DigestAlgorithm.Md5.Respond(
            "Mufasa", "testrealm@host.com", "CircleOfLife", "GET", "/dir/index.html", "dcd98b7102dd2f0e8b11d0f600bfb0c093", null);

        Assert.Equal("1949323746fe6a43ef61f9606e7febea", Convert.ToHexStringLower(answer));
    }

    [Theory]
    [InlineData(null, "MD5")]
    [InlineData("md5", "MD5")]
    [InlineData("sha-256", "SHA-256")]
    [InlineData("MD5-sess", null)]
    [InlineData("SHA-512-256", null)]
    [InlineData("", null)]
    public void TryFind_Name_KnowsWhatIsOffered(string? name, string? expected)
    {
        DigestAlgorithm.TryFind(name, out var algorithm);

        Assert.Equal(expected, algorithm?.Name);
    }
}
