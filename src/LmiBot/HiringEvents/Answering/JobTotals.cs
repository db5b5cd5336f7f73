namespace LmiBot.HiringEvents.Answering;

/// <summary>One side of the events that were asked for: the jobs that came, or those that went. The two are never set off against each other.</summary>
/// <param name="Events">How many events there are on this side.</param>
/// <param name="Least">The sum of what each states at least.</param>
/// <param name="Most">The sum of what each states at most; null where one of those that state a number sets no upper bound.</param>
/// <param name="Unknown">How many of the events state no number: they are not zero, and in neither sum.</param>
/// <param name="IsAbout">A number in the sums was called approximate.</param>
public sealed record JobTotals(int Events, int Least, int? Most, int Unknown, bool IsAbout)
{
    public static JobTotals Gained(IEnumerable<PublishedEvent> events) => Of(events.Where(e => e.IsGain), e => e.Gained);

    public static JobTotals Lost(IEnumerable<PublishedEvent> events) => Of(events.Where(e => e.IsLoss), e => e.Lost);

    private static JobTotals Of(IEnumerable<PublishedEvent> events, Func<PublishedEvent, JobCount?> jobs)
    {
        var (count, least, unknown, isAbout) = (0, 0L, 0, false);
        long? most = 0;
        foreach (var hiringEvent in events)
        {
            count++;
            if (jobs(hiringEvent) is not { } stated)
            {
                unknown++;
                continue;
            }

            least += stated.Least ?? 0;
            most += stated.Most;
            isAbout |= stated.IsAbout;
        }

        return new JobTotals(count, Jobs(least), most is { } known ? Jobs(known) : null, unknown, isAbout);
    }

    /// <summary>More jobs than there are people fit no card, and are nobody's.</summary>
    private static int Jobs(long sum) => (int)Math.Min(sum, int.MaxValue);
}
