namespace LmiBot.HiringEvents.Answering;

/// <summary>All that was published at one moment, in memory, the latest first. Read-only, so safe for use by many threads.</summary>
internal sealed class EventTable
{
    private readonly EventRow[] _rows;
    private readonly Dictionary<string, int> _areas;
    private readonly Lazy<EmployerNames> _employers;

    private EventTable(EventRow[] rows, Dictionary<string, int> areas) => (_rows, _areas, _employers) = (rows, areas, new Lazy<EmployerNames>(() => new EmployerNames(rows)));

    /// <param name="events">In any order.</param>
    public static EventTable Of(IEnumerable<PublishedEvent> events)
    {
        var areas = new Dictionary<string, int>(StringComparer.Ordinal);
        return new EventTable(Sorted(events, areas), areas);
    }

    public int Count => _rows.Length;

    public ref readonly EventRow this[int index] => ref _rows[index];

    /// <summary>Made when it is first asked for.</summary>
    public EmployerNames Employers => _employers.Value;

    /// <summary>The same, with some events as they are now.</summary>
    /// <param name="changed">The numbers of those that may have changed.</param>
    /// <param name="read">Those of them that are still published.</param>
    public EventTable With(HashSet<int> changed, IEnumerable<PublishedEvent> read)
    {
        var areas = new Dictionary<string, int>(_areas, StringComparer.Ordinal);
        var news = Sorted(read, areas);
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
        return new EventTable([.. merged], areas);
    }

    /// <summary>By the number of each area, whether it is one of these; an event without an area is in none.</summary>
    public bool[] Areas(IReadOnlySet<string> codes)
    {
        var among = new bool[_areas.Count + 1];
        foreach (var (code, number) in _areas)
            among[number] = codes.Contains(code);
        return among;
    }

    /// <summary>The places of the events that are listed in a period, and of those without a day.</summary>
    public IEnumerable<int> Listed(DateOnly? from, DateOnly? to)
    {
        var undated = FirstUntil(EventRow.NoDay);
        var end = from is { } first ? FirstUntil(first.DayNumber - 1) : undated;
        for (var i = to is { } last ? FirstUntil(last.DayNumber) : 0; i < end; i++)
            yield return i;
        for (var i = undated; i < _rows.Length; i++)
            yield return i;
    }

    /// <summary>The place of the first that is listed on a day or before.</summary>
    private int FirstUntil(int day)
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

    private static EventRow[] Sorted(IEnumerable<PublishedEvent> events, Dictionary<string, int> areas)
    {
        PublishedEvent[] sorted = [.. events];
        Array.Sort(sorted, Order);
        return Array.ConvertAll(sorted, e => new EventRow(e, Number(e.AreaCode, areas)));
    }

    /// <summary>From 1; 0 for none.</summary>
    private static int Number(string? areaCode, Dictionary<string, int> areas)
    {
        if (areaCode is null)
            return 0;
        areas.TryAdd(areaCode, areas.Count + 1);
        return areas[areaCode];
    }

    /// <summary>The latest first; those without a day last.</summary>
    private static int Order(PublishedEvent a, PublishedEvent b) =>
        (b.ListedOn ?? DateOnly.MinValue, b.HiringEventId).CompareTo((a.ListedOn ?? DateOnly.MinValue, a.HiringEventId));
}
