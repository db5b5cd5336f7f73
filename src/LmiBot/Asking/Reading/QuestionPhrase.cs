using System.Globalization;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Reading;

/// <summary>Writes a question in plain English that reads back as the same question: what a button sends.</summary>
internal sealed class QuestionPhrase(ReleaseSnapshot release)
{
    public string Write(Question question) => question.Kind switch
    {
        QuestionKind.Ranking => Ranking(question),
        QuestionKind.Figure => $"{(question.Hourly ? "hourly " : "")}{Name(question.Measure)} of {Titles(question)} in {Area(question)}",
        QuestionKind.Profile => $"tell me about {Titles(question)} in {Area(question)}",
        QuestionKind.Source => "where is this from?",
        _ => "help",
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
        words.Add($"in {Area(question)}");
        if (Education(question.Filters.Education) is { } education)
            words.Add($"with {education}");
        if (question.Filters.WageFloor is { } floor)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"paying at least ${floor.Dollars:0.##} {(floor.Hourly ? "an hour" : "a year")}"));
        return string.Join(' ', words);
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

    private static string? Education(IReadOnlyList<EducationLevel> levels) => levels switch
    {
        [] => null,
        [EducationLevel.None] => "no formal education",
        [EducationLevel.None, EducationLevel.HighSchool] => "high school diploma",
        [EducationLevel.None, .., EducationLevel.PostsecondaryAward] => "no degree",
        [EducationLevel.SomeCollege] => "some college",
        [EducationLevel.PostsecondaryAward] => "certificate",
        [EducationLevel.Associate, .., EducationLevel.Doctoral] => "at least an associate degree",
        [EducationLevel.Bachelor, .., EducationLevel.Doctoral] => "at least a bachelor degree",
        [EducationLevel.Master, EducationLevel.Doctoral] => "at least a master degree",
        [EducationLevel.Associate] => "associate degree",
        [EducationLevel.Bachelor] => "bachelor degree",
        [EducationLevel.Master] => "master degree",
        _ => "doctoral degree",
    };

    private string Titles(Question question) => string.Join(" and ", question.Occupations.Select(code => release.Occupations.Find(code)?.Title ?? code));

    private string Area(Question question) => release.Areas.Find(question.AreaCode)?.Name ?? question.AreaCode;
}
