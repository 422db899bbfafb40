using System.Buffers.Binary;
using System.Collections.Concurrent;
using Arecont.Simulator;

namespace Arecont.Interop.Tests.Support;

/// <summary>What a viewer's RTP packets (RFC 3550, 6184, 2435) say, and waits for more of them. Safe from any thread.</summary>
internal sealed class FrameLog
{
    private const int JpegPayload = 26;

    private readonly Lock _gate = new();
    private readonly List<(Func<bool> Holds, TaskCompletionSource Signal)> _waiters = [];
    private long _lastArrival;
    private ushort? _lastSequence;
    private uint? _lastStamp;

    /// <summary>Whole frames.</summary>
    public int Frames { get; private set; }

    /// <summary>Frames that a decoder can begin with.</summary>
    public int KeyFrames { get; private set; }

    /// <summary>Packets that did not come, or not in order.</summary>
    public int Lost { get; private set; }

    /// <summary>Frames whose time stamp is not later than the one before.</summary>
    public int Backward { get; private set; }

    /// <summary>Frames that end in a zero byte.</summary>
    public int TrailingZeros { get; private set; }

    /// <summary>The longest time from a frame to the next.</summary>
    public TimeSpan LongestGap { get; private set; }

    /// <summary>How long frames were on their way, of a camera that stamps them.</summary>
    public ConcurrentBag<TimeSpan> Delays { get; } = [];

    public void Take(ReadOnlySpan<byte> packet)
    {
        lock (_gate)
        {
            var sequence = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
            var stamp = BinaryPrimitives.ReadUInt32BigEndian(packet[4..]);
            Lost += _lastSequence is { } last && sequence != (ushort)(last + 1) ? 1 : 0;
            _lastSequence = sequence;
            var payload = packet[(12 + (4 * (packet[0] & 0x0F)))..];
            KeyFrames += BeginsKeyFrame(packet[1] & 0x7F, payload) ? 1 : 0;
            if (SendStamp.TryFind(payload, out var sent))
            {
                Delays.Add(TimeSpan.FromMicroseconds(SendStamp.Now(TimeProvider.System) - sent));
            }

            if ((packet[1] & 0x80) != 0)
            {
                EndFrame(stamp, payload);
            }

            Signal();
        }
    }

    /// <summary>Waits for so many more frames.</summary>
    public Task FramesAsync(int more)
    {
        var wanted = Frames + more;
        return WaitAsync(() => Frames >= wanted, () => $"frame {wanted}, there are {Frames}");
    }

    /// <summary>Waits for the next frame that a decoder can begin with.</summary>
    public Task KeyFrameAsync()
    {
        var wanted = KeyFrames + 1;
        return WaitAsync(() => KeyFrames >= wanted, () => $"key frame {wanted}");
    }

    /// <summary>Nothing is missing, nothing came twice, and time went forward only.</summary>
    public void AssertWhole()
    {
        lock (_gate)
        {
            Assert.Equal((0, 0, 0), (Lost, Backward, TrailingZeros));
        }
    }

    private void EndFrame(uint stamp, ReadOnlySpan<byte> payload)
    {
        var now = TimeProvider.System.GetTimestamp();
        if (Frames > 0 && TimeProvider.System.GetElapsedTime(_lastArrival, now) is var gap && gap > LongestGap)
        {
            LongestGap = gap;
        }

        _lastArrival = now;
        Backward += _lastStamp is { } last && (int)(stamp - last) <= 0 ? 1 : 0;
        _lastStamp = stamp;
        Frames++;
        TrailingZeros += payload[^1] == 0 ? 1 : 0;
    }

    private static bool BeginsKeyFrame(int payloadType, ReadOnlySpan<byte> payload)
    {
        const int Idr = 5;
        const int Fragments = 28;
        return payloadType == JpegPayload
            ? payload[1..4].IndexOfAnyExcept((byte)0) < 0
            : (payload[0] & 0x1F) == Idr || ((payload[0] & 0x1F) == Fragments && (payload[1] & 0x80) != 0 && (payload[1] & 0x1F) == Idr);
    }

    private async Task WaitAsync(Func<bool> holds, Func<string> what)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (holds())
            {
                return;
            }

            _waiters.Add((holds, signal));
        }

        try
        {
            await signal.Task.WaitAsync(Limits.Signal * 2, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Waited {Limits.Signal * 2} for {what()}.");
        }
    }

    private void Signal()
    {
        for (var index = _waiters.Count - 1; index >= 0; index--)
        {
            if (_waiters[index].Holds())
            {
                _waiters[index].Signal.TrySetResult();
                _waiters.RemoveAt(index);
            }
        }
    }
}
