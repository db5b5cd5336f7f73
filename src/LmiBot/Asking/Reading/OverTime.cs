using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Asking.Reading;

/// <summary>Reads questions about time: a time series ("job postings in Austin since January"), or the years of a survey ("wages of welders since 2022").</summary>
internal sealed class OverTime(ReleaseSnapshot release)
{
    /// <summary>Cues of other questions.</summary>
    private static readonly Cue[] Others = [Cue.Profile, Cue.Hourly, Cue.Source, Cue.Explanation, Cue.Help, Cue.StartOver, Cue.Sector, Cue.More, Cue.HowMany];

    /// <summary>Which postings a field has part in. The publisher tells five supersectors apart, and no others.</summary>
    private static readonly Dictionary<string, PostingsGroup> Fields = new(StringComparer.Ordinal)
    {
        ["healthcare"] = PostingsGroup.EducationAndHealth,
        ["health-science"] = PostingsGroup.EducationAndHealth,
        ["healthcare-practitioners"] = PostingsGroup.EducationAndHealth,
        ["healthcare-support"] = PostingsGroup.EducationAndHealth,
        ["education-training"] = PostingsGroup.EducationAndHealth,
        ["education-and-library"] = PostingsGroup.EducationAndHealth,
        ["manufacturing"] = PostingsGroup.Manufacturing,
        ["production"] = PostingsGroup.Manufacturing,
        ["finance"] = PostingsGroup.FinancialActivities,
        ["business-and-financial-operations"] = PostingsGroup.FinancialActivities,
        ["business-management-administration"] = PostingsGroup.ProfessionalAndBusiness,
        ["hospitality-tourism"] = PostingsGroup.LeisureAndHospitality,
        ["food-preparation-and-serving"] = PostingsGroup.LeisureAndHospitality,
    };

    /// <summary>The postings that a field has part in; null where the publisher does not tell them apart.</summary>
    public static PostingsGroup? PostingsOf(string fieldCode) => Fields.TryGetValue(fieldCode, out var group) ? group : null;

    /// <summary>True where words may mean industries: a text about figures by industry, or one that may go on from such.</summary>
    public static bool MayNameIndustry(QuestionParts parts, Question? last) => Topic(parts, last).IsByIndustry();

    /// <summary>True for a text about a time series, or one that says no more than where, since when or which postings after one.</summary>
    public static bool AsksForSeries(QuestionParts parts, Question? last) =>
        parts.Topics.Count > 0 || (last is { Kind: QuestionKind.Series, Series: { } before } && GoesOn(parts) && parts.Occupations.Count == 0
            && (parts.Measures.Count == 0 || (before.Topic.IsByIndustry() && parts.Cues.Contains(Cue.FollowUp) && IsOfIndustries(parts)))
            && (parts.NamesArea || NamesPast(parts) || parts.Measures.Count > 0
                || (before.Topic == SeriesTopic.Postings && NamesPostings(parts)) || (before.Topic.IsByIndustry() && (parts.Industries.Count > 0 || parts.Cues.Contains(Cue.Everything)))));

    /// <summary>True for a text in which a period may be one of the past.</summary>
    public static bool MayNamePeriod(QuestionParts parts, Question? last) =>
        parts.Topics.Count > 0 || parts.Occupations.Count > 0 || last is { Kind: QuestionKind.Series } or { Occupations.Count: 1 };

    /// <summary>True for a text about one occupation over the years, or one that goes on from such a text.</summary>
    public static bool AsksForYears(QuestionParts parts, Question? last) => GoesOn(parts) && parts.Fields.Count == 0 && (NamesPast(parts) || AsksWhetherChanged(parts, last)
        ? parts.Occupations.Count > 0 || (last is { Occupations.Count: 1 } && !parts.NamesTopic) || (last is { Occupations.Count: 1 } && parts.Measures.Count > 0)
        : last is { Kind: QuestionKind.Trend } && (parts.Cues.Contains(Cue.FollowUp) || (parts.NamesArea && parts.Measures.Count == 0)) && (parts.NamesArea || parts.Measures.Count > 0 || parts.Occupations.Count > 0));

    /// <summary>Why a text about a time series has no answer although its words are known; null where it may have one.</summary>
    public static string? SeriesRefusal(QuestionParts parts, Question? last) =>
        parts.Unsupported is { } topic and not UnsupportedTopic.Changes ? topic.Sentence()
        : parts.Topics.Count > 1 || parts.Postings.Count > 1 ? AskingText.OneSeries
        : parts.Occupations.Count > 0 ? AskingText.NoSeriesByOccupation
        : Topic(parts, last).IsByIndustry() ? parts.HasFilter || !IsOfIndustries(parts) ? AskingText.OneSeries : parts.Fields.Count + parts.Postings.Count > 0 ? AskingText.NoIndustryOfField : null
        : parts.HasFilter || parts.Measures.Any(m => m.Measure != Measure.AnnualOpenings) ? AskingText.OneSeries
        : Topic(parts, last) != SeriesTopic.Postings && parts.Fields.Count + parts.Postings.Count > 0 ? AskingText.NoSeriesByField
        : parts.Fields.Any(f => !Fields.ContainsKey(f)) || parts.Fields.Select(Fields.GetValueOrDefault).Distinct().Skip(1).Any() ? AskingText.NoPostingsOfField
        : null;

    /// <summary>Why a text about an occupation over the years has no answer; null where it may have one.</summary>
    public static string? YearsRefusal(QuestionParts parts) =>
        parts.Unsupported is { } topic and not UnsupportedTopic.Changes ? topic.Sentence()
        : parts.Occupations.Count > 1 ? AskingText.OneOccupationOverYears
        : parts.HasFilter ? AskingText.CannotFilterOne
        : parts.Measures.Any(m => m.Measure.IsProjected() || m.Measure == Measure.LocationQuotient) ? AskingText.NoProjectionsOverYears
        : null;

    /// <summary>The question without its area settled.</summary>
    public Question Series(QuestionParts parts, Question? last, Question fresh)
    {
        var before = last?.Series;
        var topic = Topic(parts, last);
        var question = new Question
        {
            Kind = QuestionKind.Series,
            AreaCode = last is not null && (parts.Topics.Count == 0 || parts.Cues.Contains(Cue.FollowUp)) ? last.AreaCode : fresh.AreaCode,
            Series = new SeriesFilters
            {
                Topic = topic,
                Postings = topic.IsByIndustry() || parts.Cues.Contains(Cue.Everything) ? PostingsGroup.All
                    : parts.Postings.Count > 0 ? parts.Postings[0]
                    : parts.Fields.Count > 0 ? Fields[parts.Fields[0]]
                    : before is not null && before.Topic == topic && parts.Topics.Count == 0 ? before.Postings : PostingsGroup.All,
                Industry = !topic.IsByIndustry() || parts.Cues.Contains(Cue.Everything) ? null
                    : parts.Industries.Count > 0 ? parts.Industries[0][0]
                    : parts.Topics.Count == 0 || parts.Cues.Contains(Cue.FollowUp) ? before?.Industry : null,
            },
        };
        return Dated(question, parts, LastDay(topic), parts.Topics.Count == 0 ? last : null);
    }

    /// <summary>The question without its area and occupation settled.</summary>
    public static Question Years(QuestionParts parts, Question? last, Question fresh) => Dated(new Question
    {
        Kind = QuestionKind.Trend,
        AreaCode = last is { Occupations.Count: 1 } && (parts.Occupations.Count == 0 || parts.Cues.Contains(Cue.FollowUp)) ? last.AreaCode : fresh.AreaCode,
        Occupations = parts.Occupations.Count == 0 && last is not null ? last.Occupations : [],
        Measure = parts.Measures.Count > 0 ? parts.Measures[0].Measure
            : parts.Cues.Contains(Cue.Jobs) || parts.Cues.Contains(Cue.HowMany) ? Measure.Employment
            : last is { Kind: QuestionKind.Figure or QuestionKind.Trend } && !last.Measure.IsProjected() && last.Measure != Measure.LocationQuotient ? last.Measure
            : Measure.MedianWage,
    }, parts, null, last is { Kind: QuestionKind.Trend } ? last : null);

    /// <summary>The question with the days that the text names; of several periods all that lies between them.</summary>
    private static Question Dated(Question question, QuestionParts parts, DateOnly? lastDay, Question? before) =>
        parts.Periods.Count > 0 ? question with { Since = Earliest(parts.Periods), Until = Latest(parts.Periods) }
        : parts.Since is { } since ? question with { Since = since.Day(lastDay) }
        : question with { Since = before?.Since, Until = before?.Until };

    /// <summary>Null: one of them has no first day.</summary>
    private static DateOnly? Earliest(IReadOnlyList<PeriodMeaning> periods) => periods.Any(p => p.From is null) ? null : periods.Min(p => p.From);

    /// <summary>Null: one of them has no last day.</summary>
    private static DateOnly? Latest(IReadOnlyList<PeriodMeaning> periods) => periods.Any(p => p.To is null) ? null : periods.Max(p => p.To);

    private static bool NamesPast(QuestionParts parts) => parts.Since is not null || parts.Periods.Count > 0;

    /// <summary>"Did welder pay go up": of wages and jobs, which have years; a projection has none.</summary>
    private static bool AsksWhetherChanged(QuestionParts parts, Question? last) =>
        parts.AsksForChange && parts.Occupations.Count + (last?.Occupations.Count ?? 0) > 0
        && (parts.Measures.Count > 0 ? parts.Measures.All(m => m.Order is null && (m.Measure.IsWage() || m.Measure == Measure.Employment)) : parts.Cues.Contains(Cue.Jobs) || parts.Cues.Contains(Cue.HowMany));

    private static bool NamesPostings(QuestionParts parts) => parts.Postings.Count + parts.Fields.Count > 0 || parts.Cues.Contains(Cue.Everything);

    /// <summary>"Wages … by QCEW": what it is about says the measure.</summary>
    private static SeriesTopic Topic(QuestionParts parts, Question? last)
    {
        var topic = parts.Topics.Count > 0 ? parts.Topics[0] : last?.Series?.Topic ?? SeriesTopic.Postings;
        return !topic.IsByIndustry() || parts.Measures.Count == 0 ? topic : parts.Measures[0].Measure == Measure.MedianWage ? SeriesTopic.CoveredWages : SeriesTopic.CoveredEmployment;
    }

    /// <summary>True where no measure is named, or one that QCEW has.</summary>
    private static bool IsOfIndustries(QuestionParts parts) => parts.Measures.All(m => m is { Order: null, Measure: Measure.Employment or Measure.MedianWage }) && parts.Measures.DistinctBy(m => m.Measure).Count() <= 1;

    private static bool GoesOn(QuestionParts parts) =>
        !parts.HasFilter && parts.Order is null && parts.Row is null && parts.Limit is null && parts.Courtesy is null && !Others.Any(c => c != Cue.HowMany && parts.Cues.Contains(c));

    private DateOnly? LastDay(SeriesTopic topic) => release.AllSeries
        .Where(s => topic == SeriesWords.Topic(s.Key.Measure)).Select(s => s.Last?.Date).Max();
}
