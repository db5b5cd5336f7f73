using System.Globalization;
using LmiBot.Asking;
using LmiBot.Occupations;

namespace LmiBot.Web.Occupations;

/// <summary>A ranking in a page's address: <c>?area=48&amp;measure=medianWage&amp;order=ascending&amp;education=associate&amp;middleSkill=true&amp;payFrom=60000</c>.</summary>
internal static class RankingQuery
{
    /// <summary>The measures that each page of rankings shows unasked, highest first.</summary>
    public static readonly IReadOnlyList<Measure> Shown = [Measure.AnnualOpenings, Measure.GrowthPercent, Measure.MedianWage];

    /// <summary>What a page must be asked for; empty for a ranking that it shows anyway.</summary>
    public static QueryString Of(Question question)
    {
        var query = QueryString.Create("area", question.AreaCode);
        if (IsShown(question))
            return query;
        query = query.Add("measure", Name(question.Measure));
        if (question.Order == SortOrder.Ascending)
            query = query.Add("order", Name(question.Order));
        foreach (var level in question.Filters.Education)
            query = query.Add("education", Name(level));
        if (question.Filters.MiddleSkill)
            query = query.Add("middleSkill", "true");
        if (question.Filters.WageFloor is { } floor)
            query = query.Add(floor.Hourly ? "hourlyPayFrom" : "payFrom", floor.Dollars.ToString(CultureInfo.InvariantCulture));
        return query;
    }

    /// <summary>The ranking that is asked for beside those that the page shows anyway, with as many rows as a list has; null where none is.</summary>
    public static Question? Read(IQueryCollection query, string areaCode, string? fieldCode) =>
        !TryRead(query["measure"], out Measure measure) ? null : new Question
        {
            Kind = QuestionKind.Ranking,
            AreaCode = areaCode,
            FieldCode = fieldCode,
            Measure = measure,
            Order = TryRead(query["order"], out SortOrder order) ? order : SortOrder.Descending,
            Limit = AskingOptions.MostRows,
            Filters = new QuestionFilters
            {
                Education = [.. query["education"].Where(e => TryRead(e, out EducationLevel _)).Select(e => Enum.Parse<EducationLevel>(e!, ignoreCase: true)).Distinct().Order()],
                MiddleSkill = query["middleSkill"] == "true",
                WageFloor = Floor(query["payFrom"], hourly: false) ?? Floor(query["hourlyPayFrom"], hourly: true),
            },
        };

    private static bool IsShown(Question question) =>
        question is { Order: SortOrder.Descending, Offset: 0, Limit: <= AskingOptions.DefaultLimit, Filters: { Education.Count: 0, MiddleSkill: false, WageFloor: null } } && Shown.Contains(question.Measure);

    private static WageFloor? Floor(string? text, bool hourly) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) && dollars is > 0 and <= 1_000_000 ? new WageFloor(dollars, hourly) : null;

    private static bool TryRead<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]);

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
