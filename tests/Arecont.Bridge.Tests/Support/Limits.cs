namespace Arecont.Bridge.Tests.Support;

internal static class Limits
{
    /// <summary>Far more than anything here takes, so that only a hang fails by time.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);
}
