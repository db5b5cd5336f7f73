using System.Globalization;
using static LmiBot.Asking.Answering.FigureFormat;

namespace LmiBot.HiringEvents.Reading;

/// <summary>A time as it was said, before it is settled which one is meant.</summary>
internal abstract record DateTerm
{
    private DateTerm()
    {
    }

    /// <summary>"Tomorrow", "March 3, 2027".</summary>
    /// <param name="Span">What it says.</param>
    /// <param name="Next">What it may say if that is over: "this Friday" on a Sunday; null: nothing else.</param>
    public sealed record Settled(DateSpan Span, DateSpan? Next = null) : DateTerm;

    /// <summary>"March 3", "Friday", "the 15th": comes again and again.</summary>
    /// <param name="At">The one of a year, month or week, by a number; null where there is none: February 29, 2027.</param>
    /// <param name="Now">The number of the year, month or week of today.</param>
    /// <param name="IsYearly">By years, so that the number is a year.</param>
    public sealed record Recurring(Func<int, DateSpan?> At, int Now, bool IsYearly) : DateTerm;

    public sealed record OneOfTwo(DateSpan Earlier, DateSpan Later) : DateTerm;

    public sealed record Impossible(string Reason) : DateTerm;

    public static Impossible OutOfBounds(DateOnly today) =>
        new(Say(ReadingText.YearOutOfBounds, Digits(today.Year - DateSettler.YearsBack), Digits(today.Year + DateSettler.YearsAhead)));

    /// <summary>A year has no thousands.</summary>
    public static string Digits(int year) => year.ToString(CultureInfo.CurrentCulture);

    /// <summary>The term with its spans changed: the early part of it.</summary>
    public DateTerm Map(Func<DateSpan, DateSpan> change) => this switch
    {
        Settled settled => new Settled(change(settled.Span), settled.Next is { } next ? change(next) : null),
        Recurring recurring => recurring with { At = n => recurring.At(n) is { } span ? change(span) : null },
        OneOfTwo two => new OneOfTwo(change(two.Earlier), change(two.Later)),
        _ => this,
    };
}
