using LmiBot.Access;
using LmiBot.Data;

namespace LmiBot.HiringEvents;

/// <summary>Saves changes of events: the rows, their lines in the trail, and what is to be said of it, all or nothing.</summary>
public sealed class HiringEventWriter(HiringEventClock clock)
{
    /// <param name="db">Where the events are changed and not saved yet.</param>
    /// <param name="edits">The events.</param>
    /// <param name="caller">Who changed them.</param>
    /// <param name="action">What was done to each.</param>
    /// <param name="reason">Why; what was asked or answered.</param>
    /// <param name="cancellationToken">Ends the work, with nothing saved.</param>
    /// <returns>The lines of the trail.</returns>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Somebody else was first. Nothing is saved.</exception>
    internal async Task<IReadOnlyList<HiringEventChange>> SaveAsync(
        LmiDbContext db, IReadOnlyList<HiringEventEdit> edits, Caller caller, HiringEventAction action, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // A question changes nothing that somebody else may be changing. A merge does in both, whatever it leaves as it was.
        foreach (var edit in edits.Where(_ => action is not (HiringEventAction.Ask or HiringEventAction.Answer)))
            edit.Event.Version++;
        await db.SaveChangesAsync(cancellationToken);
        var lines = edits.Select(edit => Line(edit, caller, action, reason)).ToList();
        db.AddRange(lines);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var line in lines)
            await HiringEventNews.AddAsync(db, line, caller.May(UseCase.ReviewHiringEvents), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return lines;
    }

    /// <summary>Saves what is told of an event now, in place of what was.</summary>
    /// <param name="db">Tracks the event, with nothing of it changed.</param>
    /// <param name="hiringEvent">With its occupations and reports.</param>
    /// <param name="details">As <see cref="HiringEventCheck"/> left them.</param>
    /// <param name="updates">See <see cref="HiringEvent.UpdatesId"/>.</param>
    /// <param name="caller">Who tells it.</param>
    /// <param name="cancellationToken">Ends the work, with nothing saved.</param>
    /// <exception cref="RefusedException">It has an area or an occupation that is none.</exception>
    internal async Task<HiringEventOutcome> ChangeAsync(LmiDbContext db, HiringEvent hiringEvent, HiringEventDetails details, int? updates, Caller caller, CancellationToken cancellationToken)
    {
        await db.RequireCodesAsync(details, cancellationToken);
        var edit = HiringEventEdit.Of(hiringEvent);
        hiringEvent.EmployerId = (await db.FindOrAddEmployerAsync(details.Employer!, cancellationToken)).EmployerId;
        hiringEvent.Take(details);
        hiringEvent.UpdatesId = updates;
        if (hiringEvent.Reports.MinBy(r => r.HiringEventReportId) is { } report)
            (report.Source, report.Link) = (details.Source, details.Link);
        if (hiringEvent.Status == HiringEventStatus.Published)
            await db.LearnEarlierNameAsync(hiringEvent, cancellationToken);
        return await this.SaveAsync(db, edit, caller, HiringEventAction.Change, reason: null, cancellationToken);
    }

    private HiringEventChange Line(HiringEventEdit edit, Caller caller, HiringEventAction action, string? reason) => new()
    {
        HiringEventId = edit.Event.HiringEventId,
        HiringEvent = edit.Event,
        At = clock.Now,
        By = caller.Id,
        Action = action,
        Reason = reason,
        Before = edit.Before?.Write(),
        After = HiringEventSnapshot.Of(edit.Event).Write(),
    };
}
