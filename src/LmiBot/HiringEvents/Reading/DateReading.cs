namespace LmiBot.HiringEvents.Reading;

/// <summary>What a text says of when: just one of the records below. Show what was understood with <see cref="DateSpanText"/>.</summary>
public abstract record DateReading
{
    private DateReading()
    {
    }

    /// <summary>Every word is explained.</summary>
    public sealed record Understood(DateSpan Span) : DateReading;

    /// <summary>It is over, and something to come was expected: to be asked back.</summary>
    /// <param name="Span">What was said; of a date without a year, the time that has just gone by.</param>
    /// <param name="Next">What may be meant instead: of a date without a year the next one, of "this Friday" that of next week; null where nothing else can be meant ("yesterday", "March 3, 2026").</param>
    public sealed record Past(DateSpan Span, DateSpan? Next) : DateReading;

    /// <summary>It may mean either, the earlier first: "next Friday" on a Wednesday.</summary>
    public sealed record Ambiguous(DateSpan Earlier, DateSpan Later) : DateReading;

    /// <summary>There is no such time, or none that can be meant.</summary>
    /// <param name="Reason">A sentence for the user.</param>
    public sealed record Impossible(string Reason) : DateReading;

    /// <param name="Leftover">The words, as typed, that no meaning was found for; all of them where none has one.</param>
    public sealed record NotUnderstood(IReadOnlyList<string> Leftover) : DateReading;
}

/// <summary>Where a date is expected; it tells which year is meant where none is said.</summary>
public enum DateExpectation : byte
{
    /// <summary>Today or later; what is over is asked back.</summary>
    ToCome,

    /// <summary>Today or earlier; what is to come is refused.</summary>
    GoneBy,

    /// <summary>Anywhere; without a year the nearest.</summary>
    Either,
}
