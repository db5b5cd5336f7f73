using LmiBot.Asking.Answering;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases.Checking;

/// <summary>Projections of new sources that cannot be, or do not add up.</summary>
internal static class ProjectionRangeChecks
{
    /// <summary>Jobs: the nation's are in thousands to one decimal, so a difference of two is off by 100.</summary>
    private const int Rounding = 150;

    public static async Task<IEnumerable<ReleaseFinding>> FindAsync(LmiDbContext db, CheckedRelease subject, CancellationToken cancellationToken)
    {
        int[] sources = [.. subject.NewSourceIds];
        var (negative, sums, openings) = (new List<string>(), new List<string>(), new List<string>());
        await foreach (var row in db.ProjectionsMatrix.AsNoTracking().Where(p => sources.Contains(p.SourceId)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.BaseEmployment < 0 || row.ProjectedEmployment < 0 || row.AnnualOpenings < 0)
                negative.Add(Line(subject, row, ReleaseText.NegativeProjection, Math.Min(Math.Min(row.BaseEmployment, row.ProjectedEmployment), row.AnnualOpenings ?? 0)));
            else if (!AddsUp(row))
                sums.Add(Line(subject, row, ReleaseText.ChangeLine, row.BaseEmployment, row.ProjectedEmployment, row.NumericChange, FigureFormat.Percent(row.PercentChange)));
            else if (row.AnnualOpenings > Math.Max(row.BaseEmployment, row.ProjectedEmployment))
                openings.Add(Line(subject, row, ReleaseText.OpeningsLine, row.AnnualOpenings, Math.Max(row.BaseEmployment, row.ProjectedEmployment)));
        }

        return
        [
            .. CheckedRelease.Found(FindingNames.NegativeFigures, ReleaseText.FoundNegativeProjections, negative),
            .. CheckedRelease.Found(FindingNames.ChangesDoNotAddUp, ReleaseText.FoundChangesDoNotAddUp, sums),
            .. CheckedRelease.Found(FindingNames.OpeningsAboveEmployment, ReleaseText.FoundOpeningsAboveEmployment, openings),
        ];
    }

    private static bool AddsUp(ProjectionsMatrix row)
    {
        var change = row.ProjectedEmployment - row.BaseEmployment;
        return Math.Abs(change - row.NumericChange) <= Rounding
            && (row.BaseEmployment == 0 || Math.Abs((100.0 * change / row.BaseEmployment) - row.PercentChange) <= 1 + (100.0 * Rounding / row.BaseEmployment));
    }

    private static string Line(CheckedRelease subject, ProjectionsMatrix row, string pattern, params object?[] values) =>
        FigureFormat.Say(ReleaseText.FaultLine, subject.Place(row.SocCode, row.AreaCode), FigureFormat.Say(pattern, values));
}
