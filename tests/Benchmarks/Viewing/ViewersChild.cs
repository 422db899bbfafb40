using System.Globalization;
using System.Net.Sockets;
using Arecont.Benchmarks.Measuring;
using Arecont.Simulator;

namespace Arecont.Benchmarks.Viewing;

/// <summary>All the viewers, in a process of their own.</summary>
internal sealed class ViewersChild : IDisposable
{
    public const string Role = "child-viewers";

    private readonly PictureLog _log = new();
    private readonly List<Viewer> _viewers = [];
    private readonly ViewerLoop _loop = new();
    private long _marked;

    public static async Task<int> RunAsync()
    {
        using var child = new ViewersChild();
        await Child.ServeAsync("ready", question => child.AnswerAsync(question.Split(' ')));
        return 0;
    }

    public void Dispose()
    {
        Close();
        _loop.Dispose();
    }

    private async Task<string> AnswerAsync(string[] question)
    {
        try
        {
            return question switch
            {
                ["open", var kind, var count, var pause, var user, var password, var url] =>
                    await OpenAsync(kind, Numbers.Parse(count), TimeSpan.FromMilliseconds(Numbers.Parse(pause)), user, password, url),
                ["together", var kind, var user, var password, .. var urls] => Together(kind, user, password, urls),
                ["mark"] => Mark(),
                ["report"] => ViewerReport.Of(_viewers, _log.Snapshot()).ToString(),
                ["beginnings"] => BeginningsReport.Of([.. _viewers.Where(viewer => viewer.Started >= _marked)], _log.Snapshot()).ToString(),
                ["since", var moment, var limit] => await SinceAsync(long.Parse(moment, CultureInfo.InvariantCulture), Numbers.Parse(limit)),
                ["stop-reading", var count] => StopReading(Numbers.Parse(count)),
                ["closed", var moment, var limit] => await ClosedSinceAsync(long.Parse(moment, CultureInfo.InvariantCulture), Numbers.Parse(limit)),
                ["close"] => Close(),
                _ => "error unknown",
            };
        }
        catch (Exception error) when (error is IOException or SocketException or InvalidOperationException or FormatException)
        {
            return $"error {error.Message.ReplaceLineEndings(" ")}";
        }
    }

    private async Task<string> OpenAsync(string kind, int count, TimeSpan pause, string user, string password, string url)
    {
        var opening = new ViewerOpening(_loop, _log, user, password);
        for (var number = 0; number < count; number++)
        {
            _viewers.Add(opening.Open(kind, url));
            await Task.Delay(pause, TimeProvider.System);
        }

        return "opened";
    }

    private string Together(string kind, string user, string password, string[] urls)
    {
        var opening = new ViewerOpening(_loop, _log, user, password);
        var opened = new Viewer?[urls.Length];
        var threads = urls.Select((url, index) => new Thread(() => opened[index] = TryOpen(opening, kind, url))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        _viewers.AddRange(opened.OfType<Viewer>());
        return opened.Contains(null) ? "error not every viewer was taken" : "opened";
    }

    private static Viewer? TryOpen(ViewerOpening opening, string kind, string url)
    {
        try
        {
            return opening.Open(kind, url);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            Console.Error.WriteLine(error.Message);
            return null;
        }
    }

    private string Mark()
    {
        _viewers.ForEach(viewer => viewer.Reset());
        _log.Clear();
        _marked = SendStamp.Now(TimeProvider.System);
        return "marked";
    }

    // How long after a moment the last viewer had a picture that was sent after it; in ms, or "never".
    private Task<string> SinceAsync(long moment, int limit) => WaitAsync(limit, () =>
    {
        var firsts = _log.Snapshot().Where(picture => picture.Stamp >= moment).GroupBy(picture => picture.Viewer)
            .Select(pictures => pictures.Min(picture => picture.Arrived)).ToArray();
        return firsts.Length == _viewers.Count ? (firsts.Max() - moment) / 1000.0 : null;
    });

    private string StopReading(int count)
    {
        _viewers[..count].ForEach(_loop.StopReading);
        return $"{SendStamp.Now(TimeProvider.System)}";
    }

    // How long after a moment the last of the closed viewers was closed, when those that do not read are.
    private Task<string> ClosedSinceAsync(long moment, int limit) => WaitAsync(limit, () =>
        _viewers.Where(_loop.HasStopped).All(viewer => viewer.Closed != 0)
            ? (_viewers.Where(_loop.HasStopped).Max(viewer => viewer.Closed) - moment) / 1000.0
            : null);

    private string Close()
    {
        _loop.Clear(_viewers);
        _viewers.ForEach(viewer => viewer.Dispose());
        _viewers.Clear();
        _log.Clear();
        return "closed";
    }

    private static async Task<string> WaitAsync(int limitMilliseconds, Func<double?> result)
    {
        var end = SendStamp.Now(TimeProvider.System) + (limitMilliseconds * 1000L);
        while (SendStamp.Now(TimeProvider.System) < end)
        {
            if (result() is { } milliseconds)
            {
                return Numbers.Text(milliseconds);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        return "never";
    }
}
