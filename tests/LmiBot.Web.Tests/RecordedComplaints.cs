using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests;

/// <summary>Keeps what is logged as a warning or worse.</summary>
internal sealed class RecordedComplaints : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string? TraceId, string Line, Exception? Exception)> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.Line)];

    /// <summary>With the trace of the request that each was logged for, if any.</summary>
    public IReadOnlyCollection<(string? TraceId, string Line, Exception? Exception)> ByTrace => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _lines.Enqueue((System.Diagnostics.Activity.Current?.TraceId.ToHexString(), $"{logLevel}: {formatter(state, exception)} {exception?.Message}", exception));
    }

    public void Dispose()
    {
    }
}
