using System.Buffers;
using System.IO.Pipelines;
using Arecont.Bridge.Rtsp.Messages;
using Arecont.Bridge.Rtsp.Options;
using Arecont.Bridge.Rtsp.Sessions;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>Reads a connection's requests and packets, one after the other, until it ends.</summary>
internal sealed class RequestLoop(RequestDispatcher dispatcher, RtspOptions options, TimeProvider time)
{
    /// <summary>How long a request may take from its first byte to its last.</summary>
    public static readonly TimeSpan SlowRequest = TimeSpan.FromSeconds(10);

    /// <summary>How long a client that has not logged in may say nothing.</summary>
    public static readonly TimeSpan FirstRequest = TimeSpan.FromSeconds(15);

    /// <summary>Serves the connection.</summary>
    /// <returns>The HTTP request that came instead of an RTSP one, its body still unread; null where the connection ended.</returns>
    public async Task<RtspRequest?> RunAsync(PipeReader input, ClientConnection client)
    {
        var began = time.GetTimestamp();
        var partial = false;
        try
        {
            while (true)
            {
                client.CloseAfter(Patience(client, partial ? began : null));
                var read = await input.ReadAsync(client.Closed).ConfigureAwait(false);
                client.CloseAfter(Timeout.InfiniteTimeSpan);
                var rest = read.Buffer;
                var length = rest.Length;
                var (http, more) = await TakeAllAsync(rest, client).ConfigureAwait(false);
                rest = rest.Slice(more.Taken);
                if (http is not null || more.Close)
                {
                    input.AdvanceTo(rest.Start);
                    return http;
                }

                input.AdvanceTo(rest.Start, rest.End);
                if (read.IsCompleted)
                {
                    return null;
                }

                began = !partial || rest.Length < length ? time.GetTimestamp() : began;
                partial = !rest.IsEmpty;
            }
        }
        catch (OperationCanceledException) when (client.Closed.IsCancellationRequested)
        {
            if (partial && time.GetElapsedTime(began) >= SlowRequest)
            {
                await SendAsync(client, new RtspResponse(RtspStatus.RequestTimeout, "the request did not come whole"), cseq: null).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // The client is gone.
        }

        return null;
    }

    private async Task<(RtspRequest? Http, (long Taken, bool Close) More)> TakeAllAsync(ReadOnlySequence<byte> bytes, ClientConnection client)
    {
        var taken = 0L;
        while (true)
        {
            var item = RtspParser.Parse(bytes.Slice(taken));
            taken += item.Length;
            switch (item.Item)
            {
                case RtspItem.Incomplete:
                    return (null, (taken, false));
                case RtspItem.Packet:
                    client.Channels.Dispatch(item.Channel, item.Packet);
                    break;
                case RtspItem.Request when item.Request!.IsHttp:
                    return (item.Request, (taken, true));
                case RtspItem.Request:
                    var reply = await dispatcher.HandleAsync(item.Request!, client, client.Closed).ConfigureAwait(false);
                    await SendAsync(client, reply.Response, item.Request!.CSeq).ConfigureAwait(false);
                    reply.Sent?.Invoke();
                    if (reply.Close)
                    {
                        return (null, (taken, true));
                    }

                    break;
                case RtspItem.Invalid:
                    var problem = item.Problem!;
                    await SendAsync(client, new RtspResponse(problem.Status, problem.Reason), problem.CSeq).ConfigureAwait(false);
                    if (problem.Fatal)
                    {
                        return (null, (taken, true));
                    }

                    break;
            }
        }
    }

    // While packets travel in the connection the client owes nothing: some send no keep-alive over TCP.
    private TimeSpan Patience(ClientConnection client, long? partialSince)
    {
        if (partialSince is { } since)
        {
            var left = SlowRequest - time.GetElapsedTime(since);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }

        return client.CarriesSession ? Timeout.InfiniteTimeSpan : client.User is null ? FirstRequest : options.SessionTimeout;
    }

    private async ValueTask SendAsync(ClientConnection client, RtspResponse response, string? cseq)
    {
        try
        {
            await client.Writer.SendAsync(response.ToBytes(cseq, time.GetUtcNow()), CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException error)
        {
            throw new IOException("the client does not read", error);
        }
    }
}
