using Arecont.Simulator.Http;

namespace Arecont.Simulator.Faults;

/// <summary>Turns a fault into bytes on the wire: instead of the answer, or as a shape the answer is pressed into.</summary>
internal static class FaultBytes
{
    private const int LongestHeader = 16 * 1024 * 1024;
    private const int LongestBody = 64 * 1024 * 1024;
    private const int PieceLength = 16 * 1024;

    /// <summary>True when the fault took the answer's place; false when the answer follows.</summary>
    internal static async ValueTask<bool> ReplaceAsync(CameraFault fault, Connection connection, TimeProvider time)
    {
        switch (fault.Kind)
        {
            case FaultKind.Delay:
                await Task.Delay(fault.Duration ?? TimeSpan.FromSeconds(1), time, connection.AbortToken);
                return false;
            case FaultKind.Hang:
                await connection.WaitForCloseAsync(fault.Duration ?? TimeSpan.FromSeconds(60));
                return true;
            case FaultKind.Garbage:
                await connection.SendAsync(Garbage());
                return true;
            case FaultKind.EndlessHeader:
                await connection.SendAsync("HTTP/1.0 200 OK\r\n"u8.ToArray());
                await RepeatAsync(connection, HeaderLines(), LongestHeader);
                return true;
            case FaultKind.EndlessBody:
                await connection.SendAsync("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray());
                await RepeatAsync(connection, Filled((byte)'a'), LongestBody);
                return true;
            default:
                return false;
        }
    }

    internal static ResponseShape? Shape(CameraFault? fault) => fault?.Kind switch
    {
        FaultKind.CutHead => new ResponseShape { CutsHead = true, AfterBytes = fault.Bytes },
        FaultKind.CutBody => new ResponseShape { CutsBody = true, AfterBytes = fault.Bytes },
        FaultKind.Stall => new ResponseShape { Stalls = true, AfterBytes = fault.Bytes },
        FaultKind.Drip => new ResponseShape { Drip = fault.Duration ?? TimeSpan.FromMilliseconds(50) },
        FaultKind.WrongLength => new ResponseShape { WrongLengthBy = fault.Bytes ?? 100 },
        FaultKind.GluedHeader => new ResponseShape { GluesHead = true },
        FaultKind.SizeChange => new ResponseShape { ChangesSizeAfter = fault.Pictures ?? 3 },
        _ => null,
    };

    private static async ValueTask RepeatAsync(Connection connection, byte[] piece, int total)
    {
        for (var sent = 0; sent < total; sent += piece.Length)
        {
            await connection.SendAsync(piece);
        }
    }

    // The same bytes every time, with every value in them.
    private static byte[] Garbage() => [.. Enumerable.Range(0, 1024).Select(number => (byte)((number * 167) + (number >> 8)))];

    private static byte[] HeaderLines()
    {
        var lines = Filled((byte)'x');
        "X-Filler: "u8.CopyTo(lines);
        "\r\n"u8.CopyTo(lines.AsSpan(lines.Length - 2));
        return lines;
    }

    private static byte[] Filled(byte value)
    {
        var piece = new byte[PieceLength];
        Array.Fill(piece, value);
        return piece;
    }
}
