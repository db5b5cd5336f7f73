using LmiBot.Data;

namespace LmiBot.Releases.Checking;

/// <summary>All that is looked at before a release is published.</summary>
internal static class ReleaseChecks
{
    /// <param name="db">Where the figures are.</param>
    /// <param name="release">The draft, with its sources.</param>
    /// <param name="before">The release before, with its sources; null: there is none.</param>
    /// <param name="options">Thresholds.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<ReleaseReport> RunAsync(LmiDbContext db, Release release, Release? before, ReleaseCheckOptions options, CancellationToken cancellationToken)
    {
        var now = await SnapshotLoader.LoadAsync(db, release.ReleaseId, cancellationToken);
        var then = before is null ? null : await SnapshotLoader.LoadAsync(db, before.ReleaseId, cancellationToken);
        var subject = new CheckedRelease(release, before, now, then, options);
        ReleaseFinding[] findings =
        [
            .. await SourceChecks.FindAsync(db, subject, cancellationToken),
            .. CoverageChecks.Find(subject),
            .. JumpChecks.Find(subject),
            .. SeriesJumpChecks.Find(subject),
            .. await WageRangeChecks.FindAsync(db, subject, cancellationToken),
            .. await ProjectionRangeChecks.FindAsync(db, subject, cancellationToken),
            .. await CrosswalkChecks.FindAsync(db, subject, cancellationToken),
        ];
        return new ReleaseReport(release.Name, before?.Name, [.. findings.OrderBy(f => !f.IsError)], SourceComparison.Of(release, before));
    }
}
