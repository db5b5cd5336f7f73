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
        var ranked = Rank(question, areas, filter);
        List<OccupationEntry> listed = [.. ranked.Skip(question.Offset).Take(question.Rows)];
        return new Answer
        {
            Kind = QuestionKind.Ranking,
            Question = question,
            Area = areas.Leading,
            Title = RankingText.Title(release, question, areas),
            Text = question.Offset > 0
                ? RankingText.Further(release, figures, question, areas, listed, ranked.Count)
                : RankingText.Sentence(release, figures, question, areas, listed is [var first, ..] ? first : null),
            Columns = columns.Headers,
            Rows = [.. listed.Select(columns.Row)],
            Notes = [.. EndNote(question, listed.Count, ranked.Count), .. areas.Notes(columns.UsesSurvey), .. filter.Notes([.. listed.Select(o => o.SocCode)])],
            Sources = areas.Sources(columns.Measures),
        };
    }

    private static IEnumerable<string> EndNote(Question question, int listed, int all) =>
        question.Offset > 0 && listed > 0 && question.Offset + listed == all ? [AskingText.NoteListEnds] : [];

    private List<OccupationEntry> Rank(Question question, AnswerAreas areas, RankingFilter filter)
    {
        if (areas.Leading is not { } area)
            return [];
        var passed = new List<(OccupationEntry Occupation, decimal Key)>();
        foreach (var code in figures.LineItems(area.AreaCode, question.Measure, filter.Field))
        {
            if (release.Occupations.Find(code) is { } occupation && filter.Passes(occupation, out var figure))
                passed.Add((occupation, figure.SortKey));
        }

        var ascending = question.Order == SortOrder.Ascending;
        // "Declining" is what declines; where nothing does, what grows slowest, and the sentence says so.
        if (ascending && question.Measure is Measure.GrowthPercent or Measure.GrowthJobs && passed.Exists(p => p.Key < 0))
            passed.RemoveAll(p => p.Key >= 0);
        var sorted = ascending ? passed.OrderBy(p => p.Key) : passed.OrderByDescending(p => p.Key);
        return [.. sorted.ThenBy(p => p.Occupation.SocCode, StringComparer.Ordinal).Select(p => p.Occupation)];
    }
}
