using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Releases.Checking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Releases;

/// <summary>Checks a draft against the release before.</summary>
public sealed class CheckRelease(IDbContextFactory<LmiDbContext> databases, IOptions<ReleaseOptions> options, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such draft, it has changed while it was checked, or they may not.</exception>
    public Task<ReleaseReport> RunAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageReleases);
        return databases.InsertOnceAsync(db => CheckAsync(db, name, cancellationToken), cancellationToken);
    }

    private async Task<ReleaseReport> CheckAsync(LmiDbContext db, string name, CancellationToken cancellationToken)
    {
        var release = await db.Releases.NamedAsync(name, cancellationToken);
        release.RequireDraft();
        var before = (await db.Releases.Include(r => r.Sources).PublishedAsync(cancellationToken)).Latest();
        var report = await ReleaseChecks.RunAsync(db, release, before, options.Value.Checks, cancellationToken);
        var now = time.GetUtcNow();
        release.CheckedAt = report.Errors.Any() ? null : now.UtcDateTime;
        db.Entry(release).Property(r => r.CheckedAt).IsModified = true;
        await ReleaseNotices.AddAsync(db, release, ReleaseNotice.OfChecks(release, report), now, now, cancellationToken);
        await db.DecideAsync(release.Name, cancellationToken);
        return report;
    }
}
