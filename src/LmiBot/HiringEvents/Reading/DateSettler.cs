using static LmiBot.Asking.Answering.FigureFormat;
using static LmiBot.HiringEvents.Reading.DateTerm;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Settles which of the times that a term may stand for is meant.</summary>
internal static class DateSettler
{
    /// <summary>Years before and after this one that an event may be of.</summary>
    public const int YearsBack = 40, YearsAhead = 10;

    /// <summary>A date without a year that went by so recently may mean that one: asked back.</summary>
    private const int RecentDays = 60;

    public static DateReading Settle(DateTerm term, DateOnly today, DateExpectation expectation) => term switch
    {
        Impossible impossible => new DateReading.Impossible(impossible.Reason),
        Settled settled => Check(settled, today, expectation),
        OneOfTwo two => Settle(two, today, expectation),
        Recurring recurring => Settle(recurring, today, expectation),
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    public static bool IsInBounds(int year, DateOnly today) => year >= today.Year - YearsBack && year <= today.Year + YearsAhead;

    private static DateReading Settle(OneOfTwo two, DateOnly today, DateExpectation expectation) =>
        (Check(new(two.Earlier), today, expectation), Check(new(two.Later), today, expectation)) switch
        {
            (DateReading.Understood, DateReading.Understood) => new DateReading.Ambiguous(two.Earlier, two.Later),
            (DateReading.Understood only, _) => only,
            (_, var later) => later,
        };

    private static DateReading Settle(Recurring term, DateOnly today, DateExpectation expectation)
    {
        var all = Enumerable.Range(term.Now - 8, 17).Where(n => !term.IsYearly || IsInBounds(n, today))
            .Select(term.At).OfType<DateSpan>().ToList();
        var (before, coming) = (all.FindLastIndex(s => s.To < today), all.FindIndex(s => s.To >= today));
        return expectation switch
        {
            DateExpectation.GoneBy => all.FindLastIndex(s => s.From <= today) is >= 0 and var last ? new DateReading.Understood(all[last]) : TooFar(today),
            _ when coming < 0 => TooFar(today),
            DateExpectation.Either when before >= 0 && today.DayNumber - all[before].To.DayNumber < all[coming].From.DayNumber - today.DayNumber => new DateReading.Understood(all[before]),
            _ when term.IsYearly && all[coming].From.DayNumber - today.DayNumber > 366 => new DateReading.Impossible(Say(ReadingText.NotEveryYear, Digits(all[coming].From.Year))),
            DateExpectation.ToCome when term.IsYearly && before >= 0 && today.DayNumber - all[before].To.DayNumber <= RecentDays => new DateReading.Past(all[before], all[coming]),
            _ => new DateReading.Understood(all[coming]),
        };
    }

    private static DateReading Check(Settled said, DateOnly today, DateExpectation expectation) => said.Span switch
    {
        var span when !IsInBounds(span.From.Year, today) || !IsInBounds(span.To.Year, today) => TooFar(today),
        var span when expectation == DateExpectation.ToCome && span.To < today => new DateReading.Past(span, said.Next),
        var span when expectation == DateExpectation.GoneBy && span.From > today => new DateReading.Impossible(Say(ReadingText.StillToCome, DateSpanText.Write(span))),
        var span => new DateReading.Understood(span),
    };

    private static DateReading.Impossible TooFar(DateOnly today) => new(OutOfBounds(today).Reason);
}
