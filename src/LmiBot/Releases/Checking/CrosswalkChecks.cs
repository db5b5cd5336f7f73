using LmiBot.Asking.Answering;
using LmiBot.Data;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases.Checking;

/// <summary>Codes that lead nowhere. What led nowhere in the release before is known, and no warning again.</summary>
internal static class CrosswalkChecks
{
    public static async Task<IEnumerable<ReleaseFinding>> FindAsync(LmiDbContext db, CheckedRelease subject, CancellationToken cancellationToken)
    {
        var (now, then) = (subject.Now.Occupations, subject.Then?.Occupations);
        return
        [
            .. CheckedRelease.Found(FindingNames.UnknownCodes, ReleaseText.FoundUnknownCodes, UnknownCodes(subject)),
            .. CheckedRelease.Found(FindingNames.BrokenCrosswalks, ReleaseText.FoundBrokenCrosswalks, await BrokenAsync(db, subject, cancellationToken)),
            .. CheckedRelease.Found(FindingNames.HybridsWithoutParts, ReleaseText.FoundHybridsWithoutParts,
                [.. now.All.Where(o => IsLoose(o) && !(then?.Find(o.SocCode) is { } known && IsLoose(known))).OrderBy(o => o.SocCode, StringComparer.Ordinal).Select(o => Coded(o.SocCode, o.Title))]),
            .. CheckedRelease.Found(FindingNames.FieldsWithoutOccupations, ReleaseText.FoundFieldsWithoutOccupations,
                [.. now.Fields.Where(f => f.Members.Count == 0 && then?.FindField(f.Code) is not { Members.Count: 0 }).Select(f => f.Name).Order(StringComparer.Ordinal)]),
        ];
    }

    private static bool IsLoose(OccupationEntry occupation) => occupation is { IsPublished: true, Level: not OccupationLevel.Detailed, Parts: [] };

    /// <summary>Figures of an occupation or an area that has no name.</summary>
    private static List<string> UnknownCodes(CheckedRelease subject)
    {
        var figures = subject.Now.AllFigures.ToList();
        var areas = figures.Select(f => f.AreaCode).Where(code => subject.Now.Areas.Find(code) is null);
        var codes = figures.SelectMany(f => f.Wages.Keys.Concat(f.Projections.Keys)).Distinct().Where(code => subject.Now.Occupations.Find(code) is null);
        return [.. areas.Concat(codes).Order(StringComparer.Ordinal)];
    }

    /// <summary>Parts of hybrids and members of fields that are no occupations.</summary>
    private static async Task<List<string>> BrokenAsync(LmiDbContext db, CheckedRelease subject, CancellationToken cancellationToken)
    {
        var parts = await db.HybridParts.AsNoTracking().ToListAsync(cancellationToken);
        var members = await db.FieldOccupations.AsNoTracking().ToListAsync(cancellationToken);
        bool IsUnknown(string code) => subject.Now.Occupations.Find(code) is null;
        return
        [
            .. parts.Where(p => IsUnknown(p.PartCode)).Select(p => FigureFormat.Say(ReleaseText.PartLine, p.PartCode, p.HybridCode)).Order(StringComparer.Ordinal),
            .. members.Where(m => IsUnknown(m.SocCode)).Select(m => FigureFormat.Say(ReleaseText.MemberLine, m.SocCode, m.FieldCode)).Order(StringComparer.Ordinal),
        ];
    }

    private static string Coded(string code, string title) => $"{code} {title}";
}
