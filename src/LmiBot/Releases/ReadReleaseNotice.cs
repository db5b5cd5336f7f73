using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>What a notice is about, as it is by now.</summary>
public sealed class ReadReleaseNotice(IDbContextFactory<LmiDbContext> databases)
{
    /// <param name="subject"><see cref="ReleaseNotice.Write"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Null where it is news no more.</returns>
    public async Task<NewsOfRelease?> RunAsync(string subject, CancellationToken cancellationToken)
    {
        var notice = ReleaseNotice.Read(subject);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var release = await db.Releases.AsNoTracking().Include(r => r.Sources).SingleOrDefaultAsync(r => r.ReleaseId == notice.ReleaseId, cancellationToken);
        return release is null || IsPast(notice, release) ? null
            : new NewsOfRelease(release, notice, (await db.Releases.PublishedAsync(cancellationToken)).Before(release)?.Name);
    }

    private static bool IsPast(ReleaseNotice notice, Release release) => notice.News switch
    {
        ReleaseNews.Ready or ReleaseNews.Checked => release.Version != notice.Version,
        ReleaseNews.Published => release.WithdrawnAt is not null,
        _ => false,
    };
}

/// <param name="Release">With its sources.</param>
/// <param name="Notice">What happened.</param>
/// <param name="Before">The name of the release before; null: there is none.</param>
public sealed record NewsOfRelease(Release Release, ReleaseNotice Notice, string? Before);
