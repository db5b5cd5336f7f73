using System.Globalization;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Answering;

/// <summary>
/// The published events in memory, as they are in the database at the moment of the question. Whatever is done to an event adds to the audit trail in the same transaction, so the
/// end of the trail tells whether anything has changed, on this instance or another; what has is read again.
/// </summary>
public sealed class CurrentEvents(IDbContextFactory<LmiDbContext> databases) : IDisposable
{
    /// <summary>Lines at the end of the trail that are counted anew each time: a transaction that began earlier may add its lines among them later.</summary>
    private const int Window = 1000;

    /// <summary>More changed events than these are read together with all others.</summary>
    private const int MostChanges = 1000;

    private static readonly Func<LmiDbContext, int, Task<int>> Count =
        EF.CompileAsyncQuery((LmiDbContext db, int after) => db.HiringEventChanges.Count(c => c.HiringEventChangeId > after));

    private static readonly Func<LmiDbContext, Task<int?>> Last =
        EF.CompileAsyncQuery((LmiDbContext db) => db.HiringEventChanges.Max(c => (int?)c.HiringEventChangeId));

    private readonly SemaphoreSlim _reading = new(1);
    private volatile Loaded? _loaded;

    /// <param name="today">Events that are to be published later are not among them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PublishedEvents> OnAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var loaded = _loaded;
        if (loaded is null || await Count(db, loaded.Trail.After) != loaded.Trail.Count)
            loaded = await RefreshAsync(db, cancellationToken);
        return new PublishedEvents(today, loaded.Events, string.Create(CultureInfo.InvariantCulture, $"{today:yyyyMMdd}-{loaded.Sum}"));
    }

    public void Dispose() => _reading.Dispose();

    private async Task<Loaded> RefreshAsync(LmiDbContext db, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_loaded is { } meanwhile && await Count(db, meanwhile.Trail.After) == meanwhile.Trail.Count)
                return meanwhile;
            // The trail before the events: what happens in between shows as a change at the next question.
            var last = await Last(db) ?? 0;
            var after = Math.Max(0, last - Window);
            var trail = new Trail(after, await Count(db, after), last);
            var events = await ChangedAsync(db, _loaded, cancellationToken) is { } changed
                ? _loaded!.Events.With(changed, await PublishedEventsQuery.ReadAsync(db, db.HiringEvents.Where(e => changed.Contains(e.HiringEventId)), cancellationToken))
                : EventTable.Of(await PublishedEventsQuery.ReadAsync(db, db.HiringEvents, cancellationToken));
            return _loaded = new Loaded(trail, events, trail.Last * 31L + trail.Count + events.Count);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The numbers of the events that may have changed; null where all are to be read.</summary>
    private static async Task<HashSet<int>?> ChangedAsync(LmiDbContext db, Loaded? loaded, CancellationToken cancellationToken)
    {
        if (loaded is null)
            return null;
        var added = await db.HiringEventChanges.Where(c => c.HiringEventChangeId > loaded.Trail.Last).Select(c => c.HiringEventId).Distinct().Order().Take(MostChanges + 1).ToListAsync(cancellationToken);
        var until = await db.HiringEventChanges.CountAsync(c => c.HiringEventChangeId > loaded.Trail.After && c.HiringEventChangeId <= loaded.Trail.Last, cancellationToken);
        if (until != loaded.Trail.Count || added.Count > MostChanges)
            return null;
        // What was merged has changed the event that it went into.
        var into = await db.HiringEvents.Where(e => added.Contains(e.HiringEventId) && e.MergedIntoId != null).Select(e => e.MergedIntoId!.Value).ToListAsync(cancellationToken);
        return [.. added, .. into];
    }

    /// <param name="After">Lines of the trail from here on are counted.</param>
    /// <param name="Count">How many there were.</param>
    /// <param name="Last">The last of them.</param>
    private sealed record Trail(int After, int Count, int Last);

    /// <param name="Trail">When the events were read.</param>
    /// <param name="Events">As they were then.</param>
    /// <param name="Sum">Tells this state of the events from others.</param>
    private sealed record Loaded(Trail Trail, EventTable Events, long Sum);
}
