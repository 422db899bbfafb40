namespace Arecont.Integration.Tests.Support;

/// <summary>How long a test waits for what must come: ten times what a loaded machine needs.</summary>
internal static class Limits
{
    public static readonly TimeSpan Signal = TimeSpan.FromSeconds(60);
}
