using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Ranks the occupations of an area: "top openings in healthcare".</summary>
internal sealed class RankingAnswer(ReleaseSnapshot release, FigureTable figures, AskingOptions options)
{
    public Answer Answer(Question question)
    {
        var areas = new AnswerAreas(release, figures, question.AreaCode, question.Measure);
        var columns = new TableColumns(figures, areas, question.Measure);
        var filter = new RankingFilter(release, figures, options, question, areas);
        var ranked = Ranked(question, areas, filter);
        List<OccupationEntry> listed = [.. InOrder(ranked, question.Order).Skip(question.Offset).Take(question.Rows)];
        return new Answer
        {
            Kind = QuestionKind.Ranking,
            Question = question,
            Area = areas.Leading,
            Title = RankingText.Title(release, question, areas),
            Text = question.Offset > 0
                ? RankingText.Further(release, figures, question, areas, listed, ranked.Count)
                : RankingText.Sentence(release, figures, question, areas, listed is [var first, ..] ? first : null),
            Further = Math.Max(0, ranked.Count - question.Offset - listed.Count),
            Columns = columns.Headers,
            Rows = [.. listed.Select(columns.Row)],
            Notes = [.. EndNote(question, listed.Count, ranked.Count), .. areas.Notes(columns.UsesSurvey), .. filter.Notes([.. listed.Select(o => o.SocCode)])],
            Sources = areas.Sources(columns.Measures),
        };
    }

    private static IEnumerable<string> EndNote(Question question, int listed, int all) =>
        question.Offset > 0 && listed > 0 && question.Offset + listed == all ? [AskingText.NoteListEnds] : [];

    private List<(OccupationEntry Occupation, decimal Key)> Ranked(Question question, AnswerAreas areas, RankingFilter filter)
    {
        if (areas.Leading is not { } area)
            return [];
        var passed = new List<(OccupationEntry Occupation, decimal Key)>();
        foreach (var (code, figure) in figures.LineItems(area.AreaCode, question.Measure, filter.Field))
        {
            if (release.Occupations.Find(code) is { } occupation && filter.Passes(occupation, figure))
                passed.Add((occupation, figure.SortKey));
        }

        // "Declining" is what declines; where nothing does, what grows slowest, and the sentence says so.
        if (question is { Order: SortOrder.Ascending, Measure: Measure.GrowthPercent or Measure.GrowthJobs } && passed.Exists(p => p.Key < 0))
            passed.RemoveAll(p => p.Key >= 0);
        return passed;
    }

    /// <summary>Lazy: of hundreds, a page is sorted.</summary>
    private static IEnumerable<OccupationEntry> InOrder(List<(OccupationEntry Occupation, decimal Key)> ranked, SortOrder order)
    {
        var sorted = order == SortOrder.Ascending ? ranked.OrderBy(r => r.Key) : ranked.OrderByDescending(r => r.Key);
        return sorted.ThenBy(r => r.Occupation.SocCode, StringComparer.Ordinal).Select(r => r.Occupation);
    }
}
