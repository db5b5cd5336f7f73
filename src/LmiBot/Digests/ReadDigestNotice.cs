using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What a notice is about, as it is by now.</summary>
public sealed class ReadDigestNotice(IDbContextFactory<LmiDbContext> databases, DigestReport report)
{
    /// <returns>Null where it is news no more.</returns>
    public async Task<(DigestNews News, DigestProgress Progress)?> RunAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var notice = DigestNotice.Read(delivery.Subject);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.DigestRuns.AsNoTracking().Include(r => r.Release).SingleOrDefaultAsync(r => r.DigestRunId == notice.DigestRunId, cancellationToken) is not { } run)
            return null;
        var progress = await report.OfAsync(db, run, cancellationToken);
        return notice.News == DigestNews.Stuck && progress is { IsOver: true, IsFollowedUp: true } ? null : (notice.News, progress);
    }
}
