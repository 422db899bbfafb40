using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Arecont.Bridge.Media.Talk;

/// <summary>The request's body as it comes; it fails where nothing comes for <see cref="IdleLimit"/>, so that nobody holds the line for ever.</summary>
internal sealed class TalkBody(PipeReader reader, TimeProvider time, string cameraId)
{
    /// <summary>How long the client may be silent.</summary>
    public static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(30);

    /// <summary>Why <see cref="ReadAsync"/> ended early; null where it did not.</summary>
    public TalkException? Failure { get; private set; }

    /// <summary>Exactly so many bytes, or fewer at the body's end. For headers: a few bytes.</summary>
    public async Task<byte[]> TakeAsync(int length, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await FillAsync(cancellationToken);
            if (read.Buffer.Length >= length || read.IsCompleted)
            {
                var taken = read.Buffer.Slice(0, Math.Min(length, read.Buffer.Length));
                var bytes = taken.ToArray();
                reader.AdvanceTo(taken.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>What follows, up to <paramref name="length"/> bytes; each piece is good until the next is asked for. Does not throw for a broken body.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(long length, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            ReadResult read;
            try
            {
                read = await FillAsync(cancellationToken);
            }
            catch (TalkException exception)
            {
                Failure = exception;
                yield break;
            }
            catch (IOException)
            {
                // The client went; what it said is said.
                yield break;
            }

            var piece = read.Buffer.Slice(0, Math.Min(length, read.Buffer.Length));
            try
            {
                foreach (var segment in piece)
                {
                    yield return segment;
                }
            }
            finally
            {
                reader.AdvanceTo(piece.End);
            }

            length -= piece.Length;
            if (read.IsCompleted && piece.Length == read.Buffer.Length)
            {
                yield break;
            }
        }
    }

    private async ValueTask<ReadResult> FillAsync(CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(IdleLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        try
        {
            return await reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested)
        {
            throw new TalkException(StatusCodes.Status408RequestTimeout, $"{cameraId}: no sound came for {IdleLimit.TotalSeconds:0} s.");
        }
        catch (BadHttpRequestException exception)
        {
            throw new TalkException(exception.StatusCode, exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? $"{cameraId}: the sound is too long; a request may have {TalkRoute.MaximumSize} bytes."
                : $"{cameraId}: the body is broken: {exception.Message}");
        }
    }
}
