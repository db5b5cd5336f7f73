using static LmiBot.HiringEvents.Reading.DateTerm;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Joins two times to one: "June 1 to June 15", "November to February", "March to June 2027".</summary>
internal static class DateRange
{
    /// <summary>A range over the turn of the year that is longer was more likely typed the wrong way round.</summary>
    private const int MostDaysAcross = 300;

    private static readonly DateTerm Reversed = new Impossible(ReadingText.EndBeforeStart);

    public static DateTerm Join(DateTerm first, DateTerm last) => (first, last) switch
    {
        (Impossible, _) => first,
        (_, Impossible) => last,
        (OneOfTwo two, _) => OneOf(Join(new Settled(two.Earlier), last), Join(new Settled(two.Later), last)),
        (_, OneOfTwo two) => OneOf(Join(first, new Settled(two.Earlier)), Join(first, new Settled(two.Later))),
        (Settled start, Settled end) => Between(start.Span, end.Span, start.Next is { } next ? Spanning(next, end.Next) : null),
        (Settled start, Recurring { IsYearly: true } end) => After(start.Span, end, start.Span.From.Year),
        (Recurring { IsYearly: true } start, Settled end) => Before(start, end.Span),
        (Recurring { IsYearly: true } start, Recurring { IsYearly: true } end) => Both(start, end),
        (Recurring start, Recurring end) when start.IsYearly == end.IsYearly => start with { At = n => Spanning(start.At(n), end.At(n)) ?? Spanning(start.At(n), end.At(n + 1)) },
        _ => new Impossible(ReadingText.RangeUnclear),
    };

    private static DateTerm Between(DateSpan start, DateSpan end, DateSpan? next) => Spanning(start, end) is { } span ? new Settled(span, next) : Reversed;

    private static DateTerm After(DateSpan start, Recurring end, int year) =>
        Spanning(start, end.At(year)) is { } span ? new Settled(span)
        : Across(start, end.At(year + 1)) is { } across ? new Settled(across)
        : Reversed;

    private static DateTerm Before(Recurring start, DateSpan end) =>
        start.At(end.To.Year) is { } same && Spanning(same, end) is { } span ? new Settled(span)
        : start.At(end.To.Year - 1) is { } earlier && Across(earlier, end) is { } across ? new Settled(across)
        : Reversed;

    /// <summary>Neither has a year; where the last goes before the first it is of the year after.</summary>
    private static DateTerm Both(Recurring start, Recurring end)
    {
        DateSpan? InYear(int year) => start.At(year) is { } first ? Spanning(first, end.At(year)) ?? Across(first, end.At(year + 1)) : null;
        return Enumerable.Range(start.Now, 8).All(year => InYear(year) is null) ? Reversed : start with { At = InYear };
    }

    private static DateSpan? Across(DateSpan start, DateSpan? end) =>
        Spanning(start, end) is { } span && span.To.DayNumber - span.From.DayNumber <= MostDaysAcross ? span : null;

    private static DateSpan? Spanning(DateSpan? start, DateSpan? end) =>
        start is { } first && end is { } last && first.From <= last.To ? new DateSpan(first.From, last.To) : null;

    private static DateTerm OneOf(DateTerm earlier, DateTerm later) => (earlier, later) switch
    {
        (Settled a, Settled b) => new OneOfTwo(a.Span, b.Span),
        (Settled, _) => earlier,
        _ => later,
    };
}
