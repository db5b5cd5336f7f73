using System.Collections;
using System.Runtime.InteropServices;

namespace LmiBot.HiringEvents.Answering;

/// <summary>The events that a question asks for, and those that it would have if they said more of themselves.</summary>
public sealed class EventSelection
{
    private static readonly ReportSource[] Sources = Enum.GetValues<ReportSource>();

    private readonly EventFilters _filters;
    private readonly EventTable _table;

    /// <summary>By place in the table: a list of the places of all would be large.</summary>
    private readonly BitArray _found;

    private readonly int[] _bySource = new int[(int)Sources.Max() + 1];

    public int Count => Tally.Events;

    internal JobTally Tally { get; } = new();

    /// <summary>By <see cref="PublishedEvent.ListedOn"/>, the latest first.</summary>
    public IEnumerable<PublishedEvent> Events => Places.Select(i => _table[i].Event);

    /// <summary>In the order that was asked for. Who takes the first of many does not wait for the others to be sorted.</summary>
    public IEnumerable<PublishedEvent> InOrder => _filters switch
    {
        { LargestFirst: true } => Places.OrderByDescending(i => _table[i].Size).Select(i => _table[i].Event),
        { Announced: true } => Places.OrderByDescending(i => _table[i].Day(announced: true)).ThenByDescending(i => _table[i].Event.HiringEventId).Select(i => _table[i].Event),
        _ => Events,
    };

    /// <summary>Of those that were found: they don't say whether they are a layoff or a closing.</summary>
    public int Unspecified { get; private set; }

    /// <summary>Left out because they state no industry, where one is asked for.</summary>
    public int WithoutIndustry { get; private set; }

    /// <summary>Left out because they name no occupation, where some are asked for.</summary>
    public int WithoutOccupations { get; private set; }

    /// <summary>Left out because they have no such day, where a period is asked for.</summary>
    public int WithoutDay { get; private set; }

    /// <summary>Left out because they don't say whether they are a layoff or a closing, where closings are asked for.</summary>
    public int WithoutKind { get; private set; }

    /// <param name="events">To choose from.</param>
    /// <param name="filters">What is asked for.</param>
    /// <param name="areas">Codes as of <see cref="PublishedEvents.Within"/>; null for all.</param>
    /// <param name="occupations">SOC codes, of which an event must name one; empty for all.</param>
    /// <param name="only">Numbers of events; null for all.</param>
    public EventSelection(PublishedEvents events, EventFilters filters, IReadOnlySet<string>? areas, IReadOnlySet<string> occupations, IReadOnlySet<int>? only = null)
    {
        (_filters, _table, _found) = (filters, events.Table, new BitArray(events.Table.Count));
        var employers = filters.Employer is { } words ? events.Employers(words) : null;
        foreach (var i in filters.Announced ? Enumerable.Range(0, _table.Count) : _table.Listed(filters.From, filters.To))
        {
            ref readonly var row = ref _table[i];
            if (events.Shows(row)
                && only?.Contains(row.Event.HiringEventId) != false
                && (areas is null || (row.AreaCode is not null && areas.Contains(row.AreaCode)))
                && employers?.Contains(row.EmployerId) != false
                && (filters.Source is not { } source || row.IsFrom(source))
                && IsOnSide(row, filters.Change)
                && !(row.Day(filters.Announced) < filters.From || row.Day(filters.Announced) > filters.To)
                && SaysEnough(row, occupations))
                Add(i, row);
        }
    }

    public int From(ReportSource source) => _bySource[(int)source];

    /// <summary>Added up by what they have in common.</summary>
    internal Dictionary<T, JobTally> TallyBy<T>(Func<EventRow, T> key)
        where T : notnull
    {
        var tallies = new Dictionary<T, JobTally>();
        foreach (var i in Places)
        {
            ref readonly var row = ref _table[i];
            (CollectionsMarshal.GetValueRefOrAddDefault(tallies, key(row), out _) ??= new JobTally()).Add(row);
        }

        return tallies;
    }

    private IEnumerable<int> Places => Enumerable.Range(0, Count == 0 ? 0 : _table.Count).Where(i => _found[i]);

    private void Add(int place, in EventRow row)
    {
        _found[place] = true;
        Tally.Add(row);
        Unspecified += row.Kind == HiringEventKind.Unspecified ? 1 : 0;
        foreach (var source in Sources)
            _bySource[(int)source] += row.IsFrom(source) ? 1 : 0;
    }

    /// <summary>Whether an event has the kind, the day, the industry and an occupation that are asked for; one that keeps quiet about it is counted.</summary>
    private bool SaysEnough(in EventRow row, IReadOnlySet<string> occupations)
    {
        if (_filters.Kinds.Count > 0 && !_filters.Kinds.Contains(row.Kind))
            WithoutKind += row.Kind == HiringEventKind.Unspecified && _filters.Kinds.Contains(HiringEventKind.Closing) ? 1 : 0;
        else if (row.Day(_filters.Announced) is null && (_filters.From ?? _filters.To) is not null)
            WithoutDay++;
        else if (_filters.Sector is { } sector && row.Sector?.Code != sector)
            WithoutIndustry += row.Sector is null ? 1 : 0;
        else if (occupations.Count > 0 && !row.Event.Occupations.Any(occupations.Contains))
            WithoutOccupations += row.HasOccupations ? 0 : 1;
        else
            return true;
        return false;
    }

    private static bool IsOnSide(in EventRow row, JobChange? side) => side switch
    {
        JobChange.Gains => row.IsGain,
        JobChange.Losses => row.IsLoss,
        _ => true,
    };
}
