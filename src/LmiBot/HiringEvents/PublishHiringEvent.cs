using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Publishes an event that awaits review. One that is to be published from a later day on stays hidden until then.</summary>
public sealed class PublishHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <exception cref="RefusedException">It was not published.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ReviewHiringEvents);
        return databases.InsertOnceAsync(db => PublishAsync(db, caller, hiringEventId, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> PublishAsync(LmiDbContext db, Caller caller, int hiringEventId, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        if (hiringEvent.Status == HiringEventStatus.Published)
            return await db.DoneAsync(hiringEvent, HiringEventAction.Publish, cancellationToken);
        hiringEvent.RequireAwaiting();
        if (!hiringEvent.MayBePublished)
            throw RefusedException.Because(HiringEventText.MayNotBePublished, hiringEvent.Reference);
        var edit = HiringEventEdit.Of(hiringEvent);
        hiringEvent.Status = HiringEventStatus.Published;
        return await writer.SaveAsync(db, edit, caller, HiringEventAction.Publish, reason: null, cancellationToken);
    }
}
