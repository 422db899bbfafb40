namespace Arecont.Bridge.Mqtt.Tests.Peers;

/// <summary>Waits for what has no signal of its own.</summary>
internal static class Wait
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
        }
    }
}
