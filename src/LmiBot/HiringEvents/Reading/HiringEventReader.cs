namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads the sentence that logs a hiring event: "Log a layoff: 120 jobs at Acme in Round Rock, starting March 3".</summary>
public static class HiringEventReader
{
    /// <summary>Takes what the text says clearly, and reports the rest; never guesses, never throws.</summary>
    /// <param name="text">As typed; at most <see cref="MostCharacters"/> are read.</param>
    /// <param name="today">The day of the one who types.</param>
    /// <param name="names">The areas and occupations of a release; null: places stay as written, and occupations unread.</param>
    public static HiringEventReading Read(string text, DateOnly today, EventNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new HiringEventReading(new HiringEventDetails(), [text]);
    }

    /// <summary>The longest text that is read, in characters; the rest is left over.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Whether a chat message wants to log an event rather than ask about some.</summary>
    public static bool IsLogging(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return false;
    }
}
