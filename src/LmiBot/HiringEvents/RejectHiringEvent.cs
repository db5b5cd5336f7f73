using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Rejects an event that awaits review.</summary>
public sealed class RejectHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <param name="caller">Who rejects.</param>
    /// <param name="hiringEventId">The event.</param>
    /// <param name="reason">Why, for the reporter: 1 to 500 characters.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">It was not rejected.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, string? reason, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ReviewHiringEvents);
        var words = HiringEventReview.RequireWords(reason, HiringEventText.NoRejectReason);
        return databases.InsertOnceAsync(db => RejectAsync(db, caller, hiringEventId, words, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> RejectAsync(LmiDbContext db, Caller caller, int hiringEventId, string reason, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        if (hiringEvent.Status == HiringEventStatus.Rejected)
            return await db.DoneAsync(hiringEvent, HiringEventAction.Reject, cancellationToken);
        hiringEvent.RequireAwaiting();
        var edit = HiringEventEdit.Of(hiringEvent);
        hiringEvent.Status = HiringEventStatus.Rejected;
        return await writer.SaveAsync(db, edit, caller, HiringEventAction.Reject, reason, cancellationToken);
    }
}
