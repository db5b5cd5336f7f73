using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

internal static class DigestRunQueries
{
    /// <summary>The digest that was approved last, with its release.</summary>
    /// <exception cref="RefusedException">None was.</exception>
    public static async Task<DigestRun> LastAsync(this IQueryable<DigestRun> runs, CancellationToken cancellationToken) =>
        await runs.Include(r => r.Release).OrderByDescending(r => r.ApprovedAt).ThenByDescending(r => r.DigestRunId).FirstOrDefaultAsync(cancellationToken)
            ?? throw RefusedException.Because(SubscriptionText.NothingApproved);

    /// <summary>Writes that it is in another state; before what follows from it, so that who writes its rows meanwhile finds it.</summary>
    /// <exception cref="RefusedException">It is in none from which it gets there, or somebody else was changing it.</exception>
    public static async Task MoveAsync(this LmiDbContext db, DigestRun run, DigestRunState to, IReadOnlyCollection<DigestRunState> from, CancellationToken cancellationToken)
    {
        if (run.State == to)
            return;
        if (!from.Contains(run.State))
            throw RefusedException.Because(SubscriptionText.IsOver, run.Release!.Name);
        run.State = to;
        run.Version++;
        await db.SaveChangedAsync(cancellationToken);
    }
}
