using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Events as a list, latest first, page by page.</summary>
public sealed class ListHiringEvents(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock)
{
    public const int MostRows = 100;

    /// <param name="caller">Who asks.</param>
    /// <param name="which">Which of them.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">1 to <see cref="MostRows"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">The caller may not know.</exception>
    public async Task<HiringEventPage> RunAsync(Caller caller, HiringEventList which, int offset, int limit, CancellationToken cancellationToken)
    {
        if (which != HiringEventList.All)
            caller.Require(which == HiringEventList.Own ? UseCase.LogHiringEvents : UseCase.ReviewHiringEvents);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit is >= 1 and <= MostRows, true, nameof(limit));
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var all = db.HiringEvents.AsNoTracking();
        var events = which switch
        {
            HiringEventList.Own => all.Own(caller),
            HiringEventList.AwaitingReview => all.Where(h => h.Status == HiringEventStatus.Submitted),
            _ => all.VisibleTo(caller, clock.Today),
        };
        var page = await events.OrderByDescending(h => h.HiringEventId).Skip(offset).Take(limit).ToListAsync(cancellationToken);
        return new HiringEventPage(page, await events.CountAsync(cancellationToken), offset, caller.May(UseCase.ReviewHiringEvents) ? await OrganizationsAsync(db, page, cancellationToken) : []);
    }

    private static Task<Dictionary<int, string>> OrganizationsAsync(LmiDbContext db, List<HiringEvent> events, CancellationToken cancellationToken)
    {
        int[] ids = [.. events.Select(h => h.OrganizationId).OfType<int>().Distinct()];
        return db.Organizations.Where(o => ids.Contains(o.OrganizationId)).ToDictionaryAsync(o => o.OrganizationId, o => o.Name, cancellationToken);
    }
}

public enum HiringEventList
{
    /// <summary>What the caller's organization logged.</summary>
    Own,

    AwaitingReview,

    /// <summary>All that the caller may know.</summary>
    All,
}

/// <param name="Events">Without occupations and reports.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Offset">How many came before.</param>
/// <param name="Organizations">For reviewers: the names of those for which they were logged, by id; empty for others.</param>
public sealed record HiringEventPage(IReadOnlyList<HiringEvent> Events, int Total, int Offset, IReadOnlyDictionary<int, string> Organizations)
{
    /// <summary>For which it was logged; null for none, or where <see cref="Organizations"/> has it not.</summary>
    public string? OrganizationOf(HiringEvent hiringEvent) => hiringEvent.OrganizationId is { } id ? Organizations.GetValueOrDefault(id) : null;
}
