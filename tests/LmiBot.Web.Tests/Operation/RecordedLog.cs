using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Operation;

/// <summary>Keeps all that a sink of any format could write: message, every value, scopes, and exceptions whole.</summary>
internal sealed class RecordedLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<Entry> _entries = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<Entry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    public sealed record Entry(string Category, LogLevel Level, string Whole, string? TraceId);

    private sealed class Logger(RecordedLog log, string category) : ILogger
    {
        public IDisposable BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = (state as IEnumerable<KeyValuePair<string, object?>>)?.Select(p => $"{p.Key}={p.Value}") ?? [];
            var scopes = new List<string>();
            string? trace = null;
            log._scopes.ForEachScope(
                (scope, all) =>
                {
                    foreach (var (key, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                    {
                        all.Add($"{key}={value}");
                        if (key == "TraceId")
                            trace = (string?)value;
                    }
                },
                scopes);
            log._entries.Enqueue(new Entry(category, logLevel, string.Join('\n', [formatter(state, exception), .. values, .. scopes, exception?.ToString() ?? ""]), trace));
        }
    }
}
