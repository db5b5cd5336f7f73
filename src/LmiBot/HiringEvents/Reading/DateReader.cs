namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads plain English dates: "3/3", "next March", "end of Q1", "in phases from June to August".</summary>
public static class DateReader
{
    /// <summary>Reads all of a text as one time; never throws, whatever the text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day of the one who types.</param>
    /// <param name="expectation">On which side of today the time should be.</param>
    public static DateReading Read(string text, DateOnly today, DateExpectation expectation = DateExpectation.ToCome)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DateReading.NotUnderstood([text]);
    }
}
