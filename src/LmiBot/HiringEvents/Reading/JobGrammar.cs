using System.Text.RegularExpressions;
using static LmiBot.Asking.Answering.FigureFormat;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Finds a number of jobs at a place in a text. The longest form wins; of two as long, the first.</summary>
internal static class JobGrammar
{
    private static readonly (Regex Pattern, Func<Match, JobCountReading?> Read)[] Forms =
    [
        (JobPatterns.Range(), m => Range(m)),
        (JobPatterns.AtLeast(), m => Bounded(m, n => (n, null))),
        (JobPatterns.OrMore(), m => Bounded(m, n => (n, null))),
        (JobPatterns.MoreThan(), m => Bounded(m, n => (n + 1, null))),
        (JobPatterns.AtMost(), m => Bounded(m, n => (null, n))),
        (JobPatterns.OrFewer(), m => Bounded(m, n => (null, n))),
        (JobPatterns.FewerThan(), m => Bounded(m, n => (null, n - 1))),
        (JobPatterns.None(), _ => new JobCountReading.Refused(ReadingText.JobsNone)),
        (JobPatterns.Negative(), _ => new JobCountReading.Refused(ReadingText.JobsNegative)),
        (JobPatterns.Fraction(), _ => new JobCountReading.Refused(ReadingText.JobsFraction)),
        (JobPatterns.Plain(), m => Bounded(m, n => (n, n))),
        (JobPatterns.Unknown(), _ => new JobCountReading.Unknown()),
        (JobPatterns.Vague(), _ => new JobCountReading.Refused(ReadingText.JobsVague)),
    ];

    public static (JobCountReading Reading, int End)? Find(string text, int at)
    {
        (JobCountReading Reading, int End)? best = null;
        foreach (var (pattern, read) in Forms)
        {
            if (pattern.Match(text, at) is { Success: true } match && match.Index + match.Length > (best?.End ?? at) && read(match) is { } reading)
                best = (reading, match.Index + match.Length);
        }

        return best is { Reading: JobCountReading.Understood understood } counted ? WithHeadcount(text, understood, counted.End) : best;
    }

    /// <summary>"50 of 200": 50 jobs where 200 work.</summary>
    private static (JobCountReading, int) WithHeadcount(string text, JobCountReading.Understood jobs, int end)
    {
        if (JobPatterns.OfHeadcount().Match(text, end) is not { Success: true } match || Cardinal.Read(match.Groups["a"].Value) is not { Number: > 0 and <= JobCountReader.Most and var headcount })
            return (jobs, end);
        return (headcount < (jobs.Count.Least ?? jobs.Count.Most) ? new JobCountReading.Refused(ReadingText.JobsOverHeadcount) : jobs with { SiteHeadcount = (int)headcount }, match.Index + match.Length);
    }

    private static JobCountReading? Range(Match match)
    {
        if (Cardinal.Read(match.Groups["a"].Value) is not { } least || Cardinal.Read(match.Groups["b"].Value) is not { } most)
            return null;
        if (match.Groups["between"].Success != match.Value.Contains(" and ", StringComparison.OrdinalIgnoreCase))
            return null;
        // "50 or 60" is a range, "10 or 100" is not.
        if (match.Groups["or"].Success && (least.Number > most.Number || most.Number > 2 * least.Number))
            return null;
        return least.Number > most.Number
            ? new JobCountReading.Refused(ReadingText.JobsReversed)
            : Checked(least.Number, most.Number, match.Groups["about"].Success || least.IsAbout || most.IsAbout);
    }

    private static JobCountReading? Bounded(Match match, Func<long, (long?, long?)> bounds)
    {
        if (Cardinal.Read(match.Groups["a"].Value) is not { } number)
            return null;
        var (least, most) = bounds(number.Number);
        return Checked(least, most, match.Groups["about"].Success || number.IsAbout);
    }

    private static JobCountReading Checked(long? least, long? most, bool isAbout) =>
        least < 1 || most < 1 ? new JobCountReading.Refused(ReadingText.JobsNone)
        : least > JobCountReader.Most || most > JobCountReader.Most ? new JobCountReading.Refused(Say(ReadingText.JobsTooMany, Count(JobCountReader.Most)))
        : new JobCountReading.Understood(new JobCount((int?)least, (int?)most, isAbout));
}
