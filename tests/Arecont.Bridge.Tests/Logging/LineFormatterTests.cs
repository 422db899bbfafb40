using Arecont.Bridge.Logging;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Arecont.Bridge.Tests.Logging;

public sealed class LineFormatterTests
{
    private readonly LineFormatter _formatter = new(new FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.Zero)));

    [Fact]
    public void Write_Entry_IsTimeLevelAndMessage()
        => Assert.Equal("2026-01-02 03:04:05.006 info  hello\n", Write(LogLevel.Information, "hello"));

    [Fact]
    public void Write_CameraScope_NamesTheInnermostCamera()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var outer = scopes.Push(new Dictionary<string, object?> { ["Camera"] = "a", ["Other"] = 1 });
        using var inner = scopes.Push(new[] { KeyValuePair.Create<string, object?>("CameraId", "b") });
        using var words = scopes.Push("something");

        Assert.Equal("2026-01-02 03:04:05.006 warn  [b] hello\n", Write(LogLevel.Warning, "hello", scopes: scopes));
    }

    [Fact]
    public void Write_TextWithLineEnds_StaysOneLine()
        => Assert.Equal("2026-01-02 03:04:05.006 error a | b: FormatException: c | d\n", Write(LogLevel.Error, "a\r\nb", new FormatException("c\nd")));

    private string Write(LogLevel level, string message, Exception? exception = null, IExternalScopeProvider? scopes = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        _formatter.Write(new LogEntry<string>(level, "category", default, message, exception, (state, _) => state), scopes, writer);
        return writer.ToString();
    }
}
