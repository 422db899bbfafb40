using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Arecont.Bridge.Cameras.Tests.Support;

/// <summary>Remembers what was logged, with the camera out of the scope.</summary>
internal sealed class LogMemory : ILoggerProvider, ISupportExternalScope
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<(LogLevel Level, string Scope, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    /// <summary>The first line that holds the words, also an earlier one.</summary>
    public async Task<string> LineAsync(string words)
    {
        while (true)
        {
            var added = Volatile.Read(ref _added).Task;
            if (Lines.FirstOrDefault(line => line.Text.Contains(words, StringComparison.Ordinal)) is { Text: not null } line)
            {
                return line.Text;
            }

            await added.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
    }

    private sealed class Logger(LogMemory memory) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => memory._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scope = new List<string>();
            memory._scopes.ForEachScope((part, parts) => parts.Add(part?.ToString() ?? ""), scope);
            memory.Lines.Enqueue((logLevel, string.Join(" > ", scope), formatter(state, exception) + exception));
            var added = Interlocked.Exchange(ref memory._added, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            added.TrySetResult();
        }
    }
}
