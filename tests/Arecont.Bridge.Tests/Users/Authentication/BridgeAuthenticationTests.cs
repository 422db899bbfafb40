using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Users;
using Arecont.Bridge.Users.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Tests.Users.Authentication;

public sealed class BridgeAuthenticationTests
{
    private const AuthenticationSchemes Web = AuthenticationSchemes.Digest | AuthenticationSchemes.Basic;

    private static readonly BridgeUsers Users = new(
        [new BridgeUser("ann", "p:w", BridgeRole.Viewer), new BridgeUser("jörg", "grüße", BridgeRole.Operator)], allowAnonymousBroker: false);

    private readonly FakeTimeProvider _time = new();
    private readonly BridgeAuthentication _authentication;

    public BridgeAuthenticationTests() => _authentication = new BridgeAuthentication(Users, _time);

    [Fact]
    public void Challenges_DigestAndBasic_Md5IsTheLastDigestAndRealmFirst()
    {
        var challenges = _authentication.Challenges(Web);

        Assert.Collection(
            challenges,
            sha => Assert.Matches("^Digest realm=\"Arecont.Bridge\", nonce=\"[A-Za-z0-9_-]{43}\", algorithm=SHA-256, qop=\"auth\", charset=UTF-8$", sha),
            md5 => Assert.Matches("^Digest realm=\"Arecont.Bridge\", nonce=\"[A-Za-z0-9_-]{43}\", algorithm=MD5, qop=\"auth\", charset=UTF-8$", md5),
            basic => Assert.Equal("Basic realm=\"Arecont.Bridge\", charset=\"UTF-8\"", basic));
    }

    [Fact]
    public void Challenges_WithoutQop_AreAsRtspClientsKnowThem()
    {
        var challenges = _authentication.Challenges(AuthenticationSchemes.DigestWithoutQop, stale: true);

        Assert.Collection(
            challenges,
            sha => Assert.Matches("^Digest realm=\"Arecont.Bridge\", nonce=\"[^\"]{43}\", stale=true, algorithm=SHA-256$", sha),
            md5 => Assert.Matches("^Digest realm=\"Arecont.Bridge\", nonce=\"[^\"]{43}\", stale=true$", md5));
    }

    [Fact]
    public void Challenges_BasicAlone_OffersNothingElse()
        => Assert.StartsWith("Basic ", Assert.Single(_authentication.Challenges(AuthenticationSchemes.Basic)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Authenticate_EitherAlgorithm_IsTheUser(int challenge)
        => Assert.Equal("ann", Judge(DigestAnswer.To(_authentication.Challenges(Web)[challenge])).User?.Name);

    [Fact]
    public void Authenticate_ShaChallengeAnsweredWithMd5_IsTheUser()
        => Assert.Equal("ann", Judge(Answer() with { Nonce = DigestAnswer.To(_authentication.Challenges(Web)[0]).Nonce }).User?.Name);

    [Theory]
    [InlineData("jörg", "grüße", "jörg")]
    [InlineData("jörg", "gruesse", null)]
    [InlineData("Ann", "p:w", null)]
    [InlineData("nobody", "", null)]
    public void Authenticate_NameAndPassword_MustBothBeRight(string name, string password, string? expected)
    {
        var outcome = Judge(Answer() with { User = name, Password = password });

        Assert.Equal(expected, outcome.User?.Name);
        Assert.False(outcome.Stale);
    }

    [Fact]
    public void Authenticate_ExtendedUserName_IsDecoded()
    {
        var header = (Answer() with { User = "jörg", Password = "grüße" }).ToString().Replace("username=\"jörg\"", "username*=UTF-8''j%C3%B6rg", StringComparison.Ordinal);

        Assert.Equal("jörg", _authentication.Authenticate(header, "GET", "/a?b=c", Web).User?.Name);
    }

    [Fact]
    public void Authenticate_SameAnswerTwice_IsAReplay()
    {
        var answer = Answer();

        Assert.NotNull(Judge(answer).User);
        Assert.Equal(new AuthenticationOutcome(null, Stale: true), Judge(answer));
        Assert.NotNull(Judge(answer with { Count = "00000002" }).User);
    }

    [Theory]
    [InlineData("POST", "/a?b=c")]
    [InlineData("GET", "/a")]
    [InlineData("GET", "/a?b=d")]
    public void Authenticate_OtherRequestThanSigned_IsRefused(string method, string target)
        => Assert.Equal(new AuthenticationOutcome(null), _authentication.Authenticate(Answer().ToString(), method, target, Web));

    [Fact]
    public void Authenticate_OldNonce_IsStaleOnlyWithTheRightPassword()
    {
        var answer = Answer();
        _time.Advance(NonceSource.Lifetime);
        Assert.NotNull(Judge(answer).User);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(new AuthenticationOutcome(null, Stale: true), Judge(answer with { Count = "00000002" }));
        Assert.Equal(new AuthenticationOutcome(null), Judge(answer with { Count = "00000003", Password = "x" }));
    }

    [Fact]
    public void Authenticate_NonceOfAnEarlierRun_IsStale()
    {
        var earlier = new BridgeAuthentication(Users, _time);

        Assert.Equal(new AuthenticationOutcome(null, Stale: true), Judge(DigestAnswer.To(earlier.Challenges(Web)[0])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("äAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Authenticate_NonceOfNobody_IsStale(string nonce)
        => Assert.Equal(new AuthenticationOutcome(null, Stale: true), Judge(Answer() with { Nonce = nonce }));

    [Fact]
    public void Authenticate_WithoutQop_IsTakenOnlyWhereItIsAllowed()
    {
        var answer = Answer() with { Qop = null, Algorithm = null, Method = "DESCRIBE", Uri = "rtsp://h/cam" };

        Assert.Equal("ann", _authentication.Authenticate(answer.ToString(), "DESCRIBE", "rtsp://h/cam", AuthenticationSchemes.DigestWithoutQop).User?.Name);
        Assert.Equal(new AuthenticationOutcome(null), _authentication.Authenticate(answer.ToString(), "DESCRIBE", "rtsp://h/cam", Web));
    }

    [Fact]
    public void Authenticate_QopWhereNoneWasOffered_IsTaken()
        => Assert.NotNull(_authentication.Authenticate(Answer().ToString(), "GET", "/a?b=c", AuthenticationSchemes.DigestWithoutQop).User);

    [Fact]
    public void Authenticate_OtherSpellings_AreTaken()
    {
        var header = Answer().ToString()
            .Replace("algorithm=MD5", "ALGORITHM=\"md5\"", StringComparison.Ordinal)
            .Replace("qop=auth", "qop=\"auth\"", StringComparison.Ordinal)
            .Replace("Digest ", "digest  ,", StringComparison.Ordinal)
            .Replace(", nc=", ",nc =  ", StringComparison.Ordinal);
        var response = header.IndexOf("response=\"", StringComparison.Ordinal) + 10;
        header = header[..response] + header[response..(response + 32)].ToUpperInvariant() + header[(response + 32)..];

        Assert.Equal("ann", _authentication.Authenticate(header, "GET", "/a?b=c", Web).User?.Name);
    }

    [Theory]
    [InlineData("qop=auth", "qop=auth-int")]
    [InlineData("algorithm=MD5", "algorithm=MD5-sess")]
    [InlineData("realm=\"Arecont.Bridge\"", "realm=\"else\"")]
    [InlineData("nc=00000001", "nc=1")]
    [InlineData("nc=00000001", "nc=-0000001")]
    [InlineData("nc=00000001, ", "")]
    [InlineData("cnonce=\"c1ient\"", "")]
    [InlineData("response=\"", "response=\"0")]
    [InlineData("username=", "name=")]
    [InlineData("uri=\"/a?b=c\"", "uri=\"/a?b=c\", uri=\"/x\"")]
    public void Authenticate_BrokenDigest_IsRefused(string part, string broken)
    {
        var header = Answer().ToString();
        Assert.Contains(part, header, StringComparison.Ordinal);

        Assert.Equal(new AuthenticationOutcome(null), _authentication.Authenticate(header.Replace(part, broken, StringComparison.Ordinal), "GET", "/a?b=c", Web));
    }

    [Theory]
    [InlineData("ann", "p:w", "ann")]
    [InlineData("jörg", "grüße", "jörg")]
    [InlineData("ann", "p", null)]
    public void Authenticate_Basic_IsTheUser(string name, string password, string? expected)
    {
        var header = "basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{name}:{password}"));

        Assert.Equal(expected, _authentication.Authenticate(header, "GET", "/", Web).User?.Name);
        Assert.Null(_authentication.Authenticate(header, "GET", "/", AuthenticationSchemes.Digest).User);
    }

    private DigestAnswer Answer() => DigestAnswer.To(_authentication.Challenges(Web)[1]);

    private AuthenticationOutcome Judge(DigestAnswer answer) => _authentication.Authenticate(answer.ToString(), "GET", "/a?b=c", Web);
}
