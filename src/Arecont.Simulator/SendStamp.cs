using System.Buffers.Text;

namespace Arecont.Simulator;

/// <summary>
/// The moment a picture was sent, inside the picture: sixteen bytes to know it by and sixteen hexadecimal digits. In H.264 it
/// is an SEI message (user_data_unregistered) before the slice, in JPEG a comment segment. No byte of it is below 3, so it
/// needs no emulation prevention.
/// </summary>
public static class SendStamp
{
    /// <summary>Bytes of mark and digits.</summary>
    internal const int Length = 32;

    private const int Digits = 16;

    private static ReadOnlySpan<byte> Mark => "arecont-sendtime"u8;

    /// <summary>
    /// Microseconds of the clock that <see cref="TimeProvider.GetTimestamp"/> reads; with the system's clock two processes on
    /// one machine agree on it (CLOCK_MONOTONIC on Linux).
    /// </summary>
    /// <param name="time">The clock.</param>
    public static long Now(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return (long)(time.GetTimestamp() * (1_000_000.0 / time.TimestampFrequency));
    }

    /// <summary>Looks for a stamp anywhere in the bytes.</summary>
    /// <param name="bytes">A picture, or the first bytes of one.</param>
    /// <param name="microseconds">When it was sent, as <see cref="Now"/> tells it.</param>
    public static bool TryFind(ReadOnlySpan<byte> bytes, out long microseconds)
    {
        var at = bytes.IndexOf(Mark);
        microseconds = 0;
        return at >= 0 && bytes.Length >= at + Length
            && Utf8Parser.TryParse(bytes.Slice(at + Mark.Length, Digits), out microseconds, out var used, 'x') && used == Digits;
    }

    internal static void Write(Span<byte> target, long microseconds)
    {
        Mark.CopyTo(target);
        Utf8Formatter.TryFormat(microseconds, target[Mark.Length..], out _, new('x', Digits));
    }
}
