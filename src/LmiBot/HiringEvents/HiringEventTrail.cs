using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

internal static class HiringEventTrail
{
    /// <summary>An event's lines, and those of the events merged into it, oldest first.</summary>
    public static Task<List<HiringEventChange>> TrailAsync(this LmiDbContext db, int hiringEventId, CancellationToken cancellationToken) =>
        db.HiringEventChanges.AsNoTracking().Where(c => c.HiringEventId == hiringEventId || c.HiringEvent!.MergedIntoId == hiringEventId)
            .OrderBy(c => c.HiringEventChangeId).ToListAsync(cancellationToken);

    /// <summary>Whether somebody else than the caller has changed what is told of an event.</summary>
    public static Task<bool> IsChangedByOthersAsync(this LmiDbContext db, HiringEvent hiringEvent, Caller caller, CancellationToken cancellationToken) =>
        db.HiringEventChanges.AnyAsync(
            c => c.HiringEventId == hiringEvent.HiringEventId && c.By != caller.Id && (c.Action == HiringEventAction.Change || c.Action == HiringEventAction.Merge || c.Action == HiringEventAction.Import),
            cancellationToken);

    /// <summary>The line of the last question, unless it was answered.</summary>
    public static async Task<HiringEventChange?> OpenQuestionAsync(this LmiDbContext db, int hiringEventId, CancellationToken cancellationToken)
    {
        var last = await db.HiringEventChanges
            .Where(c => c.HiringEventId == hiringEventId && (c.Action == HiringEventAction.Ask || c.Action == HiringEventAction.Answer))
            .OrderByDescending(c => c.HiringEventChangeId).FirstOrDefaultAsync(cancellationToken);
        return last is { Action: HiringEventAction.Ask } ? last : null;
    }
}
