using System.Buffers;
using System.Text;
using Arecont.Simulator.Http;

namespace Arecont.Simulator.Streams;

/// <summary>Takes the sound of a POST to <c>/g711</c>: with a length, in chunks, or until the client closes.</summary>
internal static class AudioHandler
{
    internal static async ValueTask AnswerAsync(Connection connection, CameraRequest request, ResponseWriter response, AudioSink sink)
    {
        if (request.ExpectsContinue)
        {
            await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray());
        }

        if (request.IsChunked)
        {
            while (await ChunkLengthAsync(connection) is > 0 and var length)
            {
                await TakeAsync(connection, sink, length);
                await LineAsync(connection);
            }
        }
        else
        {
            await TakeAsync(connection, sink, request.ContentLength ?? long.MaxValue);
        }

        response.Head(200, "text/plain");
        await response.BodyAsync("OK"u8.ToArray());
        await response.EndAsync();
    }

    private static async ValueTask TakeAsync(Connection connection, AudioSink sink, long length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            while (length > 0)
            {
                var count = await connection.ReadBodyAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length)));
                if (count == 0)
                {
                    return;
                }

                sink.Add(buffer.AsSpan(0, count));
                length -= count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async ValueTask<int> ChunkLengthAsync(Connection connection) =>
        int.TryParse(await LineAsync(connection), System.Globalization.NumberStyles.HexNumber, null, out var length) ? length : 0;

    private static async ValueTask<string> LineAsync(Connection connection)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < 64 && await connection.ReadBodyAsync(one) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }
}
