using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Arecont.Camera.Discovery;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Camera.Tests.Discovery;

public sealed class DiscoveryTests
{
    private static readonly byte[] Mac1 = [0x00, 0x1A, 0x07, 1, 2, 3];
    private static readonly byte[] Mac2 = [0x00, 0x1A, 0x07, 4, 5, 6];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindAsync_BothReplyLengthsAmongJunk_GivesEachCameraOnce()
    {
        await using var lan = new FakeLan(
        [
            [],
            "junk"u8.ToArray(),
            new byte[32],
            Reply(Mac1)[..31],
            Reply([0x00, 0x1A, 0x07, 9, 9, 9], command: 0x02),
            Reply(Mac1),
            Reply(Mac1),
            Reply(Mac2, model: 12586),
            new byte[5000],
        ]);
        var found = await FindAsync(lan, found => found.Count == 2);
        Assert.Equal(["001a07010203", "001a07040506"], found.Select(c => c.MacAddress).Order());
        Assert.All(found, c => Assert.Equal(IPAddress.Parse("192.168.0.7"), c.Address));
        Assert.All(found, c => Assert.Equal(IPAddress.Loopback, c.ReceivedFrom));
        Assert.Null(found.Single(c => c.MacAddress == "001a07010203").ModelNumber);
        Assert.Equal(12586, found.Single(c => c.MacAddress == "001a07040506").ModelNumber);
    }

    [Fact]
    public async Task FindAsync_Question_IsTheOneThatOnlyAsks()
    {
        await using var lan = new FakeLan([Reply(Mac1)]);
        await FindAsync(lan, found => found.Count == 1);
        Assert.All(lan.Questions, q => Assert.Equal([.. "Arecont_Vision-AV2000"u8, 0x01], q));
        Assert.NotEmpty(lan.Questions);
    }

    [Fact]
    public async Task FindAsync_RoundsOver_Ends()
    {
        var time = new FakeTimeProvider();
        await using var lan = new FakeLan([Reply(Mac1)]);
        var options = new DiscoveryOptions { Targets = [lan.EndPoint], Rounds = 3, Wait = TimeSpan.FromSeconds(1) };
        var search = CameraDiscovery.FindAsync(options, time, Cancel).ToListAsync(Cancel).AsTask();
        for (var round = 1; round <= 3; round++)
        {
            await lan.AskedAsync(round).WaitAsync(Limits.Signal, Cancel);
            while (lan.Questions.Count == round && !search.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }
        }

        await search.WaitAsync(Limits.Signal, Cancel);
        Assert.Equal(3, lan.Questions.Count);
    }

    [Fact]
    public async Task FindAsync_NobodyThere_FindsNothing()
    {
        var options = new DiscoveryOptions { Targets = [new IPEndPoint(IPAddress.Loopback, 9)], Rounds = 2, Wait = TimeSpan.FromMilliseconds(20) };
        Assert.Empty(await CameraDiscovery.FindAsync(options, TimeProvider.System, Cancel).ToListAsync(Cancel).AsTask().WaitAsync(Limits.Signal, Cancel));
    }

    [Fact]
    public async Task FindAsync_Broadcast_EndsInTimeOnAnyMachine()
    {
        var options = new DiscoveryOptions { Rounds = 1, Wait = TimeSpan.FromMilliseconds(20) };
        await CameraDiscovery.FindAsync(options, TimeProvider.System, Cancel).ToListAsync(Cancel).AsTask().WaitAsync(Limits.Signal, Cancel);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(101, 100)]
    [InlineData(1, 0)]
    public void FindAsync_OptionOutOfRange_IsRefused(int rounds, int milliseconds)
        => Assert.Throws<ArgumentOutOfRangeException>(() => CameraDiscovery.FindAsync(
            new DiscoveryOptions { Rounds = rounds, Wait = TimeSpan.FromMilliseconds(milliseconds) }, TimeProvider.System, Cancel));

    private static async Task<List<DiscoveredCamera>> FindAsync(FakeLan lan, Func<List<DiscoveredCamera>, bool> enough)
    {
        var found = new List<DiscoveredCamera>();
        var options = new DiscoveryOptions { Targets = [lan.EndPoint], Rounds = 100, Wait = TimeSpan.FromMilliseconds(300) };
        await foreach (var camera in CameraDiscovery.FindAsync(options, TimeProvider.System, Cancel))
        {
            found.Add(camera);
            if (enough(found))
            {
                break;
            }
        }

        return found;
    }

    private static byte[] Reply(byte[] mac, int? model = null, byte command = 0x01)
    {
        byte[] reply = [.. "Arecont_Vision-AV2000"u8, command, .. mac, 192, 168, 0, 7];
        return model is { } number ? [.. reply, 0, 0, (byte)(number >> 8), (byte)number, 0, 0, 0, 0] : reply;
    }

    /// <summary>A UDP peer that answers each question with the given packets.</summary>
    private sealed class FakeLan : IAsyncDisposable
    {
        private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        private readonly CancellationTokenSource _stop = new();
        private readonly SemaphoreSlim _asked = new(0);
        private readonly byte[][] _replies;
        private readonly Task _serving;

        public FakeLan(byte[][] replies)
        {
            _replies = replies;
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _serving = ServeAsync();
        }

        public ConcurrentQueue<byte[]> Questions { get; } = new();

        public IPEndPoint EndPoint => (IPEndPoint)_socket.LocalEndPoint!;

        public async Task AskedAsync(int times)
        {
            while (Questions.Count < times)
            {
                await _asked.WaitAsync(_stop.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _socket.Dispose();
            await _serving.WaitAsync(Limits.Signal);
            _stop.Dispose();
            _asked.Dispose();
        }

        private async Task ServeAsync()
        {
            var buffer = new byte[2048];
            try
            {
                while (true)
                {
                    var question = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), _stop.Token);
                    Questions.Enqueue(buffer[..question.ReceivedBytes]);
                    _asked.Release();
                    foreach (var reply in _replies)
                    {
                        await _socket.SendToAsync(reply, SocketFlags.None, question.RemoteEndPoint, _stop.Token);
                    }
                }
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
