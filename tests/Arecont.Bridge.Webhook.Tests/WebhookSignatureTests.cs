using System.Text;
using System.Text.RegularExpressions;

namespace Arecont.Bridge.Webhook.Tests;

public sealed partial class WebhookSignatureTests
{
    [Fact]
    public void Sign_ExampleOfTheStandardWebhooksLibraries_Agrees()
    {
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = WebhookSignature.Sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Theory]
    [InlineData("other", 1, "body")]
    [InlineData("id", 2, "body")]
    [InlineData("id", 1, "Body")]
    public void Sign_AnythingChanged_GivesAnotherSignature(string id, long timestamp, string body)
        => Assert.NotEqual(Sign("id", 1, "body"), Sign(id, timestamp, body));

    [Fact]
    public void Sign_WorkedExampleOfTheReadme_Agrees()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        string Value(string name) => Regex.Match(readme, $@"^{name}: *(.+)$", RegexOptions.Multiline).Groups[1].Value.Trim();
        var body = BodyFence().Match(readme).Groups[1].Value;

        var signature = WebhookSignature.Sign(
            Encoding.UTF8.GetBytes(Value("secret")), Value("webhook-id"), long.Parse(Value("webhook-timestamp")), Encoding.UTF8.GetBytes(body));

        Assert.Equal(Value("webhook-signature"), signature);
    }

    private static string Sign(string id, long timestamp, string body)
        => WebhookSignature.Sign("sixteen bytes ok"u8.ToArray(), id, timestamp, Encoding.UTF8.GetBytes(body));

    [GeneratedRegex("^```json\n(\\{\"specversion.+?\\})\n```", RegexOptions.Multiline)]
    private static partial Regex BodyFence();
}
