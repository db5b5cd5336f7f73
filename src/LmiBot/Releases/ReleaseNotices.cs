using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>Puts what happens to releases into the outbox, for the staff channel if one is chosen.</summary>
public static class ReleaseNotices
{
    /// <summary><see cref="Delivery.Kind"/>. Its subject is a <see cref="ReleaseNotice"/>.</summary>
    public const string Kind = "release/notice";

    /// <summary>Imports that follow one another are told of once, after the last.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    /// <summary>A draft has got new files; saves it.</summary>
    internal static async Task AddReadyAsync(LmiDbContext db, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Name == name, cancellationToken);
        await AddAsync(db, release, new ReleaseNotice(release.ReleaseId, release.Version, ReleaseNews.Ready), now, now + Quiet, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Once for each version of a release and what happened to it; the caller saves.</summary>
    internal static async Task AddAsync(LmiDbContext db, Release release, ReleaseNotice notice, DateTimeOffset now, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        if (await db.ChannelPurposes.AsNoTracking().SingleOrDefaultAsync(c => c.Purpose == Purpose.Staff, cancellationToken) is not { } staff)
            return;
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kind}/{release.ReleaseId}/{notice.News}/{notice.Version}");
        await Outbox.AddAsync(db, now, new NewDelivery(key, Kind, notice.Write(), staff.ChannelId, staff.ConversationId) { NotBefore = notBefore.UtcDateTime }, cancellationToken);
    }
}
