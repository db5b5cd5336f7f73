using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Takes an event back: a partner one of their organization that awaits review, staff any. It leaves what the public sees, not the trail.</summary>
public sealed class WithdrawHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <exception cref="RefusedException">It was not withdrawn.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int hiringEventId, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.LogHiringEvents);
        return databases.InsertOnceAsync(db => WithdrawAsync(db, caller, hiringEventId, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> WithdrawAsync(LmiDbContext db, Caller caller, int hiringEventId, CancellationToken cancellationToken)
    {
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        if (hiringEvent.Status == HiringEventStatus.Withdrawn)
            return await db.DoneAsync(hiringEvent, HiringEventAction.Withdraw, cancellationToken);
        hiringEvent.RequireChangeable(caller);
        var edit = HiringEventEdit.Of(hiringEvent);
        hiringEvent.Status = HiringEventStatus.Withdrawn;
        return await writer.SaveAsync(db, edit, caller, HiringEventAction.Withdraw, reason: null, cancellationToken);
    }
}
