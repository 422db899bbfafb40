namespace Arecont.Interop.Tests.Support;

/// <summary>Looks again and again at what gives no sign of its own: another process, the kernel.</summary>
internal static class Poll
{
    public static async Task UntilAsync(Func<bool> holds, TimeSpan limit, Func<string> otherwise)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < limit, $"Waited {limit}: {otherwise()}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
