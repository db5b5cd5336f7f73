namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads plain English numbers of jobs: "120", "about 50", "50 to 60", "a dozen", "50 of 200", "unknown".</summary>
public static class JobCountReader
{
    /// <summary>The most jobs that one event can have.</summary>
    public const int Most = 1_000_000;

    /// <summary>The longest text that is a number, in characters.</summary>
    private const int MostCharacters = 200;

    /// <summary>Reads all of a text as one number; never throws, whatever the text.</summary>
    public static JobCountReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Of(text).TrimEnd('.', '!', ' ');
        if (plain.Length is 0 or > MostCharacters || JobGrammar.Find(plain, 0) is not { } found)
            return new JobCountReading.NotUnderstood([plain.Length is 0 or > MostCharacters ? text : plain]);
        return found.End < plain.Length ? new JobCountReading.NotUnderstood(PlainText.Leftover(plain, ..found.End)) : found.Reading;
    }
}
