using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Arecont.Bridge.Contract.Events;

namespace Arecont.Bridge.Webhook;

/// <summary>Sends one event once. Safe for use by many targets at a time.</summary>
internal sealed class WebhookClient(TimeProvider time) : IDisposable
{
    /// <summary>The limit of one attempt, from the first byte out to the last header in.</summary>
    public static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);

    // A client of our own instead of one from IHttpClientFactory, which logs whole addresses and with them the secrets some of them hold.
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxResponseHeadersLength = 16, // KiB
        MaxResponseDrainSize = 64 * 1024, // A longer body is not read: the connection is closed instead.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // Notices when a name moves to another address.
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // AttemptLimit counts by the TimeProvider, so that tests can turn the clock.
    };

    /// <summary>One attempt. Throws only when <paramref name="cancellationToken"/> asks for it.</summary>
    public async Task<WebhookAnswer> SendAsync(WebhookTarget target, CameraEvent cameraEvent, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(AttemptLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = MakeRequest(target, cameraEvent);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token).ConfigureAwait(false);
            return WebhookAnswer.From(response, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new(WebhookVerdict.Retry, $"no answer within {AttemptLimit.TotalSeconds:0} s");
        }
        catch (HttpRequestException exception)
        {
            // The kind of error alone (ConnectionError, NameResolutionError, ...): messages may quote what the other side sent.
            return new(WebhookVerdict.Retry, exception.HttpRequestError.ToString());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage MakeRequest(WebhookTarget target, CameraEvent cameraEvent)
    {
        var id = cameraEvent.Id.ToString();
        var body = CloudEvent.Serialize(cameraEvent);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, target.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.MediaType, "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("arecont-bridge", null));
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        if (target.Secret is { } secret)
        {
            request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(secret, id, timestamp, body));
        }

        if (target.Credentials is { } credentials)
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        }

        return request;
    }
}
