using LmiBot.Asking.Answering;

namespace LmiBot.Releases.Checking;

/// <summary>What the release before had figures of and this one has not.</summary>
internal static class CoverageChecks
{
    public static IEnumerable<ReleaseFinding> Find(CheckedRelease subject)
    {
        if (!subject.Now.AllFigures.Any())
            return [new ReleaseFinding(FindingNames.NoFigures, ReleaseText.FoundNoFigures, 1, [])];
        if (subject.Then is null)
            return [];
        Coverage[] coverages =
        [
            new(ReleaseText.Wages, CodesByArea(subject.Then, a => a.Wages.Keys), CodesByArea(subject.Now, a => a.Wages.Keys)),
            new(ReleaseText.Projections, CodesByArea(subject.Then, a => a.Projections.Keys), CodesByArea(subject.Now, a => a.Projections.Keys)),
        ];
        return
        [
            .. CheckedRelease.Found(FindingNames.MissingAreas, ReleaseText.FoundMissingAreas,
                [.. coverages.SelectMany(c => c.MissingAreas.Select(area => FigureFormat.Say(ReleaseText.MissingLine, subject.Area(area), c.What)))], subject.Before!.Name),
            .. CheckedRelease.Found(FindingNames.MissingOccupations, ReleaseText.FoundMissingOccupations,
                [.. coverages.SelectMany(c => c.MissingOccupations.Select(code => FigureFormat.Say(ReleaseText.MissingCodeLine, code, subject.Occupation(code), c.What)))], subject.Before.Name),
            .. CheckedRelease.Found(FindingNames.ThinAreas, ReleaseText.FoundThinAreas,
                [.. coverages.SelectMany(c => c.ThinAreas(subject.Options.OccupationLoss).Select(a => FigureFormat.Say(ReleaseText.ThinLine, subject.Area(a.Area), c.What, a.Now, a.Then)))],
                subject.Options.OccupationLoss),
        ];
    }

    private static Dictionary<string, IReadOnlyCollection<string>> CodesByArea(ReleaseSnapshot release, Func<AreaFigures, IEnumerable<string>> codes) =>
        release.AllFigures.Select(a => (a.AreaCode, Codes: codes(a).ToHashSet(StringComparer.Ordinal))).Where(a => a.Codes.Count > 0)
            .ToDictionary(a => a.AreaCode, IReadOnlyCollection<string> (a) => a.Codes, StringComparer.Ordinal);

    /// <summary>The occupations that have one kind of figures, by area.</summary>
    private sealed record Coverage(string What, Dictionary<string, IReadOnlyCollection<string>> Then, Dictionary<string, IReadOnlyCollection<string>> Now)
    {
        public IEnumerable<string> MissingAreas => Then.Keys.Where(area => !Now.ContainsKey(area)).Order(StringComparer.Ordinal);

        public IEnumerable<string> MissingOccupations =>
            Then.Values.SelectMany(codes => codes).Distinct().Except(Now.Values.SelectMany(codes => codes)).Order(StringComparer.Ordinal);

        /// <summary>Of how many occupations an area lost too large a share, the largest losses first.</summary>
        public IEnumerable<(string Area, int Now, int Then)> ThinAreas(double most) =>
            from area in Now.Keys
            where Then.ContainsKey(area)
            let kept = Then[area].Count(Now[area].Contains)
            where kept < Then[area].Count * (1 - most)
            orderby (double)kept / Then[area].Count, area
            select (area, kept, Then[area].Count);
    }
}
