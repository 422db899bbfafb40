namespace Arecont.Benchmarks.Viewing;

/// <summary>A picture that reached a viewer whole.</summary>
/// <param name="Viewer">Whose it is.</param>
/// <param name="Stamp">When the camera sent it, in microseconds; 0 where it does not tell.</param>
/// <param name="Arrived">When its last byte came, in microseconds.</param>
/// <param name="Time">Its RTP time; 0 outside RTP.</param>
internal readonly record struct SeenPicture(Viewer Viewer, long Stamp, long Arrived, uint Time)
{
    public double DelayMilliseconds => (Arrived - Stamp) / 1000.0;

    /// <summary>
    /// How far behind the camera a player shows this picture that started its clock with the first one: at the picture's RTP
    /// time, or when it comes, whichever is later.
    /// </summary>
    public double BehindMilliseconds
        => (Math.Max(Arrived, Viewer.First + ((Time - (double)Viewer.FirstTime) / 90_000 * 1_000_000)) - Stamp) / 1000.0;
}
