using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Users;
using Arecont.Bridge.Users.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Tests.Users.Authentication;

public sealed class HostileHeaderTests
{
    private const AuthenticationSchemes All = AuthenticationSchemes.Basic | AuthenticationSchemes.Digest | AuthenticationSchemes.DigestWithoutQop;

    private readonly BridgeAuthentication _authentication = new(new BridgeUsers([new BridgeUser("ann", "pw", BridgeRole.Viewer)], false), new FakeTimeProvider());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Digest")]
    [InlineData("Digest ")]
    [InlineData("Digest ,,,,")]
    [InlineData("Digest =")]
    [InlineData("Digest a")]
    [InlineData("Digest a=\"")]
    [InlineData("Digest a=\"\\")]
    [InlineData("Digest a=\"b\"c=d")]
    [InlineData("Digest username*=UTF-8''%, realm=x, nonce=x, uri=x, response=x")]
    [InlineData("Basic")]
    [InlineData("Basic ???")]
    [InlineData("Basic YW5u")]
    [InlineData("Basic gICAOoA=")]
    [InlineData("Bearer YW5uOnB3")]
    public void Authenticate_Garbage_IsNobody(string? header)
        => Assert.Equal(new AuthenticationOutcome(null), _authentication.Authenticate(header, "GET", "/", All));

    [Fact]
    public void Authenticate_TooLong_IsNobody()
    {
        var basic = Convert.ToBase64String("ann:pw"u8);
        Assert.NotNull(_authentication.Authenticate("Basic " + basic, "GET", "/", All).User);

        Assert.Null(_authentication.Authenticate($"Basic {new string('A', 100_000)}", "GET", "/", All).User);
        Assert.Null(_authentication.Authenticate($"Digest {new string(',', 9000)}", "GET", "/", All).User);
        Assert.Null(_authentication.Authenticate($"Basic {new string(' ', 8192)}{basic}", "GET", "/", All).User);
    }

    [Fact]
    public void Authenticate_MutatedDigest_PassesOnceAtMost()
    {
        const string Odd = "\",=\\ \t\0%*äÿ\u4e00\ud800Aa0";
        var random = new Random(7616);
        var right = (DigestAnswer.To(_authentication.Challenges(All)[0]) with { User = "ann", Password = "pw", Uri = "/" }).ToString();
        var passed = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = right.ToList();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Count);
                text.RemoveRange(at, random.Next(2));
                text.InsertRange(at, Odd.Substring(random.Next(Odd.Length - 1), random.Next(2)));
            }

            passed += _authentication.Authenticate(new string([.. text]), "GET", "/", All).User is null ? 0 : 1;
        }

        // A blank more or less changes nothing; its count is then used.
        Assert.InRange(passed, 0, 1);
        Assert.Equal(passed == 0, _authentication.Authenticate(right, "GET", "/", All).User is not null);
    }
}
