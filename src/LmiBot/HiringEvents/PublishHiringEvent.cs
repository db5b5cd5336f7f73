using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Publishes an event that awaits review. One that is to be published from a later day on stays hidden until then.</summary>
public sealed class PublishHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <summary>Publishes it as it is now.</summary>
    /// <inheritdoc cref="RunAsync(Caller, int, int?, CancellationToken)"/>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, CancellationToken cancellationToken) => RunAsync(caller, hiringEventId, version: null, cancellationToken);

    /// <param name="caller">Who publishes.</param>
    /// <param name="hiringEventId">The event.</param>
    /// <param name="version"><see cref="HiringEvent.Version"/> of what the caller saw; null: not known.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">It was not published; it may have changed meanwhile.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, int? version, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ReviewHiringEvents);
        return databases.InsertOnceAsync(db => PublishAsync(db, caller, hiringEventId, version, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> PublishAsync(LmiDbContext db, Caller caller, int hiringEventId, int? version, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        if (hiringEvent.Status == HiringEventStatus.Published)
            return await db.DoneAsync(hiringEvent, HiringEventAction.Publish, cancellationToken);
        hiringEvent.RequireAwaiting();
        hiringEvent.RequireSeen(version);
        if (!hiringEvent.MayBePublished)
            throw RefusedException.Because(HiringEventText.MayNotBePublished, hiringEvent.Reference);
        var edit = HiringEventEdit.Of(hiringEvent);
        hiringEvent.Status = HiringEventStatus.Published;
        await db.LearnEarlierNameAsync(hiringEvent, cancellationToken);
        return await writer.SaveAsync(db, edit, caller, HiringEventAction.Publish, reason: null, cancellationToken);
    }
}
