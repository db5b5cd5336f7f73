namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads plain English dates: "3/3", "next March", "end of Q1", "in phases from June to August".</summary>
public static class DateReader
{
    /// <summary>The longest text that is a date, in characters.</summary>
    private const int MostCharacters = 200;

    /// <summary>Reads all of a text as one time; never throws, whatever the text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day of the one who types.</param>
    /// <param name="expectation">On which side of today the time should be.</param>
    public static DateReading Read(string text, DateOnly today, DateExpectation expectation = DateExpectation.ToCome)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Of(text).TrimEnd('.', '!', ' ');
        if (plain.Length is 0 or > MostCharacters)
            return new DateReading.NotUnderstood([text]);
        var grammar = new DateGrammar(today);
        return grammar.Find(plain, 0) is not { } match ? new DateReading.NotUnderstood([plain])
            : match.End < plain.Length ? new DateReading.NotUnderstood(PlainText.Leftover(plain, ..match.End))
            : grammar.Settle(match, expectation);
    }
}
