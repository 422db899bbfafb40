namespace Arecont.Simulator.Recording;

/// <summary>Lets tests wait until something about the camera is so, without asking again and again.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource? _next;

    internal void Pulse() => Interlocked.Exchange(ref _next, null)?.TrySetResult();

    internal async Task WaitUntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Next();
            if (condition())
            {
                return;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private Task Next()
    {
        var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _next, fresh, null) ?? fresh).Task;
    }
}
