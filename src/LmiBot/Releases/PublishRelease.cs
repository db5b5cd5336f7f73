using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Releases.Checking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Releases;

/// <summary>Makes a draft the release that answers, on every instance from the same instant on, if its checks find no error and its warnings are confirmed.</summary>
public sealed class PublishRelease(IDbContextFactory<LmiDbContext> databases, IOptions<ReleaseOptions> options, TimeProvider time)
{
    /// <param name="caller">Who publishes.</param>
    /// <param name="name">The draft.</param>
    /// <param name="confirmed">The names of warnings that were looked at.</param>
    /// <param name="cancellationToken">Ends the work, with nothing published.</param>
    /// <exception cref="RefusedException">There is no such draft, it or the release before has changed while it was checked, a name is no warning's, or they may not.</exception>
    public async Task<Publication> RunAsync(Caller caller, string name, IReadOnlyCollection<string> confirmed, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageReleases);
        RequireNames(confirmed);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var release = await db.Releases.NamedAsync(name, cancellationToken);
        release.RequireDraft();
        var before = (await db.Releases.Include(r => r.Sources).PublishedAsync(cancellationToken)).Latest();
        var report = await ReleaseChecks.RunAsync(db, release, before, options.Value.Checks, cancellationToken);
        string[] unconfirmed = [.. report.Warnings.Select(w => w.Name).Except(confirmed, StringComparer.OrdinalIgnoreCase)];
        if (unconfirmed.Length > 0 || report.Errors.Any())
            return new Publication(report, unconfirmed, null);
        return new Publication(report, [], await SaveAsync(db, caller, release, before, report, cancellationToken));
    }

    private async Task<DateTime> SaveAsync(LmiDbContext db, Caller caller, Release release, Release? before, ReleaseReport report, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var from = (now + options.Value.SwitchAfter).UtcDateTime;
        (release.CheckedAt, release.PublishedAt, release.PublishedBy) = (now.UtcDateTime, from, caller.Id);
        release.ConfirmedWarnings = report.Warnings.Any() ? string.Join(' ', report.Warnings.Select(w => w.Name).Distinct().Order(StringComparer.Ordinal)) : null;
        release.Version++;
        // Whoever publishes another one in its place, or withdraws it, at the same time, loses.
        if (before is not null)
            before.Version++;
        await ReleaseNotices.AddAsync(db, release, new ReleaseNotice(release.ReleaseId, release.Version, ReleaseNews.Published), now, new DateTimeOffset(from), cancellationToken);
        await db.DecideAsync(release.Name, cancellationToken);
        return from;
    }

    private static void RequireNames(IEnumerable<string> confirmed)
    {
        if (confirmed.FirstOrDefault(name => !FindingNames.Warnings.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw RefusedException.Because(ReleaseText.UnknownWarning, unknown);
    }
}

/// <summary>What came of the wish to publish.</summary>
/// <param name="Report">What the checks found.</param>
/// <param name="Unconfirmed">The names of warnings that are still to be confirmed.</param>
/// <param name="From">In UTC: from when on it answers; null: it was not published.</param>
public sealed record Publication(ReleaseReport Report, IReadOnlyList<string> Unconfirmed, DateTime? From);
