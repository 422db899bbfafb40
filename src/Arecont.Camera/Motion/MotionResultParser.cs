using System.Runtime.InteropServices;
using System.Text;
using Arecont.Camera.Http;

namespace Arecont.Camera.Motion;

/// <summary>
/// Reads the value of <c>mdresult</c>: <c>no motion</c>, or 64 (8 in a row) or 1,024 (32 in a row) hexadecimal counts of one or two
/// digits in either case, between spaces (vendor manual 2012 and field observations).
/// </summary>
internal static class MotionResultParser
{
    private const int SubZonePixels = 32;
    private const int Small = 64;
    private const int Large = 1024;

    /// <summary>The grid inside the picture, or null where nothing moves there.</summary>
    public static MotionGrid? Parse(ReadOnlySpan<byte> value, MotionPicture picture)
    {
        if (Ascii.EqualsIgnoreCase(value, "no motion"u8))
        {
            return null;
        }

        Span<byte> counts = stackalloc byte[Large];
        var found = Counts(value, counts);
        // Somewhat more than 64 is a 64-zone answer with something after it; far more is a 1,024-zone answer cut short.
        var side = found switch
        {
            >= Large => 32,
            >= Small and < 2 * Small => 8,
            _ => throw new MalformedAnswerException($"the motion result has {found} zones instead of 64 or 1024"),
        };
        return Crop(counts, side, Inside(picture.SensorWidth, picture.ZoneSize, side), Inside(picture.SensorHeight, picture.ZoneSize, side));
    }

    private static int Counts(ReadOnlySpan<byte> value, Span<byte> counts)
    {
        var found = 0;
        while (found < counts.Length)
        {
            value = value.TrimStart(" \t"u8);
            if (value.IsEmpty)
            {
                break;
            }

            var end = value.IndexOfAny((byte)' ', (byte)'\t');
            var token = end < 0 ? value : value[..end];
            value = value[token.Length..];
            var high = token.Length == 2 ? HexDigit.Value(token[0]) : 0;
            var low = HexDigit.Value(token[^1]);
            if (token.Length > 2 || high < 0 || low < 0)
            {
                throw new MalformedAnswerException("the motion result holds something that is no count of one or two hexadecimal digits");
            }

            counts[found++] = (byte)((high << 4) | low);
        }

        return found;
    }

    /// <summary>How many zones a picture's side touches; the last may lie partly outside.</summary>
    private static int Inside(int sensorPixels, int zoneSize, int side)
    {
        var zonePixels = zoneSize * SubZonePixels;
        return sensorPixels > 0 && zonePixels > 0 ? Math.Clamp((sensorPixels + zonePixels - 1) / zonePixels, 1, side) : side;
    }

    private static MotionGrid? Crop(ReadOnlySpan<byte> counts, int side, int width, int height)
    {
        byte[]? inside = null;
        for (var row = 0; row < height; row++)
        {
            var line = counts.Slice(row * side, width);
            if (line.ContainsAnyExcept((byte)0))
            {
                inside ??= new byte[width * height];
                line.CopyTo(inside.AsSpan(row * width));
            }
        }

        return inside is null ? null : new MotionGrid(width, height, ImmutableCollectionsMarshal.AsImmutableArray(inside));
    }
}
