using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Arecont.Bridge.Logging;

/// <summary>One line for each entry: local time, level, camera id where the scope has one, message, and the cause of an error.</summary>
internal sealed class LineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name the console logger selects it by.</summary>
    public const string FormatterName = "line";

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new StringBuilder();
        line.Append(time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)).Append(' ').Append(Level(logEntry.LogLevel));
        if (CameraScope.IdOf(scopeProvider) is { } camera)
        {
            line.Append(" [").Append(camera).Append(']');
        }

        line.Append(' ').Append(logEntry.Formatter(logEntry.State, logEntry.Exception));
        if (logEntry.Exception is { } exception)
        {
            line.Append(": ").Append(logEntry.LogLevel >= LogLevel.Critical ? exception.ToString() : $"{exception.GetType().Name}: {exception.Message}");
        }

        textWriter.WriteLine(line.Replace("\r", string.Empty).Replace("\n", " | ").ToString());
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info ",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "error",
        _ => "fatal",
    };
}
