namespace LmiBot.Series;

/// <summary>The weeks in which postings fall by half, and claims as well, whatever employers do: those with Thanksgiving, Christmas or New Year's Day.</summary>
public static class HolidayWeeks
{
    private const int Days = 7;

    /// <param name="first">The last day of the first week.</param>
    /// <param name="last">The last day of the last week.</param>
    public static bool Any(DateOnly first, DateOnly last)
    {
        var start = first.AddDays(1 - Days);
        return Enumerable.Range(0, last.DayNumber - start.DayNumber + 1).Any(day => IsHoliday(start.AddDays(day)));
    }

    private static bool IsHoliday(DateOnly date) => date is { Month: 12, Day: 25 } or { Month: 1, Day: 1 } or { Month: 11, Day: > 21 and <= 28, DayOfWeek: DayOfWeek.Thursday };
}
