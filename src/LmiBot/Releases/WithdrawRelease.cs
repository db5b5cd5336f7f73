using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Releases;

/// <summary>Takes back the release that answers: the one before answers again, on every instance from the same instant on.</summary>
public sealed class WithdrawRelease(IDbContextFactory<LmiDbContext> databases, IOptions<ReleaseOptions> options, TimeProvider time)
{
    /// <exception cref="RefusedException">Nothing was withdrawn.</exception>
    public async Task<Withdrawal> RunAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageReleases);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var release = await db.Releases.NamedAsync(name, cancellationToken);
        var published = await db.Releases.PublishedAsync(cancellationToken);
        var before = BeforeLatest(release, published);
        var now = time.GetUtcNow();
        var from = (now + options.Value.SwitchAfter).UtcDateTime;
        (release.WithdrawnAt, release.WithdrawnBy) = (from, caller.Id);
        release.Version++;
        // What answers again is not to be withdrawn or followed at the same time.
        before.Version++;
        await ReleaseNotices.AddAsync(db, release, new ReleaseNotice(release.ReleaseId, release.Version, ReleaseNews.Withdrawn), now, new DateTimeOffset(from), cancellationToken);
        await db.DecideAsync(release.Name, cancellationToken);
        return new Withdrawal(release, before, from);
    }

    private static Release BeforeLatest(Release release, IReadOnlyList<Release> published)
    {
        if (release.PublishedAt is null)
            throw RefusedException.Because(ReleaseText.NotPublished, release.Name);
        if (release.WithdrawnAt is not null)
            throw RefusedException.Because(ReleaseText.WithdrawnAlready, release.Name);
        if (published.Latest() is { } latest && latest.ReleaseId != release.ReleaseId)
            throw RefusedException.Because(ReleaseText.SupersededAlready, release.Name, latest.Name);
        return published.Where(r => r.ReleaseId != release.ReleaseId).Latest() ?? throw RefusedException.Because(ReleaseText.NoneBefore, release.Name);
    }
}

/// <param name="Release">Which was withdrawn.</param>
/// <param name="Before">Which answers again.</param>
/// <param name="From">In UTC: from when on.</param>
public sealed record Withdrawal(Release Release, Release Before, DateTime From);
