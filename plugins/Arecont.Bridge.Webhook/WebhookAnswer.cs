using System.Net;
using System.Net.Http.Headers;

namespace Arecont.Bridge.Webhook;

/// <summary>What becomes of an event after an attempt.</summary>
internal enum WebhookVerdict
{
    /// <summary>The receiver has it.</summary>
    Taken,

    /// <summary>Not now: try the same event again later.</summary>
    Retry,

    /// <summary>Never: trying the same event again would give the same answer.</summary>
    Refused,

    /// <summary>The receiver wants no more events at all.</summary>
    Gone,
}

/// <summary>The outcome of one attempt.</summary>
/// <param name="Verdict">What becomes of the event.</param>
/// <param name="Reason">For logs; no address and nothing of the response body.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone, or null.</param>
internal readonly record struct WebhookAnswer(WebhookVerdict Verdict, string Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>Reads status and headers. Redirects are refused: a signed event goes only where the configuration says.</summary>
    public static WebhookAnswer From(HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var reason = $"HTTP status {status}";
        return response.StatusCode switch
        {
            HttpStatusCode.Gone => new(WebhookVerdict.Gone, reason),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
                => new(WebhookVerdict.Retry, reason, Delay(response.Headers.RetryAfter, now)),
            HttpStatusCode.RequestTimeout => new(WebhookVerdict.Retry, reason),
            _ when response.IsSuccessStatusCode => new(WebhookVerdict.Taken, reason),
            _ when status >= 500 => new(WebhookVerdict.Retry, reason),
            _ => new(WebhookVerdict.Refused, reason),
        };
    }

    // RFC 9110 10.2.3: seconds, or a date.
    private static TimeSpan? Delay(RetryConditionHeaderValue? header, DateTimeOffset now) => header?.Delta ?? header?.Date - now;
}
