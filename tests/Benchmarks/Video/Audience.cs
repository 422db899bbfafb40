using Arecont.Benchmarks.Measuring;
using Arecont.Benchmarks.Viewing;

namespace Arecont.Benchmarks.Video;

/// <summary>The viewers, as the benchmark sees them: a process that takes orders.</summary>
internal sealed class Audience : IAsyncDisposable
{
    private readonly Child _child;

    private Audience(Child child) => _child = child;

    public static async Task<Audience> StartAsync() => new((await Child.StartAsync(ViewersChild.Role, [])).Child);

    /// <summary>More viewers of the first camera, one after another.</summary>
    public Task OpenAsync(IVideoServer server, int count, string? kind = null, int pauseMilliseconds = 0)
        => OrderAsync($"open {kind ?? server.Kind} {count} {pauseMilliseconds} {server.User} {server.Password} {server.Url(0)}");

    /// <summary>A viewer of each camera, at once.</summary>
    public Task OpenTogetherAsync(IVideoServer server, int cameras)
        => OrderAsync($"together {server.Kind} {server.User} {server.Password} {string.Join(' ', Enumerable.Range(0, cameras).Select(server.Url))}");

    /// <summary>Forgets what was seen so far.</summary>
    public Task MarkAsync() => OrderAsync("mark");

    public async Task<ViewerReport> ReportAsync() => ViewerReport.Parse(await OrderAsync("report"));

    public async Task<BeginningsReport> BeginningsAsync() => BeginningsReport.Parse(await OrderAsync("beginnings"));

    /// <summary>The time from a moment until every viewer has a picture sent after it, in ms; null when it does not come.</summary>
    public async Task<double?> SinceAsync(string moment, int limitMilliseconds) => Milliseconds(await OrderAsync($"since {moment} {limitMilliseconds}"));

    /// <summary>The first so many viewers read no more; since when.</summary>
    public Task<string> StopReadingAsync(int count) => OrderAsync($"stop-reading {count}");

    /// <summary>The time from a moment until the server has closed all that do not read, in ms; null when it does not.</summary>
    public async Task<double?> ClosedAsync(string moment, int limitMilliseconds) => Milliseconds(await OrderAsync($"closed {moment} {limitMilliseconds}"));

    public ValueTask DisposeAsync() => _child.DisposeAsync();

    private static double? Milliseconds(string answer) => answer == "never" ? null : Numbers.ParseReal(answer);

    private async Task<string> OrderAsync(string order)
    {
        var answer = await _child.AskAsync(order);
        return answer.StartsWith("error", StringComparison.Ordinal) ? throw new IOException(answer) : answer;
    }
}
