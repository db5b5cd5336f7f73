using System.Collections;
using System.Runtime.InteropServices;

namespace LmiBot.HiringEvents.Answering;

/// <summary>The events that a question asks for, added up, and those that it would have if they said more of themselves. One pass over all that may fit.</summary>
public sealed class EventSelection
{
    /// <summary>Of the events without a day.</summary>
    internal static (int Year, int Month) NoMonth => default;

    private readonly EventFilters _filters;
    private readonly EventTable _table;

    /// <summary>By place in the table: a list of the places would be large where all are asked for.</summary>
    private readonly BitArray _found;

    private readonly int[] _fits = new int[Enum.GetValues<EventFit>().Length];
    private readonly int[] _bySources = new int[byte.MaxValue + 1];
    private readonly int[] _byKind = new int[Enum.GetValues<HiringEventKind>().Length];
    private readonly JobTally[] _bySector = [.. Enumerable.Range(0, NaicsSector.All.Count + 1).Select(_ => new JobTally())];
    private readonly Dictionary<(int Year, int Month), JobTally> _byMonth = [];

    /// <param name="events">To choose from.</param>
    /// <param name="filters">What is asked for.</param>
    /// <param name="areas">Codes as of <see cref="PublishedEvents.Within"/>; null for all.</param>
    /// <param name="occupations">SOC codes, of which an event must name one; empty for all.</param>
    /// <param name="only">Numbers of events; null for all.</param>
    /// <param name="around">Codes as of <see cref="PublishedEvents.Around"/>; null: what may be in the areas is not counted.</param>
    public EventSelection(
        PublishedEvents events, EventFilters filters, IReadOnlySet<string>? areas, IReadOnlySet<string> occupations, IReadOnlySet<int>? only = null, IReadOnlySet<string>? around = null)
    {
        (_filters, _table, _found) = (filters, events.Table, new BitArray(events.Table.Count));
        var filter = new EventRowFilter(events, filters, areas, occupations, only, around);
        var (month, day) = (new JobTally(), int.MinValue);
        foreach (var i in filters.Announced ? Enumerable.Range(0, _table.Count) : _table.Listed(filters.From, filters.To))
        {
            ref readonly var row = ref _table[i];
            var fit = filter.Fit(row);
            _fits[(int)fit]++;
            if (fit != EventFit.Yes)
                continue;
            // Events of one day stand together.
            if (row.Day(filters.Announced) != day)
                month = Month(day = row.Day(filters.Announced));
            month.Add(row);
            Add(i, row);
        }

        Tally = JobTally.Sum(_byMonth.Values);
    }

    public int Count => _fits[(int)EventFit.Yes];

    internal JobTally Tally { get; }

    /// <summary>Of those that have a month; the others are under <see cref="NoMonth"/>.</summary>
    internal IReadOnlyDictionary<(int Year, int Month), JobTally> ByMonth => _byMonth;

    /// <summary>Where they are grouped so: each sector that some have; null stands for those that state none.</summary>
    internal IEnumerable<(NaicsSector? Sector, JobTally Tally)> BySector =>
        _bySector.Index().Where(s => s.Item.Events > 0).Select(s => (s.Index == 0 ? null : NaicsSector.All[s.Index - 1], s.Item));

    /// <summary>By <see cref="PublishedEvent.ListedOn"/>, the latest first.</summary>
    public IEnumerable<PublishedEvent> Events => Places.Select(i => _table[i].Event);

    /// <summary>In the order that was asked for.</summary>
    public IEnumerable<PublishedEvent> InOrder => (IsListOrder ? Places : Places.OrderByDescending(Rank)).Select(i => _table[i].Event);

    /// <summary>Of those that were found: they don't say whether they are a layoff or a closing.</summary>
    public int Unspecified => _byKind[(int)HiringEventKind.Unspecified];

    /// <summary>Left out because no area is known of them, or only one around that which is asked for: they may be in it.</summary>
    public int WithoutArea => _fits[(int)EventFit.WithoutArea];

    /// <summary>Left out because they state no industry, where one is asked for.</summary>
    public int WithoutIndustry => _fits[(int)EventFit.WithoutIndustry];

    /// <summary>Left out because they name no occupation, where some are asked for.</summary>
    public int WithoutOccupations => _fits[(int)EventFit.WithoutOccupations];

    /// <summary>Left out because they have no such day, where a period is asked for.</summary>
    public int WithoutDay => _fits[(int)EventFit.WithoutDay];

    /// <summary>Left out because they don't say whether they are a layoff or a closing, where closings are asked for.</summary>
    public int WithoutKind => _fits[(int)EventFit.WithoutKind];

    /// <summary>Left out because they state no number of jobs, or one that may be as large as is asked for.</summary>
    public int WithoutSize => _fits[(int)EventFit.WithoutSize];

    public int From(ReportSource source) => _bySources.Index().Where(s => (s.Index & EventRow.Bit(source)) != 0).Sum(s => s.Item);

    /// <summary>Some of them in the order that was asked for, without sorting the others.</summary>
    public IReadOnlyList<PublishedEvent> Page(int skip, int take)
    {
        if (IsListOrder)
            return [.. Events.Skip(skip).Take(take)];
        var best = new PriorityQueue<int, (int, int)>();
        foreach (var i in Places)
        {
            if (best.Count < skip + take)
                best.Enqueue(i, Rank(i));
            else
                best.EnqueueDequeue(i, Rank(i));
        }

        return [.. best.UnorderedItems.OrderByDescending(b => b.Priority).Skip(skip).Take(take).Select(b => _table[b.Element].Event)];
    }

    private bool IsListOrder => !_filters.LargestFirst && !_filters.Announced;

    private IEnumerable<int> Places => Enumerable.Range(0, Count == 0 ? 0 : _table.Count).Where(i => _found[i]);

    /// <summary>The higher, the earlier; none is another's.</summary>
    private (int, int) Rank(int place) => _filters.LargestFirst ? (_table[place].Size, -place) : (_table[place].AnnouncedOn, _table[place].Event.HiringEventId);

    private JobTally Month(int day)
    {
        var date = day == EventRow.NoDay ? default : DateOnly.FromDayNumber(day);
        return CollectionsMarshal.GetValueRefOrAddDefault(_byMonth, day == EventRow.NoDay ? NoMonth : (date.Year, date.Month), out _) ??= new JobTally();
    }

    private void Add(int place, in EventRow row)
    {
        _found[place] = true;
        _bySources[row.Sources]++;
        _byKind[(int)row.Kind]++;
        if (_filters.GroupBy == EventGrouping.Industry)
            _bySector[row.Sector].Add(row);
    }
}
