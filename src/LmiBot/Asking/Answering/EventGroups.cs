using System.Globalization;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Asking.Answering;

/// <summary>Cuts events by month, year or industry.</summary>
internal static class EventGroups
{
    /// <summary>More bars than these can't be told apart on a phone: years are shown instead.</summary>
    private const int MostMonths = 24;

    private const int MostYears = 30;

    /// <summary>Stands for no day: months are counted from year 0.</summary>
    private const int NoMonth = -1;

    public static IReadOnlyList<EventGroup> By(EventGrouping grouping, EventSelection found, bool announced) => grouping switch
    {
        EventGrouping.Month => [.. found.TallyBy(e => Month(e.Day(announced))).OrderByDescending(g => g.Key).Select(g => Group(MonthName(g.Key), g.Value))],
        _ => [.. found.TallyBy(e => e.Sector?.Code ?? "").OrderBy(g => g.Key.Length == 0).ThenByDescending(g => g.Value.Events).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Group(NaicsSector.Find(g.Key)?.Name ?? EventAnswerText.IndustryUnknown, g.Value))],
    };

    /// <inheritdoc cref="AnswerEvents.Chart"/>
    public static IReadOnlyList<EventGroup> Chart(EventSelection found, bool announced)
    {
        var months = found.TallyBy(e => Month(e.Day(announced)));
        months.Remove(NoMonth);
        if (months.Count == 0)
            return [];
        var (first, last) = (months.Keys.Min(), months.Keys.Max());
        if (last - first is > 0 and < MostMonths)
            return [.. Enumerable.Range(first, last - first + 1).Select(m => Group(MonthName(m), months.GetValueOrDefault(m)))];
        var years = new Dictionary<int, JobTally>();
        foreach (var (month, tally) in months)
        {
            years.TryAdd(month / 12, new JobTally());
            years[month / 12].Add(tally);
        }

        return years.Count < 2 ? []
            : [.. Enumerable.Range(first / 12, (last / 12) - (first / 12) + 1).TakeLast(MostYears).Select(y => Group(y.ToString(CultureInfo.CurrentCulture), years.GetValueOrDefault(y)))];
    }

    private static EventGroup Group(string label, JobTally? tally)
    {
        var (gains, losses) = tally is null ? (new JobTally().Gains, new JobTally().Losses) : (tally.Gains, tally.Losses);
        return new EventGroup(label, gains, losses, EventWords.Cell(gains), EventWords.Cell(losses));
    }

    private static int Month(DateOnly? day) => day is { } known ? (known.Year * 12) + known.Month - 1 : NoMonth;

    private static string MonthName(int month) => month == NoMonth
        ? EventAnswerText.DayGroupUnknown
        : new DateOnly(month / 12, (month % 12) + 1, 1).ToString(EventAnswerText.FormatMonth, CultureInfo.CurrentCulture);
}
