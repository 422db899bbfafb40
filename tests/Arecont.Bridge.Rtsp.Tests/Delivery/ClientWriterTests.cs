using System.Net.Sockets;
using System.Text;
using Arecont.Bridge.Rtsp.Delivery;
using Arecont.Bridge.Rtsp.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Rtsp.Tests.Delivery;

public sealed class ClientWriterTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TrySend_ReaderThatPauses_GetsEveryByteInOrder(bool plain)
    {
        using var pair = await TcpPair.ConnectAsync(receiveBuffer: 8192);
        using var writer = Writer(pair, plain);
        var sent = new List<byte>();
        var buffers = new List<CountedBuffer>();
        for (var number = 0; number < 60; number++)
        {
            var bytes = Bytes(number, 50_000);
            var buffer = new CountedBuffer(bytes);
            buffers.Add(buffer);
            Assert.True(writer.TrySend(buffer));
            sent.AddRange(bytes);
            if (number % 20 == 10)
            {
                var message = Encoding.ASCII.GetBytes($"RTSP/1.0 200 OK {number}\r\n\r\n");
                _ = writer.SendAsync(message, Cancel).AsTask();
                sent.AddRange(message);
            }
        }

        Assert.True(writer.Queued > 0, "the test must reach the queue");
        Assert.Equal(sent, await pair.ReadAsync(sent.Count));
        await writer.SendAsync("end"u8.ToArray(), Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.All(buffers, buffer => Assert.Equal(1, buffer.Claims));
        Assert.Equal(0, writer.Queued);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TrySend_BeyondTheBound_TakesNothing(bool plain)
    {
        using var pair = await TcpPair.ConnectAsync(receiveBuffer: 8192);
        using var writer = Writer(pair, plain);
        var buffer = new CountedBuffer(new byte[100_000]);
        await FillAsync(writer, buffer);

        var claims = buffer.Claims;
        Assert.InRange(claims, 2, (int)(ClientWriter.QueueLimit / 100_000) + 2);
        Assert.False(writer.TrySend(buffer));
        Assert.Equal(claims, buffer.Claims);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Broken_ReaderThatStops_GivesEverythingBack(bool plain)
    {
        using var pair = await TcpPair.ConnectAsync(receiveBuffer: 8192);
        using var writer = Writer(pair, plain);
        var buffer = new CountedBuffer(new byte[100_000]);
        await FillAsync(writer, buffer);

        var message = writer.SendAsync("late"u8.ToArray(), Cancel).AsTask();
        _time.Advance(ClientWriter.StallLimit - TimeSpan.FromSeconds(1));
        Assert.False(writer.Broken.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(2));

        await writer.Broken.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await Assert.ThrowsAsync<IOException>(() => message);
        Assert.False(writer.TrySend(buffer));
        await EventuallyAsync(() => buffer.Claims == 1);
        await Assert.ThrowsAsync<IOException>(async () => await writer.SendAsync("more"u8.ToArray(), Cancel));
    }

    // The kernel goes on taking for a moment, which makes room again; full is what stays full.
    private static async Task FillAsync(ClientWriter writer, CountedBuffer buffer)
    {
        var taken = 0;
        for (var refused = 0; refused < 10; refused++)
        {
            while (writer.TrySend(buffer))
            {
                Assert.True(++taken < 1000);
                refused = 0;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
        }
    }

    [Fact]
    public async Task TrySend_OldestWaitsTooLong_TakesNoMore()
    {
        using var pair = await TcpPair.ConnectAsync(receiveBuffer: 8192);
        using var writer = Writer(pair, plain: true);
        var buffer = new CountedBuffer(new byte[500_000]);
        Assert.True(writer.TrySend(buffer));
        Assert.True(writer.TrySend(buffer));
        Assert.True(writer.TrySend(buffer));

        _time.Advance(ClientWriter.AgeLimit + TimeSpan.FromSeconds(1));

        Assert.False(writer.TrySend(buffer));
        Assert.False(writer.Broken.IsCompleted);
        await pair.ReadAsync(1_500_000);
        await EventuallyAsync(() => writer.TrySend(buffer));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dispose_Idle_LeavesTheConnection(bool plain)
    {
        using var pair = await TcpPair.ConnectAsync();
        var writer = Writer(pair, plain);
        await writer.SendAsync("last"u8.ToArray(), Cancel).AsTask().WaitAsync(Limits.Signal, Cancel);

        writer.Dispose();

        Assert.Equal("last", Encoding.ASCII.GetString(await pair.ReadAsync(4)));
        await writer.Broken.WaitAsync(Limits.Signal, Cancel);
        Assert.True(pair.Server.Connected);
        Assert.Equal(3, await pair.Server.SendAsync("bye"u8.ToArray(), Cancel));
    }

    [Fact]
    public async Task Broken_ReaderGone_Completes()
    {
        using var pair = await TcpPair.ConnectAsync();
        using var writer = Writer(pair, plain: true);
        pair.Client.Close(0);
        var buffer = new CountedBuffer(new byte[1000]);

        await EventuallyAsync(() => !writer.TrySend(buffer));

        await writer.Broken.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(1, buffer.Claims);
    }

    [Fact]
    public async Task TrySend_ManyThreads_NeverMixesMessages()
    {
        using var pair = await TcpPair.ConnectAsync(receiveBuffer: 8192);
        using var writer = Writer(pair, plain: true);
        const int Threads = 4;
        const int Each = 25;
        var sending = Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (var number = 0; number < Each; number++)
            {
                // '$', the thread, the number, then as many bytes of the thread's as it takes.
                var bytes = new byte[30_000];
                Array.Fill(bytes, (byte)thread);
                bytes[0] = (byte)'$';
                bytes[2] = (byte)number;
                Assert.True(writer.TrySend(new CountedBuffer(bytes)));
            }
        })).ToArray();
        var received = await pair.ReadAsync(Threads * Each * 30_000);
        await Task.WhenAll(sending);

        var next = new int[Threads];
        for (var at = 0; at < received.Length; at += 30_000)
        {
            var thread = received[at + 1];
            Assert.Equal((byte)'$', received[at]);
            Assert.Equal(next[thread]++, received[at + 2]);
            Assert.True(received.AsSpan(at + 3, 30_000 - 3).IndexOfAnyExcept(thread) < 0);
        }
    }

    [Fact]
    public async Task SocketClientWriter_Begins_BoundsWhatTheKernelHolds()
    {
        using var pair = await TcpPair.ConnectAsync();
        using var writer = Writer(pair, plain: true);

        Assert.True(pair.Server.NoDelay);
        Assert.InRange(pair.Server.SendBufferSize, 1, 1 << 20);
    }

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private ClientWriter Writer(TcpPair pair, bool plain)
    {
        // Left alone, the kernel's buffer may grow to take all that a test sends.
        pair.Server.SendBufferSize = 64 << 10;
        return plain ? new SocketClientWriter(pair.Server, _time) : new StreamClientWriter(new NetworkStream(pair.Server), _time);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
