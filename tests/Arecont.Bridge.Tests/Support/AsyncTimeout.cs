using System.Runtime.CompilerServices;

namespace Arecont.Bridge.Tests.Support;

internal static class AsyncTimeout
{
    /// <summary>Throws <see cref="TimeoutException"/> where an item does not come within <see cref="Limits.Signal"/>.</summary>
    public static async IAsyncEnumerable<T> WithTimeout<T>(this IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var items = source.GetAsyncEnumerator(cancellationToken);
        while (await items.MoveNextAsync().AsTask().WaitAsync(Limits.Signal, cancellationToken))
        {
            yield return items.Current;
        }

        await items.DisposeAsync();
    }
}
