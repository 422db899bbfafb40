using System.Net;
using Arecont.Bridge.Contract.Users;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Streams;
using Arecont.Bridge.Rtsp.Transports;

namespace Arecont.Bridge.Rtsp.Server;

/// <summary>What is known of one RTSP connection, plain, over TLS or tunnelled. Requests come one at a time.</summary>
/// <param name="writer">Its sending side.</param>
/// <param name="remote">The client's address.</param>
/// <param name="local">The address it came in on.</param>
/// <param name="interleavedOnly">True for TLS and tunnels: nothing goes beside them.</param>
/// <param name="time">The clock.</param>
internal sealed class ClientConnection(IClientWriter writer, IPAddress remote, IPAddress local, bool interleavedOnly, TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = new(Timeout.InfiniteTimeSpan, time);
    private int _bound;

    /// <summary>Its sending side.</summary>
    public IClientWriter Writer => writer;

    /// <summary>The client's address; IPv4 as such, also where it came in on an IPv6 socket.</summary>
    public IPAddress RemoteAddress { get; } = Unmap(remote);

    /// <summary>The address it came in on.</summary>
    public IPAddress LocalAddress { get; } = Unmap(local);

    /// <summary>True where UDP and multicast are not offered.</summary>
    public bool InterleavedOnly => interleavedOnly;

    /// <summary>Who takes the packets that come in.</summary>
    public InterleavedChannels Channels { get; } = new();

    /// <summary>Who logged in last, or null.</summary>
    public BridgeUser? User { get; set; }

    /// <summary>Wrong names and passwords so far.</summary>
    public int FailedLogins { get; set; }

    /// <summary>The stream of the last DESCRIBE, kept running until SETUP takes it over or the connection ends.</summary>
    public IMediaStream? Described { get; set; }

    /// <summary>True while a session's packets travel in this connection: it may be silent then.</summary>
    public bool CarriesSession => Volatile.Read(ref _bound) > 0;

    /// <summary>Cancelled when the connection must end.</summary>
    public CancellationToken Closed => _closed.Token;

    /// <summary>True where it ends because the client cannot keep up: what waits to be sent is thrown away.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>One session more that travels in it.</summary>
    public void Bind() => Interlocked.Increment(ref _bound);

    /// <summary>One session less.</summary>
    public void Unbind() => Interlocked.Decrement(ref _bound);

    /// <summary>Ends the connection when the client says nothing for this long; infinite for never.</summary>
    public void CloseAfter(TimeSpan silence)
    {
        if (!_closed.IsCancellationRequested)
        {
            _closed.CancelAfter(silence);
        }
    }

    /// <summary>Ends the connection.</summary>
    /// <param name="abort">True throws away what waits to be sent.</param>
    public void Close(bool abort = false)
    {
        IsAborted |= abort;
        try
        {
            _closed.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }

    /// <summary>Keeps the stream of a DESCRIBE in place of the one before.</summary>
    public async ValueTask KeepAsync(IMediaStream? stream)
    {
        var before = Described;
        Described = stream;
        if (before is not null && before != stream)
        {
            await before.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Ends whatever still waits for the connection's end, such as a tunnel's other half.</summary>
    public async ValueTask DisposeAsync()
    {
        Close();
        await KeepAsync(null).ConfigureAwait(false);
        _closed.Dispose();
    }

    private static IPAddress Unmap(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
