using System.Text;
using Arecont.Camera.Http;

namespace Arecont.Camera.Media;

/// <summary>
/// Takes frames out of an answer: <c>multipart/x-mixed-replace</c> with or without Content-Length in its parts, or one bare frame.
/// A part without a length ends at the boundary, or at padding that no frame holds, or when nothing more came for a moment and what is
/// there looks whole: waiting for the boundary would cost a frame of delay.
/// </summary>
internal sealed class FrameReader(StreamBuffer buffer, FrameParser parser, CameraClientOptions limits, DropCounter drops)
{
    private static readonly TimeSpan FirstIdle = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMilliseconds(48);

    private readonly FrameTail _tail = new();
    private FrameHead _answer;
    private byte[]? _delimiter;
    private TimeSpan _idle = FirstIdle;
    private bool _endedByIdle;
    private bool _needsKeyFrame;
    private bool _done;

    /// <summary>Reads the answer's head; returns its status.</summary>
    public async ValueTask<int> BeginAsync()
    {
        var (status, head) = await buffer.HeadAsync(static (head, bytes) => (head.Status, FrameHead.Parse(bytes))).ConfigureAwait(false);
        _answer = head;
        if (status is >= 200 and < 300)
        {
            _delimiter = head.IsMultipart ? Encoding.ASCII.GetBytes($"--{head.Boundary ?? "fbdr"}") : null;
            if (_delimiter is null && !head.MayHold(parser.Format))
            {
                throw new UnknownParameterException();
            }
        }

        return status;
    }

    /// <summary>At the end: true where the answer stopped short rather than held no frame.</summary>
    public bool IsCut => !buffer.IsWhole || (!_answer.IsMultipart && JpegPicture.Begins(buffer.Data));

    /// <summary>The next good frame; null at the end.</summary>
    public async ValueTask<CameraFrame?> NextAsync()
    {
        while (!_done)
        {
            var frame = _delimiter is null ? await BareAsync().ConfigureAwait(false) : await PartAsync(_delimiter).ConfigureAwait(false);
            if (frame is not null)
            {
                return frame;
            }
        }

        return null;
    }

    private async ValueTask<CameraFrame?> BareAsync()
    {
        _done = true;
        while (true)
        {
            // A camera may keep the connection open behind a picture; an access unit's end shows only at the close.
            var mayEnd = parser.Format == FrameFormat.Jpeg && _answer.Length < 0 && parser.MayBeWhole(buffer.Data);
            var fill = await buffer.FillAsync(mayEnd ? FirstIdle : null).ConfigureAwait(false);
            if (fill == Fill.End && !buffer.IsWhole)
            {
                return null;
            }

            if (fill != Fill.More && !buffer.Data.IsEmpty)
            {
                return Accept(buffer.Data, _answer.Channel, true);
            }

            if (fill == Fill.End)
            {
                return null;
            }
        }
    }

    private async ValueTask<CameraFrame?> PartAsync(byte[] delimiter)
    {
        if (!await SkipToDelimiterAsync(delimiter).ConfigureAwait(false) || await PartHeadAsync().ConfigureAwait(false) is not { } head)
        {
            _done = true;
            return null;
        }

        var length = head.Length <= limits.MaximumFrameBytes ? (int)head.Length : -1;
        var searched = 0;
        while (true)
        {
            var end = Delimiter.Find(buffer.Data, delimiter, searched);
            if (end >= 0)
            {
                return Finish(head, end, Delimiter.WithoutLineEnd(buffer.Data[..end]), true);
            }

            searched = Math.Max(0, buffer.Data.Length - delimiter.Length - Delimiter.LookAhead);
            if (length >= 0 && buffer.Data.Length >= length)
            {
                if (parser.MayBeWhole(buffer.Data[..length]))
                {
                    return Finish(head, length, length, true);
                }

                // The length is wrong: the delimiter will tell.
                length = -1;
            }

            var mayEnd = length < 0 && !Delimiter.Begins(buffer.Data, delimiter) && parser.MayBeWhole(Body(buffer.Data));
            var fill = mayEnd && FrameTail.IsSure(buffer.Data, parser.Format)
                ? Fill.Idle
                : await buffer.FillAsync(mayEnd ? Pause(buffer.Data) : null).ConfigureAwait(false);
            if (fill == Fill.Idle)
            {
                _tail.Note(buffer.Data);
                var body = Delimiter.WithoutLineEnd(buffer.Data);
                _endedByIdle = true;
                return Finish(head, body, body, true);
            }

            if (fill == Fill.End)
            {
                // Cut in the middle: only a JPEG can show that it is whole nevertheless.
                _done = true;
                var whole = parser.Format == FrameFormat.Jpeg && parser.MayBeWhole(Body(buffer.Data));
                return Finish(head, buffer.Data.Length, Delimiter.WithoutLineEnd(buffer.Data), whole);
            }
        }
    }

    /// <summary>How long nothing more must come: a JPEG tells its end itself, an access unit only by what the camera sends behind it.</summary>
    private TimeSpan Pause(ReadOnlySpan<byte> data) => parser.Format == FrameFormat.Jpeg || _tail.Ends(data) ? _idle : LongestIdle;

    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> data) => data[..Delimiter.WithoutLineEnd(data)];

    private CameraFrame? Finish(FrameHead head, int consumed, int length, bool whole)
    {
        var frame = Accept(head.MayHold(parser.Format) ? buffer.Data[..length] : default, head.Channel ?? _answer.Channel, whole);
        buffer.Skip(consumed);
        return frame;
    }

    /// <summary>Drops and counts what is no frame, and after that every access unit up to the next that stands alone.</summary>
    private CameraFrame? Accept(ReadOnlySpan<byte> data, int? channel, bool whole)
    {
        var frame = whole ? parser.Parse(data, channel) : null;
        _needsKeyFrame = frame is null || (_needsKeyFrame && frame.Type == FrameType.H264Predicted);
        if (!_needsKeyFrame)
        {
            return frame;
        }

        drops.Add();
        return null;
    }

    private async ValueTask<bool> SkipToDelimiterAsync(byte[] delimiter)
    {
        while (true)
        {
            var at = Delimiter.Find(buffer.Data, delimiter, 0);
            var junk = at >= 0 ? at : Math.Max(0, buffer.Data.Length - delimiter.Length - Delimiter.LookAhead);
            NoticeEarlyEnd(buffer.Data[..junk]);
            buffer.Skip(junk);
            if (at >= 0)
            {
                buffer.Skip(delimiter.Length);
                if (_endedByIdle)
                {
                    _endedByIdle = false;
                    _tail.Confirm();
                }

                return true;
            }

            if (await buffer.FillAsync(null).ConfigureAwait(false) == Fill.End)
            {
                return false;
            }
        }
    }

    /// <summary>A frame that was thought whole went on: it was broken, and pauses of this camera are longer than thought.</summary>
    private void NoticeEarlyEnd(ReadOnlySpan<byte> between)
    {
        if (_endedByIdle && between.ContainsAnyExcept((byte)0, (byte)'\r', (byte)'\n'))
        {
            _endedByIdle = false;
            _needsKeyFrame = true;
            _idle = _idle < LongestIdle ? _idle * 2 : LongestIdle;
            drops.Add();
        }
    }

    /// <summary>Reads from the end of the delimiter to the empty line; null at the closing delimiter or the end.</summary>
    private async ValueTask<FrameHead?> PartHeadAsync()
    {
        while (true)
        {
            if (buffer.Data.StartsWith("--"u8))
            {
                return null;
            }

            var end = ResponseHead.FindEnd(buffer.Data);
            if (end >= 0 && end <= limits.MaximumHeadBytes)
            {
                var head = FrameHead.Parse(buffer.Data[..end]);
                buffer.Skip(end);
                return head;
            }

            if (buffer.Data.Length > limits.MaximumHeadBytes)
            {
                throw new MalformedAnswerException($"a part's head is larger than {limits.MaximumHeadBytes} bytes");
            }

            if (await buffer.FillAsync(null).ConfigureAwait(false) == Fill.End)
            {
                return null;
            }
        }
    }
}
