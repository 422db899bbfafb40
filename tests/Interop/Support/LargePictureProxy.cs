using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Arecont.Interop.Tests.Support;

/// <summary>Stands before a camera and writes another size into the frame header (SOF0) of every JPEG that passes.</summary>
internal sealed class LargePictureProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly IPEndPoint _camera;
    private readonly (int Width, int Height) _size;
    private readonly Task _accepting;

    public LargePictureProxy(IPEndPoint camera, (int Width, int Height) size)
    {
        (_camera, _size) = (camera, size);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Host and port to give to the bridge.</summary>
    public string Host => _listener.LocalEndpoint.ToString()!;

    // Marker, length 17, eight bits per sample: the head of a SOF0 with three components; then height and width.
    private static ReadOnlySpan<byte> FrameHeader => [0xFF, 0xC0, 0x00, 0x11, 0x08];

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting.WaitAsync(Limits.Signal);
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_ended.Token));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed of.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var camera = new TcpClient();
        using (client)
        {
            try
            {
                await camera.ConnectAsync(_camera, _ended.Token);
                var (near, far) = (client.GetStream(), camera.GetStream());
                await Task.WhenAny(near.CopyToAsync(far, _ended.Token), ReturnAsync(far, near));
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
            {
                // One side went.
            }
        }
    }

    // The last bytes wait for those behind them, lest a header in two pieces go by.
    private async Task ReturnAsync(NetworkStream camera, NetworkStream client)
    {
        var buffer = new byte[256 * 1024];
        var filled = 0;
        for (var count = 1; count > 0;)
        {
            count = await camera.ReadAsync(buffer.AsMemory(filled), _ended.Token);
            filled += count;
            Enlarge(buffer.AsSpan(0, filled));
            var ready = count == 0 ? filled : Math.Max(0, filled - FrameHeader.Length - 3);
            await client.WriteAsync(buffer.AsMemory(0, ready), _ended.Token);
            buffer.AsSpan(ready, filled - ready).CopyTo(buffer);
            filled -= ready;
        }
    }

    private void Enlarge(Span<byte> bytes)
    {
        while (bytes.IndexOf(FrameHeader) is >= 0 and var at && bytes.Length >= at + FrameHeader.Length + 4)
        {
            bytes = bytes[(at + FrameHeader.Length)..];
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)_size.Height);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[2..], (ushort)_size.Width);
        }
    }
}
