using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>What a release holds: of each source, whether it is new.</summary>
public sealed class ShowRelease(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <exception cref="RefusedException">There is no such release, or they may not know.</exception>
    public async Task<ShownRelease> RunAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageReleases);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var release = await db.Releases.AsNoTracking().NamedAsync(name, cancellationToken);
        var published = await db.Releases.Include(r => r.Sources).PublishedAsync(cancellationToken);
        var before = published.Before(release);
        return new ShownRelease(release, release.StateAt(published, time.GetUtcNow().UtcDateTime), before?.Name, SourceComparison.Of(release, before));
    }
}

/// <param name="Release">With its sources.</param>
/// <param name="State">Now.</param>
/// <param name="Before">The name of the release that it follows; null: it is the first.</param>
/// <param name="Sources">New ones first.</param>
public sealed record ShownRelease(Release Release, ReleaseState State, string? Before, IReadOnlyList<SourceComparison> Sources);
