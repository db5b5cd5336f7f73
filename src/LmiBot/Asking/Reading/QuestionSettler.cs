using LmiBot.Areas;
using LmiBot.Asking.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Reading;

/// <summary>Decides what the names in a question stand for, or asks back.</summary>
/// <param name="release">What names are looked up in.</param>
/// <param name="homeArea">The agency's.</param>
internal sealed class QuestionSettler(ReleaseSnapshot release, string homeArea)
{
    /// <summary>How far ahead the best of several occupations must be to be taken without asking.</summary>
    private const double ClearLead = 0.08;

    private readonly AreaResolver _areas = new(release.Areas, homeArea);

    /// <summary>Settles the occupations, then area, field and measure; the first that cannot be settled is asked back.</summary>
    public QuestionReading Settle(Question question, QuestionParts parts)
    {
        var (occupations, unclear) = Occupations(parts);
        if (occupations.Count > 0)
            question = question with { Occupations = occupations };
        var areas = Areas(parts);
        if (areas.Count > 0 || !question.TakesAreas)
            question = question with { OtherAreas = [] };
        if (areas.Count is > 1 and <= QuestionCheck.MostAreas && unclear is null && question.TakesAreas)
            return new UnderstoodReading(question with { AreaCode = areas[0], OtherAreas = [.. areas.Skip(1)] });
        if (areas.Count > 1 && unclear is null)
            return Ambiguous(AmbiguityKind.Area, question, areas.Select(code => (release.Areas.Find(code)!.Name, question with { AreaCode = code })));
        if (areas.Count > 0)
            question = question with { AreaCode = areas[0] };
        if (parts.Fields.Count > 0 && parts.Occupations.Count > 0)
            return Ambiguous(AmbiguityKind.Topic, question, OccupationOrField(question, parts));
        if (parts.Fields.Count > 1)
            return Ambiguous(AmbiguityKind.Field, question, parts.Fields.Select(f => (release.Occupations.FindField(f)!.Name, question with { FieldCode = f })));
        var measures = parts.Measures.DistinctBy(m => m.Measure).ToList();
        if (measures.Count > 1 && question.Kind == QuestionKind.Ranking)
            return Ambiguous(AmbiguityKind.Measure, question, measures.Select(m => (MeasureWords.Name(m.Measure), FollowUp.WithMeasure(question, m, parts.Order))));
        return unclear is null
            ? new UnderstoodReading(question)
            : Ambiguous(AmbiguityKind.Occupation, question, unclear.Select(c =>
                (release.Occupations.Find(c.SocCode)!.Title, question with { Occupations = [.. occupations, c.SocCode] }))) with
            {
                Notes = [.. Aside(parts, areas)],
            };
    }

    /// <summary>The one area that is named, else that of the question before, else the agency's.</summary>
    public string Area(QuestionParts parts, Question? last) => Areas(parts) is [var only] ? only : last?.AreaCode ?? homeArea;

    /// <summary>Asks back, with at most five choices.</summary>
    public static AmbiguousReading Ambiguous(
        AmbiguityKind about, Question question, IEnumerable<(string Label, Question Question)> readings) =>
        new(about, question, [.. readings.Take(5).Select(r => new Choice(r.Label, r.Question))]);

    /// <summary>What a choice of occupations leaves for later.</summary>
    private IEnumerable<string> Aside(QuestionParts parts, IReadOnlyList<string> areas)
    {
        if (parts.Occupations.Count(candidates => !IsClear(candidates)) > 1)
            yield return AskingText.NoteOthersLater;
        if (areas.Count > 1)
            yield return FigureFormat.Say(AskingText.NoteOtherAreas, release.Areas.Find(areas[0])!.Name);
    }

    private IEnumerable<(string Label, Question Question)> OccupationOrField(Question question, QuestionParts parts)
    {
        foreach (var candidate in parts.Occupations[0].Take(3))
            yield return (release.Occupations.Find(candidate.SocCode)!.Title, question with { Occupations = [candidate.SocCode] });
        foreach (var field in parts.Fields.Take(2))
            yield return (release.Occupations.FindField(field)!.Name, question with { Kind = QuestionKind.Ranking, Occupations = [], FieldCode = field });
    }

    /// <summary>The codes of the areas that are named; none where none is.</summary>
    private IReadOnlyList<string> Areas(QuestionParts parts) =>
        parts.Areas.Count > 0
            ? [.. _areas.Resolve([.. parts.Areas.Select(a => a.Names)], parts.Cues.Contains(Cue.Comparison)).Select(a => a.AreaCode).Union(parts.Cues.Contains(Cue.Nation) ? [AreaCatalog.NationCode] : [])]
        : parts.Cues.Contains(Cue.Nation) ? [AreaCatalog.NationCode]
        : parts.Cues.Contains(Cue.Here) ? [homeArea]
        : [];

    /// <summary>The occupations that are clear, and the candidates of the first that is not.</summary>
    private (List<string> Clear, IReadOnlyList<ScoredOccupation>? Unclear) Occupations(QuestionParts parts)
    {
        var unclear = parts.Occupations.FirstOrDefault(candidates => !IsClear(candidates));
        return ([.. parts.Occupations.Where(IsClear).Select(candidates => candidates[0].SocCode).Distinct()], unclear);
    }

    private static bool IsClear(IReadOnlyList<ScoredOccupation> candidates) =>
        candidates.Count == 1 || candidates[0].Score - candidates[1].Score >= ClearLead;
}
