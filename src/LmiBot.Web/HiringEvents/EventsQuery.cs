using System.Globalization;
using System.Text.Json;
using LmiBot.Asking;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Web.HiringEvents;

/// <summary>A question about hiring events in an address: <c>?area=48453&amp;kind=closing&amp;side=losses&amp;from=2026-01-01&amp;industry=31-33</c>.</summary>
internal static class EventsQuery
{
    public const string Page = "/hiring-events";

    public const string Csv = "/hiring-events.csv";

    public const string Workbook = "/hiring-events.xlsx";

    public static QueryString Of(Question question)
    {
        var events = question.Events!;
        var query = QueryString.Create("area", question.AreaCode);
        foreach (var occupation in question.Occupations)
            query = query.Add("occupation", occupation);
        foreach (var kind in events.Kinds)
            query = query.Add("kind", Name(kind));
        query = Add(query, "side", events.Change is { } change ? Name(change) : null);
        query = Add(query, "source", events.Source is { } source ? Name(source) : null);
        query = Add(query, "from", Day(events.From));
        query = Add(query, "to", Day(events.To));
        query = Add(query, "announced", events.Announced ? "true" : null);
        query = Add(query, "industry", events.Sector);
        query = Add(query, "employer", events.Employer);
        query = Add(query, "leastJobs", events.LeastJobs?.ToString(CultureInfo.InvariantCulture));
        query = Add(query, "by", events.GroupBy is { } grouping ? Name(grouping) : null);
        return Add(query, "largest", events.LargestFirst ? "true" : null);
    }

    /// <summary>The question; what cannot be read of it is as if it were not there. Whether the release has its codes is the caller's to check.</summary>
    /// <param name="query">Of the request.</param>
    /// <param name="areaCode">The area of a query without one.</param>
    public static Question Read(IQueryCollection query, string areaCode) => new()
    {
        Kind = QuestionKind.HiringEvents,
        AreaCode = Text(query["area"]) ?? areaCode,
        Occupations = [.. query["occupation"].OfType<string>().Distinct()],
        Limit = AskingOptions.MostRows,
        Events = new EventFilters
        {
            Kinds = Kinds(query["kind"]),
            Change = Enumerated<JobChange>(query["side"]),
            Source = Enumerated<ReportSource>(query["source"]),
            From = Day(query["from"]),
            To = Day(query["to"]),
            Announced = query["announced"] == "true",
            Sector = Text(query["industry"]),
            Employer = Text(query["employer"]),
            LeastJobs = Number(query["leastJobs"]),
            GroupBy = Enumerated<EventGrouping>(query["by"]),
            LargestFirst = query["largest"] == "true",
        },
    };

    /// <summary>The name that an address has for it.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static IReadOnlyList<HiringEventKind> Kinds(IEnumerable<string?> kinds) => [.. kinds.Select(Enumerated<HiringEventKind>).OfType<HiringEventKind>().Distinct().Order()];

    private static QueryString Add(QueryString query, string name, string? value) => value is null ? query : query.Add(name, value);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Enumerated<T>(string? text)
        where T : struct, Enum => text is { Length: > 0 } && !char.IsAsciiDigit(text[0]) && text[0] != '-' && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
