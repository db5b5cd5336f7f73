using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

internal static class DigestRunQueries
{
    /// <summary>The digest of a release, with the release.</summary>
    /// <param name="runs">All; one a release, so few.</param>
    /// <param name="release">The release's name, whatever its capitals; null: the digest that was approved last is meant.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">None was approved.</exception>
    public static async Task<DigestRun> OfAsync(this IQueryable<DigestRun> runs, string? release, CancellationToken cancellationToken) =>
        await runs.FindAsync(release, cancellationToken)
            ?? throw (release is null ? RefusedException.Because(SubscriptionText.NothingApproved) : RefusedException.Because(SubscriptionText.NotApproved, release));

    /// <inheritdoc cref="OfAsync"/>
    /// <returns>Null: none was approved.</returns>
    public static async Task<DigestRun?> FindAsync(this IQueryable<DigestRun> runs, string? release, CancellationToken cancellationToken)
    {
        var all = await runs.Include(r => r.Release).OrderByDescending(r => r.ApprovedAt).ThenByDescending(r => r.DigestRunId).ToListAsync(cancellationToken);
        return all.FirstOrDefault(r => release is null || string.Equals(r.Release!.Name, release, StringComparison.OrdinalIgnoreCase));
    }

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
