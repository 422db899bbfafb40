using System.Net;
using System.Net.Http.Headers;

namespace Arecont.Bridge.Webhook.Tests;

public sealed class WebhookAnswerTests
{
    [Theory]
    [InlineData(200, "Taken")]
    [InlineData(202, "Taken")]
    [InlineData(204, "Taken")]
    [InlineData(301, "Refused")]
    [InlineData(307, "Refused")]
    [InlineData(400, "Refused")]
    [InlineData(401, "Refused")]
    [InlineData(404, "Refused")]
    [InlineData(408, "Retry")]
    [InlineData(410, "Gone")]
    [InlineData(413, "Refused")]
    [InlineData(429, "Retry")]
    [InlineData(500, "Retry")]
    [InlineData(503, "Retry")]
    public void From_Status_DecidesWhatBecomesOfTheEvent(int status, string verdict)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);

        Assert.Equal(verdict, $"{WebhookAnswer.From(response, Events.Time).Verdict}");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void From_RetryAfter_IsReadAsSecondsAndAsDate(int status)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);

        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(90), WebhookAnswer.From(response, Events.Time).RetryAfter);

        response.Headers.RetryAfter = new RetryConditionHeaderValue(Events.Time.AddMinutes(2));
        Assert.Equal(TimeSpan.FromMinutes(2), WebhookAnswer.From(response, Events.Time).RetryAfter);
    }
}
