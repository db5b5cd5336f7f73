using System.Security.Cryptography;

namespace LmiBot.Channels.Turns;

/// <summary>
/// Lets work on one key follow one another: on this instance it waits in line, so that it loses races to other instances only.
/// A lost race is tried again after a pause, a bounded number of times.
/// </summary>
public sealed class OneAtATime(TimeProvider time)
{
    private const int Attempts = 12;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    private readonly Dictionary<string, Line> _lines = [];

    /// <param name="key">What the work is on.</param>
    /// <param name="attempt">The work; null: it lost a race and changed nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TimeoutException">Every attempt lost its race.</exception>
    public async Task<T> RunAsync<T>(string key, Func<Task<T?>> attempt, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var line = Join(key);
        try
        {
            await line.Free.WaitAsync(cancellationToken);
            try
            {
                return await TryAsync(key, attempt, cancellationToken);
            }
            finally
            {
                line.Free.Release();
            }
        }
        finally
        {
            Leave(key, line);
        }
    }

    private async Task<T> TryAsync<T>(string key, Func<Task<T?>> attempt, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempts = 1; ; attempts++)
        {
            if (await attempt() is { } result)
                return result;
            if (attempts == Attempts)
                throw new TimeoutException($"{key} changed {Attempts} times while it was worked on.");
            await Task.Delay(Pause(attempts), time, cancellationToken);
        }
    }

    /// <summary>At random up to 10 ms, 20 ms, 40 ms...</summary>
    private static TimeSpan Pause(int attempts)
    {
        var longest = Math.Min(5 << attempts, (int)LongestPause.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(longest + 1));
    }

    private Line Join(string key)
    {
        lock (_lines)
        {
            if (!_lines.TryGetValue(key, out var line))
                _lines.Add(key, line = new Line());
            line.Length++;
            return line;
        }
    }

    private void Leave(string key, Line line)
    {
        lock (_lines)
        {
            if (--line.Length == 0)
                _lines.Remove(key);
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Free { get; } = new(1);

        public int Length { get; set; }
    }
}
