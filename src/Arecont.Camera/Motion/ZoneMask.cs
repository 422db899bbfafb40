using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Arecont.Camera.Motion;

/// <summary>
/// The 8x8 mask of motion zones, <c>mdprivacymask</c>: sixteen hexadecimal digits, one byte per row from the top, the leftmost zone in
/// the lowest bit; a set bit enables the zone. The user manual's prose puts the leftmost zone in the highest bit, but its worked
/// example and the vendor's SDK agree on the lowest.
/// </summary>
public sealed record ZoneMask
{
    /// <summary>Zones in a row, and rows.</summary>
    public const int Side = 8;

    private const int Digits = 16;

    /// <summary>The sixteen digits read as one number: the top row in the highest byte.</summary>
    private readonly ulong _bits;

    private ZoneMask(ulong bits) => _bits = bits;

    /// <summary>Every zone enabled.</summary>
    public static ZoneMask All { get; } = new(ulong.MaxValue);

    /// <summary>No zone enabled.</summary>
    public static ZoneMask None { get; } = new(0);

    /// <summary>True where the zone takes part in motion detection.</summary>
    /// <param name="column">0 to 7 from the left.</param>
    /// <param name="row">0 to 7 from the top.</param>
    public bool this[int column, int row] => (_bits & Bit(column, row)) != 0;

    /// <summary>The same mask with one zone changed.</summary>
    /// <param name="column">0 to 7 from the left.</param>
    /// <param name="row">0 to 7 from the top.</param>
    /// <param name="enabled">True to let the zone take part in motion detection.</param>
    public ZoneMask With(int column, int row, bool enabled)
        => new(enabled ? _bits | Bit(column, row) : _bits & ~Bit(column, row));

    /// <summary>Reads sixteen hexadecimal digits, upper or lower case.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ZoneMask? mask)
    {
        mask = text is { Length: Digits } && text.All(char.IsAsciiHexDigit)
            ? new ZoneMask(ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : null;
        return mask is not null;
    }

    /// <summary>The sixteen digits, lower case.</summary>
    public override string ToString() => _bits.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Bit(int column, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Side);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Side);
        return 1UL << (((Side - 1 - row) * 8) + column);
    }
}
