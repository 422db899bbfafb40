using System.Net;
using System.Net.Sockets;

namespace Arecont.Camera.Http;

/// <summary>Where the camera is: resolves the host name, remembers the address that answered, and words failures.</summary>
internal sealed class CameraAddress
{
    private readonly string _host;
    private readonly int _port;
    private readonly IPEndPoint? _literal;
    private IPEndPoint? _known;

    public CameraAddress(CameraClientOptions options)
    {
        _host = options.Host is ['[', .. var inner, ']'] ? inner : options.Host;
        _port = options.Port;
        _literal = IPAddress.TryParse(_host, out var address) ? new IPEndPoint(address, _port) : null;
        _known = _literal;
    }

    /// <summary>The address that last answered, or the literal one; null means "resolve".</summary>
    public IPEndPoint? Known => Volatile.Read(ref _known);

    public void Remember(IPEndPoint endPoint) => Volatile.Write(ref _known, endPoint);

    /// <summary>After a failed connection a name is resolved anew.</summary>
    public void Forget() => Volatile.Write(ref _known, _literal);

    public async Task<IPEndPoint[]> ResolveAsync(string path, TimeProvider time, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(_host, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
            return addresses.Length > 0
                ? [.. addresses.Select(a => new IPEndPoint(a, _port))]
                : throw Failure(CameraError.Unreachable, path, "the name has no address");
        }
        catch (SocketException failure)
        {
            throw Failure(CameraError.Unreachable, path, "the name was not found", failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(CameraError.Unreachable, path, $"the name was not found within {limit.TotalSeconds:0.#} s");
        }
    }

    public CameraException Failure(CameraError error, string path, string cause, Exception? inner = null)
        => new(error, $"{_host}:{_port}{path}: {cause}", inner);
}
