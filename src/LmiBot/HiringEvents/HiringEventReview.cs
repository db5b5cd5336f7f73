using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>What every change of an event begins and ends with. Who loses a race against another change looks again, and decides by what is there then.</summary>
internal static class HiringEventReview
{
    /// <returns>The event, tracked, with its occupations and reports.</returns>
    /// <exception cref="RefusedException">The caller knows of no such event.</exception>
    public static async Task<HiringEvent> FindAsync(this LmiDbContext db, Caller caller, int id, DateOnly today, CancellationToken cancellationToken) =>
        await db.HiringEvents.VisibleTo(caller, today).Include(h => h.Occupations).Include(h => h.Reports).AsSplitQuery().SingleOrDefaultAsync(h => h.HiringEventId == id, cancellationToken)
        ?? throw RefusedException.Because(HiringEventText.UnknownEvent, id);

    /// <summary>A partner's own, as long as it awaits review; any that is not over for staff.</summary>
    /// <exception cref="RefusedException">The caller may not change it.</exception>
    public static void RequireChangeable(this HiringEvent hiringEvent, Caller caller)
    {
        if (caller.May(UseCase.ReviewHiringEvents) && hiringEvent.Status == HiringEventStatus.Published)
            return;
        if (!caller.May(UseCase.ReviewHiringEvents) && !hiringEvent.IsOwn(caller))
            throw RefusedException.Because(HiringEventText.NotOwn, hiringEvent.Reference);
        if (hiringEvent.Status == HiringEventStatus.Published)
            throw RefusedException.Because(HiringEventText.PublishedByStaff, hiringEvent.Reference);
        hiringEvent.RequireAwaiting();
    }

    /// <exception cref="RefusedException">It is decided already.</exception>
    public static void RequireAwaiting(this HiringEvent hiringEvent)
    {
        if (hiringEvent.Status != HiringEventStatus.Submitted)
            throw RefusedException.Because(HiringEventStatusText.Already(hiringEvent));
    }

    /// <summary>Nobody decides on facts that they have not seen.</summary>
    /// <param name="hiringEvent">As it is now.</param>
    /// <param name="version">Of what they saw; null: not known.</param>
    /// <exception cref="RefusedException">It has changed since.</exception>
    public static void RequireSeen(this HiringEvent hiringEvent, int? version)
    {
        if (version is { } seen && seen != hiringEvent.Version)
            throw RefusedException.Because(HiringEventText.ChangedMeanwhile, hiringEvent.Reference);
    }

    /// <summary>What is asked for was done before: the last line of the trail with that action.</summary>
    /// <exception cref="RefusedException">There is none: an import made it what it is.</exception>
    public static async Task<HiringEventOutcome> DoneAsync(this LmiDbContext db, HiringEvent hiringEvent, HiringEventAction action, CancellationToken cancellationToken) =>
        await db.LastAsync(hiringEvent, action, cancellationToken) is { } line
            ? new HiringEventOutcome(hiringEvent, line, IsNew: false)
            : throw RefusedException.Because(HiringEventStatusText.Already(hiringEvent));

    public static Task<HiringEventChange?> LastAsync(this LmiDbContext db, HiringEvent hiringEvent, HiringEventAction action, CancellationToken cancellationToken) =>
        db.HiringEventChanges.Where(c => c.HiringEventId == hiringEvent.HiringEventId && c.Action == action).OrderByDescending(c => c.HiringEventChangeId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Saves the change of one event.</summary>
    public static async Task<HiringEventOutcome> SaveAsync(
        this HiringEventWriter writer, LmiDbContext db, HiringEventEdit edit, Caller caller, HiringEventAction action, string? reason, CancellationToken cancellationToken) =>
        new(edit.Event, (await writer.SaveAsync(db, [edit], caller, action, reason, cancellationToken))[0], IsNew: true);

    /// <returns>Without outer blanks.</returns>
    /// <exception cref="RefusedException">Nothing was said, or too much.</exception>
    public static string RequireWords(string? said, string missing)
    {
        if (string.IsNullOrWhiteSpace(said))
            throw RefusedException.Because(missing);
        return said.Trim() is { Length: <= HiringEvent.LongestText } words ? words : throw RefusedException.Because(HiringEventText.WordsTooLong, HiringEvent.LongestText);
    }
}
