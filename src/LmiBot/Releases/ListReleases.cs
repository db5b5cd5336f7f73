using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>The releases that there are.</summary>
public sealed class ListReleases(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>The newest first.</returns>
    /// <exception cref="RefusedException">They may not know.</exception>
    public async Task<IReadOnlyList<ListedRelease>> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageReleases);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var releases = await db.Releases.AsNoTracking().Include(r => r.Sources).OrderByDescending(r => r.ReleaseId).ToListAsync(cancellationToken);
        var published = releases.Where(r => r.PublishedAt is not null).ToList();
        var now = time.GetUtcNow().UtcDateTime;
        return releases.ConvertAll(r => new ListedRelease(r, r.StateAt(published, now), r.Sources.Count(s => s.ReleaseId == r.ReleaseId)));
    }
}

/// <param name="Release">With its sources.</param>
/// <param name="State">Now.</param>
/// <param name="NewSources">How many of its sources came with it.</param>
public sealed record ListedRelease(Release Release, ReleaseState State, int NewSources);
