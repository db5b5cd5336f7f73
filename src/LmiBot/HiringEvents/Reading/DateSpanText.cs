using System.Globalization;
using static LmiBot.Asking.Answering.FigureFormat;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Writes a time for people, in the current culture, so that it reads back as itself.</summary>
public static class DateSpanText
{
    /// <summary>"March 3, 2027", "in March 2027", "early March 2027", "in phases, June to August 2027", "between June 1 and June 15, 2027".</summary>
    public static string Write(DateSpan span) => span.InPhases ? Say(ReadingText.SpanInPhases, Bare(span, ReadingText.SpanFromTo)) : Once(span);

    /// <summary>"March 3, 2027".</summary>
    public static string Write(DateOnly day) => Format(day, ReadingText.FormatDay);

    /// <summary>"February 30": a day that need not be.</summary>
    internal static string MonthDay(int month, int day) => Say(ReadingText.MonthDay, CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month), day);

    internal static string Weekday(DateOnly day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day.DayOfWeek);

    private static string Once(DateSpan span)
    {
        var bare = Bare(span, ReadingText.SpanBetween);
        return Period(span) is not null ? Say(ReadingText.SpanIn, bare) : bare;
    }

    private static string Bare(DateSpan span, string range) =>
        span.IsDay ? Write(span.From) : Period(span) ?? PartOfMonth(span) ?? Range(span, range);

    /// <summary>A month, a quarter, a year; null for any other span.</summary>
    private static string? Period(DateSpan span) =>
        Is(span, DateParts.Month(span.From.Year, span.From.Month)) ? Format(span.From, ReadingText.FormatMonth)
        : Is(span, DateParts.Year(span.From.Year)) ? Format(span.From, ReadingText.FormatYear)
        : Is(span, DateParts.Quarter(span.From.Year, QuarterOf(span.From))) ? Say(ReadingText.Quarter, QuarterOf(span.From), Format(span.From, ReadingText.FormatYear))
        : null;

    private static string? PartOfMonth(DateSpan span)
    {
        var month = DateParts.Month(span.From.Year, span.From.Month);
        var pattern = Is(span, DateParts.Third(month, 1)) ? ReadingText.SpanEarly
            : Is(span, DateParts.Third(month, 2)) ? ReadingText.SpanMid
            : Is(span, DateParts.Third(month, 3)) ? ReadingText.SpanLate
            : null;
        return pattern is null ? null : Say(pattern, Format(span.From, ReadingText.FormatMonth));
    }

    /// <summary>The year of the first is left out where it is that of the last.</summary>
    private static string Range(DateSpan span, string pattern)
    {
        var (full, brief) = DateParts.IsWholeMonths(span)
            ? (ReadingText.FormatMonth, ReadingText.FormatMonthOnly)
            : (ReadingText.FormatDay, ReadingText.FormatDayOnly);
        return Say(pattern, Format(span.From, span.From.Year == span.To.Year ? brief : full), Format(span.To, full));
    }

    private static bool Is(DateSpan span, DateSpan other) => span.From == other.From && span.To == other.To;

    private static int QuarterOf(DateOnly day) => ((day.Month - 1) / 3) + 1;

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.CurrentCulture);
}
