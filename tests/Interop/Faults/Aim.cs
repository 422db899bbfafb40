namespace Arecont.Interop.Tests.Faults;

/// <summary>What is aimed at on a quiet machine; a test of this house gives it ten times as long.</summary>
internal static class Aim
{
    public static readonly TimeSpan AfterCut = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan StallNoticed = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan DelayWithoutLengths = TimeSpan.FromMilliseconds(10);
    public static readonly TimeSpan StalledViewerClosed = TimeSpan.FromSeconds(10);

    public static TimeSpan Ceiling(this TimeSpan aim) => aim * 10;

    /// <summary>Fails where it takes longer than ten times the aim.</summary>
    public static async Task WithinAsync(this Task awaited, TimeSpan aim, string what, VideoScene scene)
    {
        try
        {
            await awaited.WaitAsync(aim.Ceiling(), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{what} took longer than {aim.Ceiling()}:\n{scene.Log}");
        }
    }
}
