namespace LmiBot.Releases;

/// <summary>A source of a release, and what it follows in the release before.</summary>
/// <param name="Source">The source.</param>
/// <param name="IsNew">False: it is carried over.</param>
/// <param name="Predecessor">Of a new one: the newest file of that kind in the release before; null where there is none.</param>
public sealed record SourceComparison(ReleaseSource Source, bool IsNew, ReleaseSource? Predecessor)
{
    /// <returns>The sources of a release: new ones first, then by program and vintage.</returns>
    public static IReadOnlyList<SourceComparison> Of(Release release, Release? before)
    {
        ArgumentNullException.ThrowIfNull(release);
        return [.. release.Sources
            .Select(s => s.ReleaseId != release.ReleaseId ? new SourceComparison(s, false, null) : new SourceComparison(s, true, before is null ? null : PredecessorOf(s, before)))
            .OrderByDescending(s => s.IsNew).ThenBy(s => s.Source.Program).ThenByDescending(s => s.Source.Vintage, StringComparer.Ordinal).ThenBy(s => s.Source.FileName, StringComparer.Ordinal)];
    }

    /// <summary>The sources of the release before that a release neither carries over nor has anything in the place of.</summary>
    public static IEnumerable<ReleaseSource> Gone(Release release, Release before)
    {
        var held = release.Sources.Select(s => s.SourceId).ToHashSet();
        var kinds = release.Sources.Select(Kind).ToHashSet();
        return before.Sources.Where(s => !held.Contains(s.SourceId) && !kinds.Contains(Kind(s)));
    }

    /// <summary>Sources of a release in whose place the release before has a newer one, with that. It was published after the release was begun, so nothing was carried over from it.</summary>
    public static IEnumerable<SourceComparison> Older(Release release, Release before)
    {
        var newest = release.Sources.GroupBy(Kind).ToDictionary(g => g.Key, g => g.Max(SourceAge.Order)!);
        return
            from kind in before.Sources.GroupBy(Kind)
            let then = kind.Max(SourceAge.Order)
            let now = newest.GetValueOrDefault(kind.Key)
            where now is not null && SourceAge.Order.Compare(now, then) < 0
            select new SourceComparison(now, now.ReleaseId == release.ReleaseId, then);
    }

    private static ReleaseSource? PredecessorOf(ReleaseSource source, Release before) => before.Sources
        .Where(s => s.SourceId != source.SourceId && Kind(s) == Kind(source))
        .OrderByDescending(s => s.Vintage == source.Vintage).ThenByDescending(s => s, SourceAge.Order).FirstOrDefault();

    /// <summary>Publishers name a file the same each time, but for the period: <c>state_M2024_dl.csv</c>, <c>state_M2025_dl.csv</c>.</summary>
    private static (SourceProgram Program, string Name) Kind(ReleaseSource source) =>
        (source.Program, string.Concat(Path.GetFileNameWithoutExtension(source.FileName).Where(c => !char.IsAsciiDigit(c))).ToUpperInvariant());
}
