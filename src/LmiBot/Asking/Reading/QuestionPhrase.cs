using System.Collections.Frozen;
using System.Globalization;
using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Asking.Reading;

/// <summary>Writes a question in plain English that reads back as the same question: what a button sends.</summary>
internal sealed class QuestionPhrase(ReleaseSnapshot release)
{
    /// <summary>What is said for several levels at once goes before what is said for one.</summary>
    private static readonly (EducationLevel[] Levels, string Phrase)[] Educations =
    [
        ([EducationLevel.None, EducationLevel.HighSchool, EducationLevel.SomeCollege, EducationLevel.PostsecondaryAward], "no degree"),
        ([EducationLevel.Associate, EducationLevel.Bachelor, EducationLevel.Master, EducationLevel.Doctoral], "at least an associate degree"),
        ([EducationLevel.Bachelor, EducationLevel.Master, EducationLevel.Doctoral], "at least a bachelor degree"),
        ([EducationLevel.Master, EducationLevel.Doctoral], "at least a master degree"),
        ([EducationLevel.None, EducationLevel.HighSchool], "high school diploma"),
        ([EducationLevel.None], "no formal education"),
        ([EducationLevel.SomeCollege], "some college"),
        ([EducationLevel.PostsecondaryAward], "certificate"),
        ([EducationLevel.Associate], "associate degree"),
        ([EducationLevel.Bachelor], "bachelor degree"),
        ([EducationLevel.Master], "master degree"),
        ([EducationLevel.Doctoral], "doctoral degree"),
    ];

    /// <summary>Names that several areas call their own: New York is a state and a metropolitan area.</summary>
    private readonly FrozenSet<string> _shared = release.Areas.Names.Where(n => n.Kind == AreaNameKind.Own)
        .GroupBy(n => n.Name).Where(g => g.DistinctBy(n => n.AreaCode).Skip(1).Any()).Select(g => g.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    public string Write(Question question) => question.Kind switch
    {
        QuestionKind.Figure => $"{(question.OtherAreas.Count > 0 ? "compare " : "")}{(question.Hourly ? "hourly " : "")}{Name(question.Measure)} of {Titles(question)} in {Areas(question)}",
        QuestionKind.Profile => $"tell me about {Titles(question)} in {Area(question.AreaCode)}",
        QuestionKind.HiringEvents when question.Events is { } events => question.Offset > 0 ? "more" : Events(question, events),
        QuestionKind.Ranking => question.Offset > 0 ? "more" : Ranking(question),
        QuestionKind.Series => $"{(question.OtherAreas.Count > 0 ? "compare " : "")}{Series(question.Series!)} in {Areas(question)}{Past(question)}",
        QuestionKind.Trend => $"{Name(question.Measure)} of {Titles(question)} in {Area(question.AreaCode)}{((question.Since ?? question.Until) is null ? " over the years" : Past(question))}",
        QuestionKind.Source => "where is this from?",
        QuestionKind.Explanation => "explain this number",
        _ => "help",
    };

    private static string Series(SeriesFilters series) => series switch
    {
        { Topic: SeriesTopic.Unemployment } => "unemployment rate",
        { Topic: SeriesTopic.Claims } => "unemployment claims",
        { Topic: SeriesTopic.CoveredEmployment } => $"QCEW employment{Industry(series)}",
        { Topic: SeriesTopic.CoveredWages } => $"QCEW wages{Industry(series)}",
        { Postings: PostingsGroup.All } => "job postings",
        _ => $"job postings in {Name(series.Postings)}",
    };

    private static string Industry(SeriesFilters series) => NaicsSector.Find(series.Industry ?? "") is { } sector ? $" in {sector.Name}" : "";

    private static string Name(PostingsGroup group) => group switch
    {
        PostingsGroup.Manufacturing => "the manufacturing supersector",
        PostingsGroup.FinancialActivities => "financial activities",
        PostingsGroup.ProfessionalAndBusiness => "professional and business services",
        PostingsGroup.EducationAndHealth => "education and health services",
        PostingsGroup.LeisureAndHospitality => "leisure and hospitality",
        PostingsGroup.JobZone1 => "job zone 1",
        PostingsGroup.JobZone2 => "job zone 2",
        PostingsGroup.JobZones1And2 => "job zones 1 and 2",
        PostingsGroup.JobZone3 => "job zone 3",
        PostingsGroup.JobZone4 => "job zone 4",
        PostingsGroup.JobZone5 => "job zone 5",
        _ => "job zones 3 to 5",
    };

    private static string Past(Question question) => question switch
    {
        { Since: null, Until: null } => "",
        { Since: { Day: 1 } since, Until: null } => since.ToString("' since 'MMMM yyyy", CultureInfo.InvariantCulture),
        _ => $" {Period(question.Since, question.Until)}",
    };

    private static string Period(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"since {from:yyyy-MM-dd}"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"until {to:yyyy-MM-dd}"),
        _ => "at any time",
    };

    private string Ranking(Question question)
    {
        var words = new List<string>();
        words.Add(question.Order == SortOrder.Descending ? "top" : "lowest");
        if (question.Limit != AskingOptions.DefaultLimit)
            words.Add(question.Limit.ToString(CultureInfo.InvariantCulture));
        if (question.Filters.MiddleSkill)
            words.Add("middle-skill");
        words.Add(Name(question.Measure));
        if (question.FieldCode is { } field)
            words.Add($"in {release.Occupations.FindField(field)?.Name}");
        words.Add($"in {Area(question.AreaCode)}");
        if (question.Filters.Education.Count > 0)
            words.Add($"with {Education(question.Filters.Education)}");
        if (question.Filters.WageFloor is { } floor)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"paying at least ${floor.Dollars:0.##} {(floor.Hourly ? "an hour" : "a year")}"));
        return string.Join(' ', words);
    }

    private string Events(Question question, EventFilters events)
    {
        var words = new List<string>();
        if (question.Limit != AskingOptions.DefaultLimit)
            words.Add(question.Limit.ToString(CultureInfo.InvariantCulture));
        if (events.LargestFirst)
            words.Add("largest");
        if (events.Announced)
            words.Add("announced");
        words.Add(What(events));
        if (events.LeastJobs is { } least)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"of at least {least} jobs"));
        if (events.Sector is { } sector)
            words.Add($"in {NaicsSector.Find(sector)?.Name}");
        if (question.Occupations.Count > 0)
            words.Add($"for {Titles(question)}");
        if (events.Employer is { } employer)
            words.Add($"at {employer}");
        words.Add($"in {Area(question.AreaCode)}");
        words.Add(Period(events.From, events.To));
        if (events.GroupBy is { } grouping)
            words.Add(grouping == EventGrouping.Month ? "by month" : "by industry");
        return string.Join(' ', words);
    }

    private static string What(EventFilters events)
    {
        IEnumerable<string> kinds = events.Kinds.Where(k => k != HiringEventKind.Unspecified).Select(k => k switch
        {
            HiringEventKind.Layoff => "layoffs",
            HiringEventKind.Closing => "closings",
            HiringEventKind.Expansion => "expansions",
            HiringEventKind.Opening => "new sites",
            _ => "relocations",
        });
        IEnumerable<string> sides = events.Change is { } change ? [change == JobChange.Gains ? "reported job gains" : "reported job losses"] : [];
        IEnumerable<string> sources = events.Source is { } source ? [source switch { ReportSource.WarnNotice => "WARN notices", ReportSource.OwnReport => "own reports", _ => "press reports" }] : [];
        string[] said = [.. kinds, .. sides, .. sources];
        return said.Length > 0 ? string.Join(' ', said) : "hiring events";
    }

    private static string Name(Measure measure) => measure switch
    {
        Measure.AnnualOpenings => "annual openings",
        Measure.GrowthPercent => "percent growth",
        Measure.GrowthJobs => "growth in jobs",
        Measure.Employment => "employment",
        Measure.MedianWage => "median wage",
        Measure.EntryWage => "entry wage",
        _ => "location quotient",
    };

    private static string Education(IReadOnlyList<EducationLevel> levels)
    {
        var unsaid = levels.ToHashSet();
        var said = new List<string>();
        foreach (var (together, phrase) in Educations.Where(e => unsaid.IsSupersetOf(e.Levels)))
        {
            said.Add(phrase);
            unsaid.ExceptWith(together);
        }

        return string.Join(" or ", said);
    }

    private string Titles(Question question) => string.Join(" and ", question.Occupations.Select(code => release.Occupations.Find(code)?.Title ?? code));

    private string Areas(Question question) => string.Join(" and ", question.OtherAreas.Prepend(question.AreaCode).Select(Area));

    private string Area(string areaCode)
    {
        var name = release.Areas.Find(areaCode)?.Name ?? areaCode;
        return !_shared.Contains(name) ? name
            : release.Areas.Names.FirstOrDefault(n => n.AreaCode == areaCode && n.Kind == AreaNameKind.Own && !_shared.Contains(n.Name))?.Name ?? name;
    }
}
