using LmiBot.Asking.Answering;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases.Checking;

/// <summary>The files that a release is made of, against those of the release before.</summary>
internal static class SourceChecks
{
    public static async Task<IEnumerable<ReleaseFinding>> FindAsync(LmiDbContext db, CheckedRelease subject, CancellationToken cancellationToken) =>
    [
        .. CheckedRelease.Found(FindingNames.NothingNew, ReleaseText.FoundNothingNew, subject.NewSourceIds.Count > 0 ? [] : [.. subject.Release.Sources.Select(Name)]),
        .. CheckedRelease.Found(FindingNames.SourcesGone, ReleaseText.FoundSourcesGone,
            subject.Before is null ? [] : [.. SourceComparison.Gone(subject.Release, subject.Before).Select(Name)], subject.Before?.Name),
        .. CheckedRelease.Found(FindingNames.OlderSources, ReleaseText.FoundOlderSources,
            subject.Before is null ? [] : [.. SourceComparison.Older(subject.Release, subject.Before).Select(s => FigureFormat.Say(ReleaseText.OlderBeside, Name(s.Source), Name(s.Predecessor!), subject.Before.Name))],
            subject.Before?.Name),
        .. CheckedRelease.Found(FindingNames.WithdrawnSources, ReleaseText.FoundWithdrawnSources, await WithdrawnAsync(db, subject, cancellationToken)),
        .. CheckedRelease.Found(FindingNames.RowCounts, ReleaseText.FoundRowCounts,
            [.. SourceComparison.Of(subject.Release, subject.Before).Where(s => IsFar(s, subject.Options.RowChange)).Select(Rows)], subject.Options.RowChange),
    ];

    /// <summary>Carried over from a release that was withdrawn after this one was begun.</summary>
    private static async Task<List<string>> WithdrawnAsync(LmiDbContext db, CheckedRelease subject, CancellationToken cancellationToken)
    {
        var withdrawn = await db.Releases.AsNoTracking().Where(r => r.WithdrawnAt != null).ToDictionaryAsync(r => r.ReleaseId, r => r.Name, cancellationToken);
        return [.. subject.Release.Sources.Where(s => withdrawn.ContainsKey(s.ReleaseId)).Select(s => FigureFormat.Say(ReleaseText.SourceOf, Name(s), withdrawn[s.ReleaseId]))];
    }

    private static bool IsFar(SourceComparison source, double most) =>
        source.Predecessor is { RowCount: > 0 } before && Math.Abs((double)source.Source.RowCount / before.RowCount - 1) > most;

    private static string Rows(SourceComparison source) =>
        FigureFormat.Say(ReleaseText.RowsBeside, Name(source.Source), source.Source.RowCount, source.Predecessor!.RowCount, Name(source.Predecessor));

    private static string Name(ReleaseSource source) => FigureFormat.Say(ReleaseText.SourceName, source.FileName, source.Vintage);
}
