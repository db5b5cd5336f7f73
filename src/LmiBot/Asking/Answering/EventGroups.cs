using System.Globalization;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Asking.Answering;

/// <summary>Cuts events by month, year or industry.</summary>
internal static class EventGroups
{
    /// <summary>More bars than these can't be told apart on a phone: years are shown instead.</summary>
    private const int MostMonths = 24;

    private const int MostYears = 30;

    public static IReadOnlyList<EventGroup> By(EventGrouping grouping, IReadOnlyList<PublishedEvent> events, bool announced) => grouping switch
    {
        EventGrouping.Month => [.. events.GroupBy(e => Month(e.Day(announced))).OrderByDescending(g => g.Key).Select(g => Group(MonthName(g.Key), g))],
        _ => [.. events.GroupBy(e => e.Sector).OrderBy(g => g.Key is null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key?.Code, StringComparer.Ordinal)
            .Select(g => Group(g.Key?.Name ?? EventAnswerText.IndustryUnknown, g))],
    };

    /// <inheritdoc cref="AnswerEvents.Chart"/>
    public static IReadOnlyList<EventGroup> Chart(IReadOnlyList<PublishedEvent> events, bool announced)
    {
        var months = events.Where(e => e.Day(announced) is not null).ToLookup(e => Month(e.Day(announced))!.Value);
        if (months.Count == 0)
            return [];
        var (first, last) = (months.Min(m => m.Key), months.Max(m => m.Key));
        var count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (count is > 1 and <= MostMonths)
            return [.. Enumerable.Range(0, count).Select(first.AddMonths).Select(m => Group(MonthName(m), months[m]))];
        var years = months.SelectMany(m => m).ToLookup(e => e.Day(announced)!.Value.Year);
        return last.Year == first.Year ? []
            : [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).TakeLast(MostYears).Select(y => Group(y.ToString(CultureInfo.CurrentCulture), years[y]))];
    }

    private static EventGroup Group(string label, IEnumerable<PublishedEvent> events)
    {
        var (gains, losses) = (JobTotals.Gained(events), JobTotals.Lost(events));
        return new EventGroup(label, gains, losses, EventWords.Cell(gains), EventWords.Cell(losses));
    }

    private static DateOnly? Month(DateOnly? day) => day is { } known ? new DateOnly(known.Year, known.Month, 1) : null;

    private static string MonthName(DateOnly? month) => month?.ToString(EventAnswerText.FormatMonth, CultureInfo.CurrentCulture) ?? EventAnswerText.DayGroupUnknown;
}
