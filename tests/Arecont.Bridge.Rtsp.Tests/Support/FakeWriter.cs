using Arecont.Bridge.Rtsp.Delivery;

namespace Arecont.Bridge.Rtsp.Tests.Support;

/// <summary>Keeps what it is given; refuses while told to.</summary>
internal sealed class FakeWriter : IClientWriter
{
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<byte[]> Taken { get; } = [];

    public bool Full { get; set; }

    public long Queued { get; set; }

    public Task Broken => _broken.Task;

    public void Break() => _broken.TrySetResult();

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public bool TrySend(InterleavedBuffer packets)
    {
        if (Full)
        {
            return false;
        }

        Taken.Add(packets.Data.ToArray());
        return true;
    }

    /// <summary>The RTP packets taken on a channel.</summary>
    public List<RtpPacket> Rtp(byte channel = 0)
        => [.. Taken.SelectMany(data => RtpPacket.Split(data)).Where(packet => packet.Channel == channel).Select(packet => RtpPacket.Parse(packet.Packet))];

    /// <summary>The RTCP packets taken on a channel.</summary>
    public List<byte[]> Rtcp(byte channel = 1)
        => [.. Taken.SelectMany(data => RtpPacket.Split(data)).Where(packet => packet.Channel == channel).Select(packet => packet.Packet)];
}
