using static LmiBot.Asking.Answering.FigureFormat;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Writes a number of jobs for people, in the current culture, so that it reads back as itself.</summary>
public static class JobCountText
{
    /// <summary>"120", "about 50", "50 to 60", "up to 50", "at least 50"; without a word for jobs.</summary>
    public static string Write(JobCount count)
    {
        string Number(int? jobs) => count.IsAbout ? Say(ReadingText.JobsAbout, Count(jobs)) : Count(jobs);
        return count switch
        {
            { Least: null } => Say(ReadingText.JobsUpTo, Number(count.Most)),
            { Most: null } => Say(ReadingText.JobsAtLeast, Number(count.Least)),
            _ when count.Least == count.Most => Number(count.Least),
            _ => Say(ReadingText.JobsRange, Number(count.Least), Count(count.Most)),
        };
    }
}
