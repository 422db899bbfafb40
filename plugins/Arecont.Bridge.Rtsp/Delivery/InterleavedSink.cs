using System.Buffers.Binary;
using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Delivery;

/// <summary>Packets into the RTSP connection (RFC 2326, 10.12).</summary>
internal sealed class InterleavedSink(InterleavedTarget target) : PacketSink
{
    /// <inheritdoc/>
    public override long Queued => target.Writer.Queued;

    /// <inheritdoc/>
    public override Task Broken => target.Writer.Broken;

    /// <inheritdoc/>
    public override bool TrySend(PacketBlock block) => target.Writer.TrySend(block.ForChannel(target.RtpChannel));

    /// <inheritdoc/>
    public override void SendControl(ReadOnlySpan<byte> packet)
    {
        var framed = new byte[PacketBlock.Framing + packet.Length];
        framed[0] = (byte)'$';
        framed[1] = target.RtcpChannel;
        BinaryPrimitives.WriteUInt16BigEndian(framed.AsSpan(2), (ushort)packet.Length);
        packet.CopyTo(framed.AsSpan(PacketBlock.Framing));
        target.Writer.TrySend(new ControlBuffer(framed));
    }

    /// <summary>A few bytes every few seconds: left to the garbage collector.</summary>
    private sealed class ControlBuffer(byte[] bytes) : InterleavedBuffer
    {
        public override ReadOnlyMemory<byte> Data => bytes;

        public override void Claim()
        {
        }

        public override void Release()
        {
        }
    }
}
