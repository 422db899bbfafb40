namespace Arecont.Camera.Http;

/// <summary>Takes the chunk framing of <c>Transfer-Encoding: chunked</c> out of bytes as they come (RFC 9112, section 7.1).</summary>
internal sealed class ChunkDecoder
{
    private const int MaximumLineBytes = 256;
    private const int MaximumTrailerBytes = 4096;

    private enum Step
    {
        Size,
        Extension,
        Data,
        DataEnd,
        Trailer,
        Done,
    }

    private Step _step;
    private long _left;
    private int _line;
    private int _trailer;
    private bool _anyDigit;

    /// <summary>True once the last chunk and its trailer were seen.</summary>
    public bool Done => _step == Step.Done;

    public void Reset()
    {
        _step = Step.Size;
        _left = 0;
        _line = 0;
        _trailer = 0;
        _anyDigit = false;
    }

    /// <summary>Moves the payload in <paramref name="data"/> to its front and returns how much there is.</summary>
    public int Decode(Span<byte> data)
    {
        var payload = 0;
        var at = 0;
        while (at < data.Length && _step != Step.Done)
        {
            if (_step == Step.Data)
            {
                var take = (int)Math.Min(_left, data.Length - at);
                data.Slice(at, take).CopyTo(data[payload..]);
                payload += take;
                at += take;
                _left -= take;
                _step = _left == 0 ? Step.DataEnd : Step.Data;
                continue;
            }

            Framing(data[at++]);
        }

        return payload;
    }

    private void Framing(byte value)
    {
        if (++_line > MaximumLineBytes || (_step == Step.Trailer && ++_trailer > MaximumTrailerBytes))
        {
            throw new MalformedAnswerException("a chunk's framing is too long");
        }

        if (value == '\n')
        {
            EndLine();
        }
        else if (_step == Step.Size)
        {
            SizeDigit(value);
        }
        else if (_step == Step.DataEnd && value != '\r')
        {
            throw new MalformedAnswerException("a chunk is longer than its size");
        }
    }

    private void EndLine()
    {
        switch (_step)
        {
            case Step.DataEnd:
                _step = Step.Size;
                break;
            case Step.Trailer:
                // An empty line (alone or with its CR) ends the trailer.
                _step = _line <= 2 ? Step.Done : Step.Trailer;
                break;
            default:
                if (!_anyDigit)
                {
                    throw new MalformedAnswerException("a chunk has no size");
                }

                _step = _left == 0 ? Step.Trailer : Step.Data;
                _anyDigit = false;
                break;
        }

        _line = 0;
    }

    private void SizeDigit(byte value)
    {
        if (char.IsAsciiHexDigit((char)value))
        {
            _left = (_left * 16) + HexDigit.Value(value);
            _anyDigit = true;
            if (_left > int.MaxValue)
            {
                throw new MalformedAnswerException("a chunk's size is beyond reason");
            }
        }
        else if (value is (byte)';' or (byte)'\r' or (byte)' ' or (byte)'\t')
        {
            _step = Step.Extension;
        }
        else
        {
            throw new MalformedAnswerException("a chunk's size is no hexadecimal number");
        }
    }
}
