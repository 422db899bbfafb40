using System.Collections.Immutable;

namespace Arecont.Camera.Motion;

/// <summary>
/// One motion result: a count of moving 32x32-pixel sub-zones for each zone of the picture, row by row from the top left
/// (seen on real cameras). Zones outside the picture are dropped, so <see cref="Width"/> and <see cref="Height"/> are those of the picture.
/// </summary>
public sealed record MotionGrid
{
    /// <summary>A grid of zones.</summary>
    /// <param name="width">Zones in a row, 1 to 32.</param>
    /// <param name="height">Rows, 1 to 32.</param>
    /// <param name="counts">width x height counts, 0 to 255, row by row.</param>
    public MotionGrid(int width, int height, ImmutableArray<byte> counts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (counts.Length != width * height)
        {
            throw new ArgumentException($"A grid of {width} x {height} zones needs {width * height} counts, not {counts.Length}.", nameof(counts));
        }

        Width = width;
        Height = height;
        Counts = counts;
    }

    /// <summary>Zones in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Counts row by row from the top left, <see cref="Width"/> x <see cref="Height"/> of them.</summary>
    public ImmutableArray<byte> Counts { get; }

    /// <summary>The count of one zone.</summary>
    public byte this[int column, int row] => Counts[(row * Width) + column];

    /// <summary>Two grids are equal when their sizes and counts are.</summary>
    public bool Equals(MotionGrid? other)
        => other is not null && Width == other.Width && Height == other.Height && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Width);
        hash.AddBytes(Counts.AsSpan());
        return hash.ToHashCode();
    }
}
