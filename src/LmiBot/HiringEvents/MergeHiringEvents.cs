using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Makes one event of two that are one. Reports and history are joined; the trail keeps what either was.</summary>
public sealed class MergeHiringEvents(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock, HiringEventWriter writer)
{
    /// <summary>Merges them as they are now.</summary>
    /// <inheritdoc cref="RunAsync(Caller, int, int, bool, int?, CancellationToken)"/>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int from, int into, bool isUpdate, CancellationToken cancellationToken) =>
        RunAsync(caller, from, into, isUpdate, version: null, cancellationToken);

    /// <param name="caller">Who merges.</param>
    /// <param name="from">The event that is no more one of its own.</param>
    /// <param name="into">The event that stays.</param>
    /// <param name="isUpdate">
    /// True where the facts of <paramref name="from"/> win, as far as it tells any; else those of <paramref name="into"/> do; but of two places, one in the other, the narrower. What may not be published, or not yet, is not
    /// taken into what is or can be; what another organization must not read, not into what is theirs.
    /// </param>
    /// <param name="version"><see cref="HiringEvent.Version"/> of what the caller saw of <paramref name="from"/>; null: not known.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The event that stays.</returns>
    /// <exception cref="RefusedException">They were not merged; the first may have changed meanwhile.</exception>
    public Task<HiringEventOutcome> RunAsync(Caller caller, int from, int into, bool isUpdate, int? version, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ReviewHiringEvents);
        if (from == into)
            throw RefusedException.Because(HiringEventText.MergeWithItself, HiringEvent.ReferenceOf(from));
        return databases.InsertOnceAsync(db => MergeAsync(db, caller, (from, version), into, isUpdate, cancellationToken), cancellationToken);
    }

    private async Task<HiringEventOutcome> MergeAsync(LmiDbContext db, Caller caller, (int Id, int? Version) seen, int intoId, bool isUpdate, CancellationToken cancellationToken)
    {
        var from = await db.FindAsync(caller, seen.Id, clock.Today, cancellationToken);
        var into = await db.FindAsync(caller, intoId, clock.Today, cancellationToken);
        if (from.Status == HiringEventStatus.Merged && from.MergedIntoId == intoId)
            return await db.DoneAsync(into, HiringEventAction.Merge, cancellationToken);
        RequireLive(from);
        RequireLive(into);
        from.RequireSeen(seen.Version);
        HiringEventEdit[] edits = [HiringEventEdit.Of(into), HiringEventEdit.Of(from)];
        TakeFacts(from, into, isUpdate, new AreaCatalog(await db.Areas.AsNoTracking().ToListAsync(cancellationToken), []));
        (from.Status, from.MergedIntoId) = (HiringEventStatus.Merged, into.HiringEventId);
        // What was merged into it before goes on with it.
        foreach (var earlier in await db.HiringEvents.Where(h => h.MergedIntoId == seen.Id).ToListAsync(cancellationToken))
            earlier.MergedIntoId = intoId;
        var lines = await writer.SaveAsync(db, edits, caller, HiringEventAction.Merge, $"{from.Reference} > {into.Reference}", cancellationToken);
        return new HiringEventOutcome(into, lines[0], IsNew: true);
    }

    private void TakeFacts(HiringEvent from, HiringEvent into, bool isUpdate, AreaCatalog areas)
    {
        if (WhyApart(from, into) is { } reason)
        {
            if (isUpdate)
                throw RefusedException.Because(reason, from.Reference, into.Reference);
            return;
        }
        var (told, known) = (from.Details(), into.Details());
        into.Take((isUpdate ? told.Over(known, areas) : known.Over(told, areas)) with { MayBePublished = known.MayBePublished, PublishFrom = known.PublishFrom });
        if (isUpdate)
            into.EmployerId = from.EmployerId;
        foreach (var report in from.Reports.ToList())
            report.HiringEventId = into.HiringEventId;
    }

    /// <summary>Why the facts of the one stay out of the other: somebody would read them there who may not, now or once its reporter opens it up. Null: nobody would.</summary>
    private string? WhyApart(HiringEvent from, HiringEvent into) =>
        from.IsPublic(clock.Today) ? null
        : !MayBeOpenedWith(from, into) ? HiringEventText.NotIntoPublic
        : into.OrganizationId is null || into.OrganizationId == from.OrganizationId || into.IsPublic(clock.Today) ? null
        : HiringEventText.NotIntoOther;

    /// <summary>Nothing is public earlier than its reporter said. The day of what is published is no more its reporter's to change.</summary>
    private bool MayBeOpenedWith(HiringEvent from, HiringEvent into) =>
        from.MayBePublished && (from.PublishFrom is null || from.PublishFrom <= clock.Today || (into.Status == HiringEventStatus.Published && from.PublishFrom <= into.PublishFrom));

    private static void RequireLive(HiringEvent hiringEvent)
    {
        if (hiringEvent.Status != HiringEventStatus.Published)
            hiringEvent.RequireAwaiting();
    }
}
