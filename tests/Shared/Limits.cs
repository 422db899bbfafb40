namespace Arecont.Testing;

/// <summary>How long a test waits for what must come: ten times what a loaded machine needs, so that only a hang fails by time.</summary>
internal static class Limits
{
    public static readonly TimeSpan Signal = TimeSpan.FromSeconds(60);
}
