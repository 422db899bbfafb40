using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Server;

namespace Arecont.Bridge.Rtsp.Tunnel;

/// <summary>Serves RTSP requests of a connection; answers the HTTP request that came instead, or null.</summary>
internal delegate Task<RtspRequest?> RequestServer(PipeReader input, ClientConnection client, CancellationToken stopping);

/// <summary>
/// RTSP in HTTP, as QuickTime does it: a GET that is never fully answered, and a POST whose body is requests in base64, joined by the
/// header <c>x-sessioncookie</c>. The POST is not answered; a new one may follow when its length is used up.
/// </summary>
internal sealed class TunnelHost(TunnelRegistry tunnels, TimeProvider time)
{
    /// <summary>The header that joins the halves.</summary>
    public const string CookieHeader = "x-sessioncookie";

    /// <summary>The content type of both halves.</summary>
    public const string ContentType = "application/x-rtsp-tunnelled";

    private const int BadRequest = 400;
    private const int NotFound = 404;
    private const int Conflict = 409;

    /// <summary>True where a value can be a tunnel's cookie.</summary>
    public static bool IsCookie(string? value) => value is { Length: > 0 and <= TunnelRegistry.LongestCookie } && !value.Any(char.IsControl);

    /// <summary>Serves one half that came to the RTSP port.</summary>
    public async Task ServeAsync(RtspRequest first, PipeReader input, ClientConnection client, RequestServer serve, CancellationToken stopping)
    {
        for (var http = first; http is not null; http = await serve(input, client, stopping).ConfigureAwait(false))
        {
            var cookie = http.Header(CookieHeader);
            var isGet = http.Method == "GET";
            if (!IsCookie(cookie) || (!isGet && http.Method != "POST"))
            {
                await AnswerAsync(client.Writer, BadRequest, "this is an RTSP port: HTTP only carries RTSP here, joined by x-sessioncookie").ConfigureAwait(false);
                return;
            }

            if (isGet)
            {
                await GetAsync(cookie!, input, client, serve, stopping).ConfigureAwait(false);
                return;
            }

            var next = await PostAsync(cookie!, ContentLength(http), input, client.Closed, stopping).ConfigureAwait(false);
            if (next != PostEnd.UsedUp)
            {
                if (next == PostEnd.NoTunnel)
                {
                    await AnswerAsync(client.Writer, NotFound, "no GET came with this x-sessioncookie").ConfigureAwait(false);
                }

                return;
            }
        }
    }

    /// <summary>Serves a GET whose answer has begun: until it ends, what the POSTs bring is answered there.</summary>
    /// <returns>False where another tunnel has the cookie.</returns>
    public async Task<bool> ServeGetAsync(string cookie, IClientWriter writer, (IPAddress Remote, IPAddress Local) addresses, Func<ClientConnection, Task> begin, RequestServer serve, CancellationToken stopping)
    {
        await using var tunnel = new RtspTunnel();
        if (!tunnels.TryAdd(cookie, tunnel))
        {
            return false;
        }

        try
        {
            await using var client = new ClientConnection(writer, addresses.Remote, addresses.Local, interleavedOnly: true, time);
            await begin(client).ConfigureAwait(false);
            await serve(tunnel.Input, client, stopping).ConfigureAwait(false);

            // Whoever waits for the GET's end hears of the tunnel's.
            client.Close();
        }
        finally
        {
            tunnels.Remove(cookie);
        }

        return true;
    }

    /// <summary>Brings a POST's body to its tunnel.</summary>
    /// <param name="cookie">The tunnel's.</param>
    /// <param name="length">How long the body is; null for as long as the connection.</param>
    /// <param name="input">The body, and on the RTSP port what follows it.</param>
    /// <param name="closed">Cancelled when the POST's connection ends.</param>
    /// <param name="stopping">Cancelled when the server stops.</param>
    public async Task<PostEnd> PostAsync(string cookie, long? length, PipeReader input, CancellationToken closed, CancellationToken stopping)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(closed, stopping);
        if (await tunnels.FindAsync(cookie, waiting.Token).ConfigureAwait(false) is not { } tunnel)
        {
            return PostEnd.NoTunnel;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, tunnel.Ended);
        var turn = await tunnel.TakeTurnAsync(time, ended.Token).ConfigureAwait(false);
        try
        {
            return await PumpAsync(tunnel, turn, length ?? long.MaxValue, input, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return PostEnd.Closed;
        }
        finally
        {
            turn.TrySetResult();
        }
    }

    private async Task GetAsync(string cookie, PipeReader input, ClientConnection raw, RequestServer serve, CancellationToken stopping)
    {
        Task watch = Task.CompletedTask;
        var served = await ServeGetAsync(cookie, raw.Writer, (raw.RemoteAddress, raw.LocalAddress), async client =>
        {
            await raw.Writer.SendAsync(Head(200, "OK", $"Content-Type: {ContentType}\r\n"), CancellationToken.None).ConfigureAwait(false);
            watch = WatchAsync(input, client);
        }, serve, stopping).ConfigureAwait(false);
        await watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!served)
        {
            await AnswerAsync(raw.Writer, Conflict, "another tunnel has this x-sessioncookie").ConfigureAwait(false);
        }
    }

    // The GET's side says nothing more; its end is the tunnel's.
    private static async Task WatchAsync(PipeReader input, ClientConnection client)
    {
        var closed = client.Closed;
        try
        {
            while (!closed.IsCancellationRequested)
            {
                var read = await input.ReadAsync(closed).ConfigureAwait(false);
                input.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    break;
                }
            }
        }
        finally
        {
            client.Close();
        }
    }

    private static async Task<PostEnd> PumpAsync(RtspTunnel tunnel, TaskCompletionSource turn, long left, PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var bytes = read.Buffer;
            if (left == 0 && !bytes.IsEmpty)
            {
                if (BeginsWithPost(bytes) is { } whole)
                {
                    input.AdvanceTo(bytes.Start, whole ? bytes.Start : bytes.End);
                    if (whole || read.IsCompleted)
                    {
                        return PostEnd.UsedUp;
                    }

                    continue;
                }

                // Some clients name a length and never heed it.
                left = long.MaxValue;
            }

            var body = bytes.Slice(0, Math.Min(bytes.Length, left));
            left -= body.Length;
            var taken = await tunnel.WriteAsync(body, cancellationToken).ConfigureAwait(false);
            input.AdvanceTo(body.End);
            if (left == 0)
            {
                turn.TrySetResult();
            }

            if (!taken || (read.IsCompleted && body.Length == bytes.Length))
            {
                return taken && left == 0 ? PostEnd.UsedUp : PostEnd.Closed;
            }
        }
    }

    // True for a whole "POST ", false for the beginning of one, null for anything else.
    private static bool? BeginsWithPost(in ReadOnlySequence<byte> bytes)
    {
        ReadOnlySpan<byte> post = "POST "u8;
        Span<byte> start = stackalloc byte[post.Length];
        start = start[..(int)Math.Min(bytes.Length, start.Length)];
        bytes.Slice(0, start.Length).CopyTo(start);
        return post.StartsWith(start) ? start.Length == post.Length : null;
    }

    private static long? ContentLength(RtspRequest http)
        => long.TryParse(http.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    private async ValueTask AnswerAsync(IClientWriter writer, int status, string text)
        => await writer.SendAsync(Head(status, text, "Content-Length: 0\r\n"), CancellationToken.None).ConfigureAwait(false);

    // HTTP/1.0, so that nobody expects chunks.
    private byte[] Head(int status, string reason, string more)
        => Encoding.ASCII.GetBytes($"HTTP/1.0 {status} {reason}\r\nServer: Arecont.Bridge\r\nDate: {time.GetUtcNow():R}\r\nConnection: close\r\nCache-Control: no-store\r\nPragma: no-cache\r\n{more}\r\n");
}

/// <summary>Why a POST's body ended.</summary>
internal enum PostEnd
{
    /// <summary>The length it named is used up; another may follow.</summary>
    UsedUp,

    /// <summary>Its connection or the tunnel ended, or it was no base64.</summary>
    Closed,

    /// <summary>No GET came with the cookie.</summary>
    NoTunnel,
}
