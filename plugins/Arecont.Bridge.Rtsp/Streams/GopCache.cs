using Arecont.Bridge.Rtsp.Packets;

namespace Arecont.Bridge.Rtsp.Streams;

/// <summary>The packets since the last key frame, for viewers who come now. Guarded by its track.</summary>
internal sealed class GopCache
{
    /// <summary>Bytes beyond which a group is not kept: a new viewer then waits for the next key frame.</summary>
    public const int MaximumBytes = 32 << 20;

    private const int MaximumBlocks = 1024;
    private readonly List<PacketBlock> _blocks = [];
    private int _bytes;
    private bool _complete;

    /// <summary>From the key frame on; empty where none was seen.</summary>
    public IReadOnlyList<PacketBlock> Blocks => _blocks;

    /// <summary>Keeps a block, and claims it.</summary>
    public void Add(PacketBlock block)
    {
        if (block.IsKey)
        {
            Clear();
            _complete = true;
        }

        if (!_complete)
        {
            return;
        }

        if (_bytes + block.Length > MaximumBytes || _blocks.Count == MaximumBlocks)
        {
            Clear();
            return;
        }

        block.Claim();
        _blocks.Add(block);
        _bytes += block.Length;
    }

    /// <summary>Gives everything back.</summary>
    public void Clear()
    {
        foreach (var block in _blocks)
        {
            block.Release();
        }

        _blocks.Clear();
        _bytes = 0;
        _complete = false;
    }
}
