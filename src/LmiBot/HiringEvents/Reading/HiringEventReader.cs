namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads the sentence that logs a hiring event: "Log a layoff: 120 jobs at Acme in Round Rock, starting March 3".</summary>
public static class HiringEventReader
{
    /// <summary>The longest text that is read, in characters; of a longer one nothing is.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Takes what the text says clearly, and reports the rest; never guesses, never throws.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day of the one who types.</param>
    /// <param name="names">The areas and occupations of a release; null: places stay as written, and occupations unread.</param>
    public static HiringEventReading Read(string text, DateOnly today, EventNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Of(text);
        return plain.Length is 0 or > MostCharacters
            ? new HiringEventReading(new HiringEventDetails(), plain.Length == 0 ? [] : [plain])
            : new SentenceReader(plain, today, names).Read();
    }

    /// <summary>Whether a chat message wants to log an event rather than ask about some: says so, or tells of one.</summary>
    public static bool IsLogging(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MostCharacters && LoggingPatterns.IsLogging(PlainText.Of(text));
    }

    /// <summary>Whether it says so: "log a layoff", not "we are moving production to Mexico".</summary>
    public static bool IsWish(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MostCharacters && LoggingPatterns.IsWish(PlainText.Of(text));
    }

    /// <summary>Whether it says what happens and asks nothing; it may still be no wish to log.</summary>
    public static bool Tells(string text) => Kinds(text).Count > 0 && !LoggingPatterns.IsAsking(PlainText.Of(text));

    /// <summary>What happens, as an answer says it: "letting people go".</summary>
    /// <returns>One kind; several where they are not one; empty where none is named.</returns>
    public static IReadOnlyList<HiringEventKind> Kinds(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostCharacters)
            return [];
        List<HiringEventKind> named = [.. KindWords.Find(PlainText.Of(text)).Select(k => k.Kind).Distinct()];
        return KindWords.Together(named) is { } kind ? [kind] : named;
    }
}
