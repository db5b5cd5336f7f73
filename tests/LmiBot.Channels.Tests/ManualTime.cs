namespace LmiBot.Channels.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private readonly List<TimeSpan> _waits = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>How long whatever has waited for the clock wanted to wait, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_timers)
                return [.. _waits];
        }
    }

    /// <summary>Lets time pass for whatever the work waits for, until it is done.</summary>
    /// <param name="work">What waits.</param>
    /// <param name="longest">What is further away isn't waited for, but a limit; null: everything is waited for.</param>
    public async Task<T> PassForAsync<T>(Task<T> work, TimeSpan? longest = null)
    {
        while (!work.IsCompleted)
        {
            if (NextDue() is { } due && !(due - _now > longest))
                Pass(due - _now);
            else
                await Task.WhenAny(work, Task.Delay(2, TestContext.Current.CancellationToken));
        }
        return await work;
    }

    /// <summary>Waits until something waits for the clock.</summary>
    /// <exception cref="TimeoutException">Nothing did, for ten real seconds.</exception>
    public async Task SomebodyWaitsAsync()
    {
        for (var tries = 0; !IsAwaited(); tries++)
        {
            if (tries == 2000)
                throw new TimeoutException("Nothing waits for the clock.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    public bool IsAwaited()
    {
        lock (_timers)
            return _timers.Count > 0;
    }

    private DateTimeOffset? NextDue()
    {
        lock (_timers)
            return _timers.Count == 0 ? null : _timers.Min(timer => timer.Due);
    }

    public void PassUntil(DateTime utc) => Pass(utc - _now.UtcDateTime);

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

    private sealed class Timer(ManualTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._timers)
            {
                time._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._now + dueTime;
                    time._timers.Add(this);
                    time._waits.Add(dueTime);
                }
            }
            return true;
        }

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
