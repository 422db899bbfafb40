using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Arecont.Interop.Tests.Support;

/// <summary>A bare viewer that decodes nothing: cheap enough to have fifty, and telling what each packet said.</summary>
internal sealed partial class RtspViewer : IAsyncDisposable
{
    private readonly StreamAddress _address;
    private Socket[] _sockets = [];
    private string _control = string.Empty;

    private RtspViewer(StreamAddress address) => _address = address;

    public FrameLog Log { get; } = new();

    public RtspConnection Connection { get; private set; } = null!;

    /// <summary>What SDP says.</summary>
    public string Description { get; private set; } = string.Empty;

    public string Session { get; private set; } = string.Empty;

    /// <summary>Connects and plays; anything but success fails the test.</summary>
    public static async Task<RtspViewer> PlayAsync(StreamAddress address, bool udp = false, int receiveBuffer = 0)
    {
        var viewer = new RtspViewer(address);
        try
        {
            viewer.Connection = await RtspConnection.OpenAsync(address, viewer.Take, receiveBuffer);
            await viewer.BeginAsync(udp);
            return viewer;
        }
        catch
        {
            await viewer.DisposeAsync();
            throw;
        }
    }

    /// <summary>The answer to DESCRIBE, whatever it is.</summary>
    public static async Task<RtspAnswer> DescribeAsync(StreamAddress address)
    {
        await using var connection = await RtspConnection.OpenAsync(address, (_, _) => { });
        return await connection.AskAsync("DESCRIBE", address.Url, ("Accept", "application/sdp"));
    }

    public Task<RtspAnswer> AskAsync(string method) => Connection.AskAsync(method, _address.Url, ("Session", Session));

    public async ValueTask DisposeAsync()
    {
        if (Connection is not null)
        {
            await Connection.DisposeAsync();
        }

        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }
    }

    private async Task BeginAsync(bool udp)
    {
        var described = Good(await Connection.AskAsync("DESCRIBE", _address.Url, ("Accept", "application/sdp")));
        Description = described.Body;
        var control = Control().Match(Description).Groups[1].Value;
        _control = control.Contains("://", StringComparison.Ordinal) ? control : $"{(described["Content-Base"] ?? _address.Url).TrimEnd('/')}/{control}";
        var transport = udp ? OpenUdp() : "RTP/AVP/TCP;unicast;interleaved=0-1";
        var setUp = Good(await Connection.AskAsync("SETUP", _control, ("Transport", transport)));
        Session = setUp["Session"]!.Split(';')[0];
        Good(await AskAsync("PLAY"));
    }

    private string OpenUdp()
    {
        _sockets = [new Socket(SocketType.Dgram, ProtocolType.Udp), new Socket(SocketType.Dgram, ProtocolType.Udp)];
        foreach (var socket in _sockets)
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        }

        _ = ReceiveAsync(_sockets[0]);
        var ports = _sockets.Select(socket => ((IPEndPoint)socket.LocalEndPoint!).Port).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"RTP/AVP;unicast;client_port={ports[0]}-{ports[1]}");
    }

    private async Task ReceiveAsync(Socket socket)
    {
        var buffer = new byte[65536];
        try
        {
            while (true)
            {
                Log.Take(buffer.AsSpan(0, await socket.ReceiveAsync(buffer)));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Disposed of.
        }
    }

    private void Take(byte channel, ReadOnlySpan<byte> packet)
    {
        if (channel == 0)
        {
            Log.Take(packet);
        }
    }

    private static RtspAnswer Good(RtspAnswer answer)
    {
        Assert.True(answer.Status == 200, answer.ToString());
        return answer;
    }

    [GeneratedRegex(@"m=video.*?a=control:(\S+)", RegexOptions.Singleline)]
    private static partial Regex Control();
}
