using System.Diagnostics.CodeAnalysis;

namespace Arecont.Camera.Motion;

/// <summary>
/// The 8x8 mask of motion zones, <c>mdprivacymask</c>: sixteen hexadecimal digits, one byte per row from the top, the leftmost zone in
/// the lowest bit; a set bit enables the zone (wire facts 2, 11.4).
/// </summary>
public sealed record ZoneMask
{
    private readonly ulong _bits;

    private ZoneMask(ulong bits) => _bits = bits;

    /// <summary>Every zone enabled.</summary>
    public static ZoneMask All { get; } = new(ulong.MaxValue);

    /// <summary>True where the zone takes part in motion detection.</summary>
    /// <param name="column">0 to 7 from the left.</param>
    /// <param name="row">0 to 7 from the top.</param>
    public bool this[int column, int row] => throw new NotImplementedException();

    /// <summary>The same mask with one zone changed.</summary>
    public ZoneMask With(int column, int row, bool enabled) => throw new NotImplementedException();

    /// <summary>Reads sixteen hexadecimal digits, upper or lower case.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ZoneMask? mask) => throw new NotImplementedException();

    /// <summary>The sixteen digits, lower case.</summary>
    public override string ToString() => throw new NotImplementedException();
}
