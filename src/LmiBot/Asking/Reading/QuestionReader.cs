using LmiBot.Areas;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Reading;

/// <summary>Reads a text, in the light of the turn before it, as a question. Deterministic; needs no network and no language model.</summary>
internal sealed class QuestionReader
{
    /// <summary>How far ahead the best of several occupations must be to be taken without asking.</summary>
    private const double ClearLead = 0.08;

    private readonly PartsReader _parts;
    private readonly AreaResolver _areas;
    private readonly ReleaseSnapshot _release;
    private readonly AskingOptions _options;
    private readonly OccupationSearch _search;

    public QuestionReader(ReleaseSnapshot release, OccupationSearch search, AskingOptions options)
    {
        _release = release;
        _options = options;
        _search = search;
        _parts = new PartsReader(new PhraseBook(release, search, Lexicon.English), search);
        _areas = new AreaResolver(release.Areas, options.HomeArea);
    }

    public QuestionReading Read(string text, AskState before)
    {
        if (ChoiceReader.Read(text, before.Choices) is { } chosen)
            return new UnderstoodReading(chosen);
        var parts = _parts.Read(text);
        return Interpret(parts, text, before.Last) with { Corrections = parts.Corrections };
    }

    private QuestionReading Interpret(QuestionParts parts, string text, Question? last)
    {
        if (parts.Unknown.Count > 0)
            return new NotUnderstoodReading(parts.Unknown, Nearest(parts, last));
        if (parts.Cues.Contains(Cue.StartOver))
            return new UnderstoodReading(Fresh(QuestionKind.Help)) { StartsOver = true };
        if (parts.Cues.Contains(Cue.Source))
            return new UnderstoodReading((last ?? Fresh(QuestionKind.Ranking)) with { Kind = QuestionKind.Source });
        if (parts.IsEmpty || (parts.Cues.Contains(Cue.Help) && parts.Measures.Count + parts.Fields.Count + parts.Occupations.Count == 0))
        {
            return parts.Cues.Contains(Cue.Help)
                ? new UnderstoodReading(Fresh(QuestionKind.Help))
                : new NotUnderstoodReading([], Nearest(parts, last));
        }

        return Settle(FollowUp.Merge(parts, last, Fresh(QuestionKind.Ranking)), parts);
    }

    /// <summary>Settles the occupations, then area, field and measure; the first that cannot be settled is asked back.</summary>
    private QuestionReading Settle(Question question, QuestionParts parts)
    {
        var (occupations, unclear) = Occupations(parts);
        if (occupations.Count > 0)
            question = question with { Occupations = occupations };
        var areas = _areas.Resolve([.. parts.Areas.Select(a => a.Names)]);
        if (areas.Count > 1 && unclear is null)
            return Ambiguous(AmbiguityKind.Area, question, areas.Select(a => (a.Name, question with { AreaCode = a.AreaCode })));
        if (areas.Count > 0)
            question = question with { AreaCode = areas[0].AreaCode };
        else if (parts.Cues.Contains(Cue.Nation))
            question = question with { AreaCode = AreaCatalog.NationCode };
        else if (parts.Cues.Contains(Cue.Here))
            question = question with { AreaCode = _options.HomeArea };
        if (parts.Fields.Count > 1 && parts.Occupations.Count == 0)
            return Ambiguous(AmbiguityKind.Field, question, parts.Fields.Select(f => (_release.Occupations.FindField(f)!.Name, question with { FieldCode = f })));
        var measures = parts.Measures.DistinctBy(m => m.Measure).ToList();
        if (measures.Count > 1 && question.Kind == QuestionKind.Ranking)
            return Ambiguous(AmbiguityKind.Measure, question, measures.Select(m => (MeasureWords.Name(m.Measure), FollowUp.WithMeasure(question, m, parts.Order))));
        return unclear is null
            ? new UnderstoodReading(question)
            : Ambiguous(AmbiguityKind.Occupation, question, unclear.Select(c =>
                (_release.Occupations.Find(c.SocCode)!.Title, question with { Occupations = [.. occupations, c.SocCode] })));
    }

    /// <summary>The occupations that are clear, and the candidates of the first that is not.</summary>
    private (List<string> Clear, IReadOnlyList<ScoredOccupation>? Unclear) Occupations(QuestionParts parts)
    {
        var unclear = parts.Occupations.FirstOrDefault(candidates => !IsClear(candidates));
        return ([.. parts.Occupations.Where(IsClear).Select(candidates => candidates[0].SocCode).Distinct()], unclear);
    }

    private static bool IsClear(IReadOnlyList<ScoredOccupation> candidates) =>
        candidates.Count == 1 || candidates[0].Score - candidates[1].Score >= ClearLead;

    private static AmbiguousReading Ambiguous(
        AmbiguityKind about, Question question, IEnumerable<(string Label, Question Question)> readings) =>
        new(about, question, [.. readings.Take(5).Select(r => new Choice(r.Label, r.Question))]);

    /// <summary>Three questions near to one that was not understood: without the unknown words, then with the occupations nearest to them.</summary>
    private List<Question> Nearest(QuestionParts parts, Question? last)
    {
        var nearest = new List<Question>();
        var area = _areas.Resolve([.. parts.Areas.Select(a => a.Names)]) is [var only] ? only.AreaCode : last?.AreaCode ?? _options.HomeArea;
        if (!parts.IsEmpty && Settle(FollowUp.Merge(parts, null, Fresh(QuestionKind.Ranking)), parts) is UnderstoodReading rest)
            nearest.Add(rest.Question);
        nearest.AddRange(_search.Find(string.Join(' ', parts.Unknown), 2)
            .Where(o => o.Score > 0.3)
            .Select(o => Fresh(QuestionKind.Profile) with { Occupations = [o.SocCode], AreaCode = area }));
        nearest.Add(Fresh(QuestionKind.Ranking) with { AreaCode = area });
        nearest.Add(Fresh(QuestionKind.Ranking) with { AreaCode = area, Measure = Measure.MedianWage });
        nearest.Add(Fresh(QuestionKind.Ranking) with { AreaCode = area, Measure = Measure.GrowthPercent });
        return [.. nearest.DistinctBy(q => (q.Kind, q.Measure, q.FieldCode, string.Join(',', q.Occupations))).Take(3)];
    }

    private Question Fresh(QuestionKind kind) => new() { Kind = kind, AreaCode = _options.HomeArea };
}
