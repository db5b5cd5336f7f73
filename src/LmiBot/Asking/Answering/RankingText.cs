using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>The heading and the one sentence of a ranking.</summary>
internal static class RankingText
{
    public static string Title(ReleaseSnapshot release, Question question, AnswerAreas areas)
    {
        var area = areas.Leading?.Name ?? areas.Asked.Name;
        var measure = MeasureWords.Name(question.Measure);
        return question.FieldCode is { } field
            ? FigureFormat.Say(AskingText.TitleRanking, measure, release.Occupations.FindField(field)?.Name, area)
            : FigureFormat.Say(AskingText.TitleRankingAll, measure, area);
    }

    /// <param name="release">For names.</param>
    /// <param name="figures">For the first row's figures.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="areas">Where it was read.</param>
    /// <param name="first">The first row; null for an empty list.</param>
    public static string Sentence(ReleaseSnapshot release, FigureTable figures, Question question, AnswerAreas areas, OccupationEntry? first)
    {
        var scope = Scope(release, question);
        if (areas.Leading is not { } area || first is null)
            return FigureFormat.Say(AskingText.RankEmpty, FigureFormat.In(areas.Asked), scope, MeasureWords.Name(question.Measure));
        var figure = figures.Find(area.AreaCode, first.SocCode, question.Measure);
        var projection = figures.Projection(area.AreaCode, first.SocCode);
        return FigureFormat.Say(
            Pattern(question, figure),
            FigureFormat.In(area),
            first.Title,
            FigureFormat.InSentence(figure, question.Measure),
            scope,
            areas.Period(question.Measure),
            FigureFormat.Count(projection?.BaseEmployment),
            FigureFormat.WithOpenings(projection?.AnnualOpenings),
            FigureFormat.Percent(projection?.PercentChange ?? 0));
    }

    /// <summary>The sentence of a list that goes on where another one ended, or that would begin beyond the end.</summary>
    public static string Further(ReleaseSnapshot release, FigureTable figures, Question question, AnswerAreas areas, IReadOnlyList<OccupationEntry> listed, int all)
    {
        var (scope, where) = (Scope(release, question), FigureFormat.In(areas.Leading ?? areas.Asked));
        if (areas.Leading is not { } area || listed.Count == 0)
            return FigureFormat.Say(AskingText.RankEnds, FigureFormat.Count(all), where, scope);
        return FigureFormat.Say(
            AskingText.RankFurther, MeasureWords.Name(question.Measure), where, scope, question.Offset + 1, question.Offset + listed.Count, FigureFormat.Count(all),
            listed[0].Title, Figure(listed[0]), listed[^1].Title, Figure(listed[^1]));

        string Figure(OccupationEntry row) => FigureFormat.InSentence(figures.Find(area.AreaCode, row.SocCode, question.Measure), question.Measure);
    }

    private static string Pattern(Question question, Figure first) => (question.Measure, question.Order) switch
    {
        (Measure.AnnualOpenings, SortOrder.Descending) => AskingText.RankAnnualOpeningsDescending,
        (Measure.AnnualOpenings, _) => AskingText.RankAnnualOpeningsAscending,
        (Measure.GrowthPercent, SortOrder.Descending) => AskingText.RankGrowthPercentDescending,
        (Measure.GrowthPercent, _) => first.Value < 0 ? AskingText.RankGrowthPercentAscending : AskingText.RankGrowthPercentNone,
        (Measure.GrowthJobs, SortOrder.Descending) => AskingText.RankGrowthJobsDescending,
        (Measure.GrowthJobs, _) => first.Value < 0 ? AskingText.RankGrowthJobsAscending : AskingText.RankGrowthJobsNone,
        (Measure.Employment, SortOrder.Descending) => AskingText.RankEmploymentDescending,
        (Measure.Employment, _) => AskingText.RankEmploymentAscending,
        (Measure.MedianWage, SortOrder.Descending) => AskingText.RankMedianWageDescending,
        (Measure.MedianWage, _) => AskingText.RankMedianWageAscending,
        (Measure.EntryWage, SortOrder.Descending) => AskingText.RankEntryWageDescending,
        (Measure.EntryWage, _) => AskingText.RankEntryWageAscending,
        (_, SortOrder.Descending) => AskingText.RankLocationQuotientDescending,
        _ => AskingText.RankLocationQuotientAscending,
    };

    /// <summary>What the ranking was narrowed to, with a leading blank.</summary>
    private static string Scope(ReleaseSnapshot release, Question question)
    {
        var filters = question.Filters;
        return string.Concat(
            question.FieldCode is { } field ? FigureFormat.Say(AskingText.ScopeField, release.Occupations.FindField(field)?.Name) : "",
            filters.MiddleSkill ? AskingText.ScopeMiddleSkill : "",
            filters.Education.Count > 0 ? FigureFormat.Say(AskingText.ScopeEducation, EducationWords.Name(filters.Education)) : "",
            filters.WageFloor is { } floor
                ? FigureFormat.Say(
                    floor.Hourly ? AskingText.ScopeWageFloorHourly : AskingText.ScopeWageFloorAnnual,
                    floor.Hourly ? FigureFormat.HourlyDollars(floor.Dollars) : FigureFormat.Dollars(floor.Dollars))
                : "");
    }
}
