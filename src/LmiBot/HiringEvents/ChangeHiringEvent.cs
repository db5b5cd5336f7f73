using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Changes what is told of an event: a partner of one of their organization that awaits review, staff of any.</summary>
public sealed class ChangeHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <summary>The event as it is before the change.</summary>
    /// <exception cref="RefusedException">The caller may not change it.</exception>
    public async Task<HiringEvent> FindAsync(Caller caller, int hiringEventId, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.LogHiringEvents);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        hiringEvent.RequireChangeable(caller);
        return hiringEvent;
    }

    /// <param name="caller">Who changes it.</param>
    /// <param name="hiringEventId">The event.</param>
    /// <param name="details">All that is to be told of it.</param>
    /// <param name="version"><see cref="HiringEvent.Version"/> of what the caller saw before.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Not new where nothing is different.</returns>
    /// <exception cref="RefusedException">It was not changed; it may have changed meanwhile.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, HiringEventDetails details, int version, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.LogHiringEvents);
        var clean = HiringEventCheck.Require(details);
        return databases.InsertOnceAsync(db => ChangeAsync(db, caller, hiringEventId, clean, version, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> ChangeAsync(
        LmiDbContext db, Caller caller, int hiringEventId, HiringEventDetails details, int version, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        hiringEvent.RequireChangeable(caller);
        if (hiringEvent.Details() == details && await LastChangeAsync(db, hiringEvent, cancellationToken) is { } last)
            return new HiringEventOutcome(hiringEvent, last, IsNew: false);
        hiringEvent.RequireSeen(version);
        if (hiringEvent.Status == HiringEventStatus.Published && details.MayBePublished != true)
            throw RefusedException.Because(HiringEventText.WithdrawInstead, hiringEvent.Reference);
        return await writer.ChangeAsync(db, hiringEvent, details, hiringEvent.UpdatesId, caller, cancellationToken);
    }

    private static Task<HiringEventChange?> LastChangeAsync(LmiDbContext db, HiringEvent hiringEvent, CancellationToken cancellationToken) =>
        db.HiringEventChanges.Where(c => c.HiringEventId == hiringEvent.HiringEventId).OrderByDescending(c => c.HiringEventChangeId).FirstOrDefaultAsync(cancellationToken);
}
