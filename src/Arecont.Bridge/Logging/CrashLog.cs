namespace Arecont.Bridge.Logging;

/// <summary>Logs what nobody caught, for as long as it lives.</summary>
internal sealed partial class CrashLog : IDisposable
{
    private readonly ILogger<CrashLog> _logger;

    /// <summary>Begins to listen.</summary>
    public CrashLog(ILogger<CrashLog> logger)
    {
        _logger = logger;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        TaskScheduler.UnobservedTaskException += OnUnobserved;
    }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs arguments) => LogCrash(arguments.ExceptionObject as Exception);

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs arguments)
    {
        LogUnobserved(arguments.Exception);
        arguments.SetObserved();
    }

    [LoggerMessage(1, LogLevel.Critical, "The program ends by an error that nothing caught")]
    private partial void LogCrash(Exception? exception);

    [LoggerMessage(2, LogLevel.Error, "A background task failed and nobody looked")]
    private partial void LogUnobserved(Exception exception);
}
