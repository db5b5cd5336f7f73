namespace LmiBot.HiringEvents.Answering;

/// <summary>One side of the events that were asked for: the jobs that came, or those that went. The two are never set off against each other.</summary>
/// <param name="Events">How many events there are on this side.</param>
/// <param name="Least">The sum of what each states at least.</param>
/// <param name="Most">The sum of what each states at most; null where one of those that state a number sets no upper bound.</param>
/// <param name="Unknown">How many of the events state no number: they are not zero, and in neither sum.</param>
/// <param name="IsAbout">A number in the sums was called approximate.</param>
public sealed record JobTotals(int Events, int Least, int? Most, int Unknown, bool IsAbout);

/// <summary>Adds events up, each side by itself, in one pass over however many there are.</summary>
internal sealed class JobTally
{
    private Side _gains;
    private Side _losses;

    public int Events { get; private set; }

    public JobTotals Gains => _gains.Totals();

    public JobTotals Losses => _losses.Totals();

    public static JobTally Sum(IEnumerable<JobTally> tallies)
    {
        var sum = new JobTally();
        foreach (var tally in tallies)
            sum.Add(tally);
        return sum;
    }

    public void Add(in EventRow row)
    {
        Events++;
        if (row.IsGain)
            _gains.Add(row.Gained, row.IsGainedAbout);
        if (row.IsLoss)
            _losses.Add(row.Lost, row.IsLostAbout);
    }

    public void Add(JobTally other)
    {
        Events += other.Events;
        _gains.Add(other._gains);
        _losses.Add(other._losses);
    }

    private struct Side
    {
        private int _events;
        private int _unknown;
        private int _unbounded;
        private long _least;
        private long _most;
        private bool _isAbout;

        public void Add(StatedJobs jobs, bool isAbout)
        {
            _events++;
            _unknown += jobs.Size == 0 ? 1 : 0;
            _unbounded += jobs.Size > 0 && jobs.Most == 0 ? 1 : 0;
            _least += jobs.Least;
            _most += jobs.Most;
            _isAbout |= isAbout;
        }

        public void Add(Side other)
        {
            _events += other._events;
            _unknown += other._unknown;
            _unbounded += other._unbounded;
            _least += other._least;
            _most += other._most;
            _isAbout |= other._isAbout;
        }

        public readonly JobTotals Totals() => new(_events, Jobs(_least), _unbounded == 0 ? Jobs(_most) : null, _unknown, _isAbout);

        /// <summary>More jobs than there are people are nobody's.</summary>
        private static int Jobs(long sum) => (int)Math.Min(sum, int.MaxValue);
    }
}
