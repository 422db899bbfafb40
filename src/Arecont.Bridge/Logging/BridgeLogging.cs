using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace Arecont.Bridge.Logging;

/// <summary>Sets the program's log up.</summary>
internal static class BridgeLogging
{
    /// <summary>Logs to standard output in the given format, the framework's own chatter from warnings up.</summary>
    public static ILoggingBuilder AddBridgeLogging(this ILoggingBuilder logging, LogFormat format)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);

        // A failed start is told by the program itself, in one line; what this level keeps is a background service that failed later.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (format == LogFormat.Json)
        {
            return logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        logging.Services.TryAddSingleton(TimeProvider.System);
        logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        return logging.AddConsole(options => options.FormatterName = LineFormatter.FormatterName);
    }
}
