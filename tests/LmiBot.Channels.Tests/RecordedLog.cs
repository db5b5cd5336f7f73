using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests;

/// <summary>Everything that was logged, one line an event, the exception's message included.</summary>
public sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Waits for a line that begins so.</summary>
    /// <exception cref="TimeoutException">None came, for ten seconds.</exception>
    public async Task LineAsync(string start)
    {
        for (var tries = 0; !_lines.Any(line => line.StartsWith(start, StringComparison.Ordinal)); tries++)
        {
            if (tries == 1000)
                throw new TimeoutException(start);
            await Task.Delay(10);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.Message}");

    public void Dispose()
    {
    }
}
