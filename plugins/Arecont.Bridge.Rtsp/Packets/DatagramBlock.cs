using System.Buffers;

namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>A block's packets one after the other without framing, so that one send can hold many. Lives as long as its block.</summary>
internal sealed class DatagramBlock
{
    private readonly byte[] _bytes;

    /// <summary>Copies them.</summary>
    public DatagramBlock(PacketBlock block)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(block.Length);
        var at = 0;
        for (var index = 0; index < block.Count; index++)
        {
            var packet = block.Packet(index);
            packet.CopyTo(_bytes.AsSpan(at));
            at += packet.Length;
        }
    }

    /// <summary>Part of them.</summary>
    public ReadOnlySpan<byte> Bytes(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Gives the memory back.</summary>
    public void Recycle() => ArrayPool<byte>.Shared.Return(_bytes);
}
