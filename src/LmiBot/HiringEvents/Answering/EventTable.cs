namespace LmiBot.HiringEvents.Answering;

/// <summary>All that was published at one moment, in memory, the latest first. Read-only, so safe for use by many threads.</summary>
internal sealed class EventTable
{
    private readonly EventRow[] _rows;
    private readonly Lazy<EmployerNames> _employers;

    private EventTable(EventRow[] rows) => (_rows, _employers) = (rows, new Lazy<EmployerNames>(() => new EmployerNames(rows)));

    /// <param name="events">In any order.</param>
    public static EventTable Of(IEnumerable<PublishedEvent> events) => new(Sorted(events));

    public int Count => _rows.Length;

    public ref readonly EventRow this[int index] => ref _rows[index];

    /// <summary>Made when it is first asked for.</summary>
    public EmployerNames Employers => _employers.Value;

    /// <summary>The same, with some events as they are now.</summary>
    /// <param name="changed">The numbers of those that may have changed.</param>
    /// <param name="read">Those of them that are still published.</param>
    public EventTable With(HashSet<int> changed, IEnumerable<PublishedEvent> read)
    {
        var news = Sorted(read);
        var merged = new List<EventRow>(_rows.Length + news.Length);
        var next = 0;
        foreach (ref readonly var kept in _rows.AsSpan())
        {
            if (changed.Contains(kept.Event.HiringEventId))
                continue;
            while (next < news.Length && Order(news[next].Event, kept.Event) < 0)
                merged.Add(news[next++]);
            merged.Add(kept);
        }

        merged.AddRange(news[next..]);
        return new EventTable([.. merged]);
    }

    /// <summary>The places of the events that are listed in a period, and of those without a day.</summary>
    public IEnumerable<int> Listed(DateOnly? from, DateOnly? to)
    {
        var undated = FirstUntil(DateOnly.MinValue);
        var end = from > DateOnly.MinValue ? FirstUntil(from.Value.AddDays(-1)) : undated;
        for (var i = to is { } last ? FirstUntil(last) : 0; i < end; i++)
            yield return i;
        for (var i = undated; i < _rows.Length; i++)
            yield return i;
    }

    /// <summary>The place of the first that is listed on a day or before.</summary>
    private int FirstUntil(DateOnly day)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].ListedOn > day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static EventRow[] Sorted(IEnumerable<PublishedEvent> events)
    {
        PublishedEvent[] sorted = [.. events];
        Array.Sort(sorted, Order);
        return Array.ConvertAll(sorted, e => new EventRow(e));
    }

    /// <summary>The latest first; those without a day last.</summary>
    private static int Order(PublishedEvent a, PublishedEvent b) =>
        (b.ListedOn ?? DateOnly.MinValue, b.HiringEventId).CompareTo((a.ListedOn ?? DateOnly.MinValue, a.HiringEventId));
}
