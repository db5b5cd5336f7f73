namespace LmiBot.Channels.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_timers)
        {
            var timer = new Timer(this, () => callback(state), _now + dueTime);
            if (dueTime != Timeout.InfiniteTimeSpan)
                _timers.Add(timer);
            return timer;
        }
    }

    /// <summary>Waits until something waits for the clock.</summary>
    public async Task SomebodyWaitsAsync()
    {
        while (!IsAwaited())
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    public bool IsAwaited()
    {
        lock (_timers)
            return _timers.Count > 0;
    }

    public void Pass(TimeSpan time)
    {
        Timer[] due;
        lock (_timers)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now)];
            _timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due)
            timer.Ring();
    }

    private sealed class Timer(ManualTime time, Action ring, DateTimeOffset due) : ITimer
    {
        public DateTimeOffset Due { get; } = due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            lock (time._timers)
                time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
