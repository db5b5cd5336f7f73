using LmiBot.Asking.Reading;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Months, quarters and years as spans of days, and parts of them.</summary>
internal static class DateParts
{
    public static DateSpan? Day(int year, int month, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DateSpan.On(new DateOnly(year, month, day)) : null;

    public static DateSpan Months(int year, int first, int count)
    {
        var from = new DateOnly(year, 1, 1).AddMonths(first - 1);
        return new DateSpan(from, from.AddMonths(count).AddDays(-1));
    }

    public static DateSpan Month(int year, int month) => Months(year, month, 1);

    public static DateSpan Quarter(int year, int quarter) => Months(year, (quarter * 3) - 2, 3);

    public static DateSpan Year(int year) => Months(year, 1, 12);

    /// <summary>Monday to Sunday.</summary>
    public static DateSpan Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateSpan(monday, monday.AddDays(6));
    }

    /// <summary>The first, second or last third: of a month its days 1 to 10, 11 to 20 and the others; of anything longer by months.</summary>
    public static DateSpan Third(DateSpan span, int third)
    {
        if (!IsWholeMonths(span))
            return Days(span, third);
        var months = MonthCount(span);
        if (months >= 3 && months % 3 == 0)
            return Months(span.From.Year, span.From.Month + ((third - 1) * months / 3), months / 3);
        return months == 1 ? new DateSpan(span.From.AddDays((third - 1) * 10), third == 3 ? span.To : span.From.AddDays((third * 10) - 1)) : Days(span, third);
    }

    /// <summary>The first or second half; of a month days 1 to 15 and the others.</summary>
    public static DateSpan Half(DateSpan span, bool isSecond)
    {
        var middle = IsWholeMonths(span) && MonthCount(span) % 2 == 0 ? span.From.AddMonths(MonthCount(span) / 2)
            : IsWholeMonths(span) && MonthCount(span) == 1 ? span.From.AddDays(15)
            : span.From.AddDays((span.To.DayNumber - span.From.DayNumber + 1) / 2);
        return isSecond || middle == span.From ? new DateSpan(middle, span.To) : new DateSpan(span.From, middle.AddDays(-1));
    }

    /// <summary>Days 1 to 7, 8 to 14, 15 to 21, 22 to 28, or the last seven.</summary>
    public static DateSpan WeekIn(DateSpan span, string ordinal)
    {
        var first = ordinal == "last" ? span.To.AddDays(-6) : span.From.AddDays(((OrdinalWords.Read(ordinal) ?? 1) - 1) * 7);
        return new DateSpan(Within(span, first), Within(span, first.AddDays(6)));
    }

    public static bool IsWholeMonths(DateSpan span) => span.From.Day == 1 && span.To.AddDays(1).Day == 1;

    private static int MonthCount(DateSpan span) => ((span.To.Year - span.From.Year) * 12) + span.To.Month - span.From.Month + 1;

    private static DateOnly Within(DateSpan span, DateOnly day) => day < span.From ? span.From : day > span.To ? span.To : day;

    private static DateSpan Days(DateSpan span, int third)
    {
        var days = span.To.DayNumber - span.From.DayNumber + 1;
        var (from, to) = ((third - 1) * days / 3, Math.Max((third - 1) * days / 3, (third * days / 3) - 1));
        return new DateSpan(span.From.AddDays(from), span.From.AddDays(to));
    }
}
