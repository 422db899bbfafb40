using System.Collections.Immutable;

namespace Arecont.Onvif.Metadata.Analytics;

/// <summary>In which cells of a grid something moves, at one time. The grid covers the whole picture.</summary>
/// <param name="UtcTime">When.</param>
/// <param name="Columns">Cells in a row, 1 or more.</param>
/// <param name="Rows">Rows, 1 or more.</param>
/// <param name="Moving"><paramref name="Columns"/> times <paramref name="Rows"/> cells: rows from the top, in each from the left.</param>
public sealed record MotionCells(DateTimeOffset UtcTime, int Columns, int Rows, ImmutableArray<bool> Moving)
{
    /// <summary>
    /// The cells as ONVIF writes them (<c>Cells</c> of <c>tt:MotionInCells</c>, <c>ActiveCells</c> of a cell motion detector): a bit each,
    /// the most significant the leftmost, zeros to the end of the last byte, PackBits, base64.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are not as many cells as the grid has.</exception>
    public string ToBase64()
    {
        if (Columns < 1 || Rows < 1 || Moving.IsDefault || Moving.Length != (long)Columns * Rows)
        {
            throw new InvalidOperationException($"{(Moving.IsDefault ? 0 : Moving.Length)} cells make no grid of {Columns} x {Rows}.");
        }

        var bits = new byte[(Moving.Length + 7) / 8];
        for (var cell = 0; cell < Moving.Length; cell++)
        {
            if (Moving[cell])
            {
                bits[cell / 8] |= (byte)(0x80 >> (cell % 8));
            }
        }

        return Convert.ToBase64String(PackBits.Pack(bits));
    }

    /// <summary>Reads what <see cref="ToBase64"/> writes, whichever packets the writer chose.</summary>
    /// <param name="text">Base64.</param>
    /// <param name="columns">Cells in a row, 1 or more.</param>
    /// <param name="rows">Rows, 1 or more.</param>
    /// <param name="cells">A value for each cell: rows from the top, in each from the left.</param>
    /// <returns>False where the text is no base64 of PackBits, or of another number of cells.</returns>
    public static bool TryReadCells(string text, int columns, int rows, out ImmutableArray<bool> cells)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        var count = columns * rows;
        var bits = new byte[(count + 7) / 8];
        var packed = new byte[((text.Length / 4) + 1) * 3];
        if (!Convert.TryFromBase64String(text, packed, out var length) || !PackBits.TryUnpack(packed.AsSpan(0, length), bits))
        {
            cells = [];
            return false;
        }

        cells = [.. Enumerable.Range(0, count).Select(cell => (bits[cell / 8] & (0x80 >> (cell % 8))) != 0)];
        return true;
    }
}
