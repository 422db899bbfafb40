namespace Arecont.Bridge.Rtsp.Packets;

/// <summary>Walks the NAL units of a byte stream (ITU-T H.264, Annex B), without start codes and trailing zero bytes.</summary>
internal ref struct AnnexB
{
    private readonly ReadOnlySpan<byte> _data;
    private int _next;

    /// <summary>Begins before the first unit; bytes before the first start code are skipped.</summary>
    public AnnexB(ReadOnlySpan<byte> data)
    {
        _data = data;
        var code = data.IndexOf(StartCode);
        _next = code < 0 ? data.Length : code + 3;
    }

    /// <summary>Where the current unit lies.</summary>
    public Range Current { get; private set; }

    /// <summary>On to the next unit that is not empty.</summary>
    public bool MoveNext()
    {
        while (_next < _data.Length)
        {
            var start = _next;
            var length = _data[start..].IndexOf(StartCode);
            var end = length < 0 ? _data.Length : start + length;
            _next = length < 0 ? _data.Length : end + 3;
            end = start + _data[start..end].TrimEnd((byte)0).Length;
            if (end > start)
            {
                Current = start..end;
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> StartCode => [0, 0, 1];
}
