using System.Net.Http.Headers;
using Arecont.Bridge.Onvif.Soap;

namespace Arecont.Bridge.Onvif.Events.Notify;

/// <summary>Sends to consumers: no redirects, no proxy, no cookies, and nothing that a consumer answers is read but its status.</summary>
internal sealed class NotifyClient(TimeProvider time) : IDisposable
{
    /// <summary>How long a consumer may take.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = Timeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        MaxResponseDrainSize = 0,
        MaxResponseHeadersLength = 16,
    })
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends one message; null where the consumer took it, else why it did not.</summary>
    public async Task<string?> SendAsync(ConsumerAddress consumer, byte[] message, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, consumer.Target) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(SoapVersion.Soap12.ContentType);
        request.Headers.Host = consumer.Given.Authority;
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : $"it answers {(int)response.StatusCode}";
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError == HttpRequestError.Unknown ? "it cannot be reached" : $"{exception.HttpRequestError}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"it did not answer within {Timeout.TotalSeconds} s";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
