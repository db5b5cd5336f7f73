using System.Globalization;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Asking.Answering;

/// <summary>Cuts events by month, year or industry.</summary>
internal static class EventGroups
{
    /// <summary>More bars than these can't be told apart on a phone: years are shown instead.</summary>
    private const int MostMonths = 24;

    private const int MostYears = 30;

    public static IReadOnlyList<EventGroup> By(EventGrouping grouping, EventSelection found) => grouping switch
    {
        EventGrouping.Month => [.. found.ByMonth.OrderByDescending(g => g.Key).Select(g => Group(MonthName(g.Key), g.Value))],
        _ => [.. found.BySector.OrderBy(g => g.Sector is null).ThenByDescending(g => g.Tally.Events).ThenBy(g => g.Sector?.Code, StringComparer.Ordinal)
            .Select(g => Group(g.Sector?.Name ?? EventAnswerText.IndustryUnknown, g.Tally))],
    };

    /// <inheritdoc cref="AnswerEvents.Chart"/>
    public static IReadOnlyList<EventGroup> Chart(EventSelection found)
    {
        var months = found.ByMonth.Where(m => m.Key != EventSelection.NoMonth).ToDictionary();
        if (months.Count == 0)
            return [];
        var (first, last) = (months.Keys.Min(), months.Keys.Max());
        var span = Number(last) - Number(first);
        if (span is > 0 and < MostMonths)
            return [.. Enumerable.Range(0, span + 1).Select(m => Number(first) + m).Select(m => (m / 12, (m % 12) + 1)).Select(m => Group(MonthName(m), months.GetValueOrDefault(m)))];
        var years = months.GroupBy(m => m.Key.Year).ToDictionary(y => y.Key, y => JobTally.Sum(y.Select(m => m.Value)));
        return years.Count < 2 ? []
            : [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).TakeLast(MostYears).Select(y => Group(y.ToString(CultureInfo.CurrentCulture), years.GetValueOrDefault(y)))];
    }

    private static EventGroup Group(string label, JobTally? tally)
    {
        var (gains, losses) = tally is null ? (new JobTally().Gains, new JobTally().Losses) : (tally.Gains, tally.Losses);
        return new EventGroup(label, gains, losses, EventWords.Cell(gains), EventWords.Cell(losses));
    }

    /// <summary>Months from year 0.</summary>
    private static int Number((int Year, int Month) month) => (month.Year * 12) + month.Month - 1;

    private static string MonthName((int Year, int Month) month) => month == EventSelection.NoMonth
        ? EventAnswerText.DayGroupUnknown
        : new DateOnly(month.Year, month.Month, 1).ToString(EventAnswerText.FormatMonth, CultureInfo.CurrentCulture);
}
