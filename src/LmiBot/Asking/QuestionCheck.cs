using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;

namespace LmiBot.Asking;

/// <summary>Whether a question that was typed before, or outside, has an answer in a release.</summary>
internal static class QuestionCheck
{
    private const int MostOccupations = AskingOptions.MostRows;
    /// <summary>Areas of a comparison.</summary>
    public const int MostAreas = 3;
    private const int MostOffset = 10_000;
    private const int MostDollars = 10_000_000;
    private const int FirstYear = 1990;
    private const int LongestEmployer = 100;

    /// <summary>True where nothing in it is undefined or out of bounds, and the release holds all that it names.</summary>
    public static bool IsAnswerable(this Question question, ReleaseSnapshot release) => IsSound(question) && IsIn(question, release);

    private static bool IsIn(Question question, ReleaseSnapshot release) =>
        release.Areas.Find(question.AreaCode) is not null
        && question.OtherAreas.All(code => release.Areas.Find(code) is not null)
        && (question.FieldCode is not { } field || release.Occupations.FindField(field) is not null)
        && question.Occupations.All(code => release.Occupations.Published(code) is not null);

    private static bool IsSound(Question question) =>
        Enum.IsDefined(question.Measure) && Enum.IsDefined(question.Order)
        && question.Limit > 0 && question.Offset is >= 0 and <= MostOffset
        // A list that was read from JSON may hold null, whatever its type says.
        && question.OtherAreas.Count < MostAreas && question.OtherAreas.All(code => code is not null)
        && question.Occupations.Count <= MostOccupations && question.Occupations.All(code => code is not null)
        && IsSound(question.Filters)
        && (question.Kind == QuestionKind.Series ? question.Series is { } series && IsSound(series) : question.Series is null)
        && question.Since is not { Year: < FirstYear } && question.Until is not { Year: < FirstYear } && !(question.Since > question.Until)
        && (question.Kind == QuestionKind.HiringEvents ? question.Events is { } events && IsSound(events) : question.Events is null)
        && question.Kind switch
        {
            QuestionKind.Ranking => question.Occupations.Count == 0,
            QuestionKind.Profile => question.Occupations.Count == 1,
            QuestionKind.Figure => question.IsOneFigure || (question.Occupations.Count > 1 && question.OtherAreas.Count == 0),
            QuestionKind.Series => question.Occupations.Count == 0 && question.FieldCode is null,
            QuestionKind.Trend => question.Occupations.Count == 1 && question.OtherAreas.Count == 0 && (question.Measure.IsWage() || question.Measure == Measure.Employment),
            QuestionKind.HiringEvents => question.FieldCode is null && question.OtherAreas.Count == 0,
            QuestionKind.Definition or QuestionKind.Source or QuestionKind.Explanation or QuestionKind.Help => true,
            _ => false,
        };

    private static bool IsSound(SeriesFilters series) =>
        Enum.IsDefined(series.Topic) && Enum.IsDefined(series.Postings) && (series.Postings == default || series.Topic == SeriesTopic.Postings)
        && (series.Industry is not { } sector || (series.Topic.IsByIndustry() && NaicsSector.Find(sector) is not null));

    private static bool IsSound(QuestionFilters filters) =>
        filters.Education.Count <= Enum.GetValues<Occupations.EducationLevel>().Length && filters.Education.All(Enum.IsDefined)
        && filters.WageFloor is null or { Dollars: > 0 and <= MostDollars };

    private static bool IsSound(EventFilters events) =>
        events.Kinds.Count <= Enum.GetValues<HiringEvents.HiringEventKind>().Length && events.Kinds.All(Enum.IsDefined)
        && (events.Change is not { } change || Enum.IsDefined(change))
        && (events.Source is not { } source || Enum.IsDefined(source))
        && (events.GroupBy is not { } grouping || Enum.IsDefined(grouping))
        && !(events.From > events.To)
        && (events.Sector is not { } sector || NaicsSector.Find(sector) is not null)
        && events.Employer is null or { Length: > 0 and <= LongestEmployer }
        && events.LeastJobs is null or (> 0 and <= HiringEvents.Reading.JobCountReader.Most);
}
