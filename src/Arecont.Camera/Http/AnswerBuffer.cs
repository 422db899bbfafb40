using System.Buffers;

namespace Arecont.Camera.Http;

/// <summary>
/// Collects one text answer of bounded size and knows when it is whole: at its length, its last chunk, or when the camera closes.
/// </summary>
internal sealed class AnswerBuffer
{
    private const int FirstSize = 4096;

    private readonly ChunkDecoder _chunks = new();
    private byte[] _buffer = [];
    private int _maximumHead;
    private int _maximumText;
    private int _end;
    private int _body;
    private ResponseHead? _head;

    public int Status => _head?.Status ?? 0;

    /// <summary>The body so far, chunk framing removed.</summary>
    public ReadOnlySpan<byte> Body => _buffer.AsSpan(_body, (int)(_head is { ContentLength: >= 0 } head ? Math.Min(head.ContentLength, _end - _body) : _end - _body));

    public void Start(int maximumHead, int maximumText)
    {
        Release();
        _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        _maximumHead = maximumHead;
        _maximumText = maximumText;
    }

    public void Release()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _end = 0;
        _body = 0;
        _head = null;
    }

    /// <summary>Where the next bytes go; never empty.</summary>
    public Memory<byte> Free()
    {
        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan().CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Takes bytes written to <see cref="Free"/>; true once the answer is whole.</summary>
    public bool Take(int count)
    {
        var fresh = _end;
        _end += count;
        if (_head is null)
        {
            if (!TryHead())
            {
                return false;
            }

            fresh = _body;
        }

        return TakeBody(fresh);
    }

    /// <summary>The camera closed: true where that is the end of a whole answer.</summary>
    public bool IsWholeAtClose => _head is { Chunked: false } head && (head.ContentLength < 0 || _end - _body >= head.ContentLength);

    private bool TryHead()
    {
        while (true)
        {
            var data = _buffer.AsSpan(_body, _end - _body);
            if (!ResponseHead.LooksRight(data))
            {
                throw new MalformedAnswerException("the answer is no HTTP");
            }

            var length = ResponseHead.FindEnd(data);
            if (_body + Math.Max(length, 0) > _maximumHead || (length < 0 && _end > _maximumHead))
            {
                throw new MalformedAnswerException($"the answer's head is larger than {_maximumHead} bytes");
            }

            if (length < 0)
            {
                return false;
            }

            var head = ResponseHead.Parse(data[..length]);
            _body += length;
            if (head.Status >= 200)
            {
                _head = head;
                _chunks.Reset();
                return true;
            }

            // An interim answer (1xx): the real one follows.
        }
    }

    private bool TakeBody(int fresh)
    {
        var head = _head!.Value;
        if (head.Chunked)
        {
            _end = fresh + _chunks.Decode(_buffer.AsSpan(fresh, _end - fresh));
        }

        // What the camera says beside an error is of no use.
        if (head.Status >= 300 || (head.Chunked && _chunks.Done) || (head.ContentLength >= 0 && _end - _body >= head.ContentLength))
        {
            return true;
        }

        return _end - _body > _maximumText || head.ContentLength > _maximumText
            ? throw new MalformedAnswerException($"the answer is larger than {_maximumText} bytes")
            : false;
    }
}
