namespace LmiBot.HiringEvents.Answering;

/// <summary>How an event fits to what is asked for.</summary>
internal enum EventFit : byte
{
    /// <summary>It is another event, or of another time or place.</summary>
    No,

    Yes,

    /// <summary>It might, if it said of what kind it is; and so on.</summary>
    WithoutKind,

    WithoutDay,

    WithoutIndustry,

    WithoutOccupations,

    /// <summary>It doesn't say whether it is so large.</summary>
    WithoutSize,

    /// <summary>It might, if it said more of where it is.</summary>
    WithoutArea,
}

/// <summary>Decides for one row after the other, without a look at anything else.</summary>
internal sealed class EventRowFilter
{
    private readonly EventFilters _filters;
    private readonly IReadOnlySet<string> _occupations;
    private readonly IReadOnlySet<int>? _only;
    private readonly bool[]? _areas;
    private readonly bool[]? _around;
    private readonly IReadOnlySet<int>? _employers;
    private readonly int _today;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasPeriod;
    private readonly int _kinds;
    private readonly int _sources;
    private readonly int _sector;

    /// <inheritdoc cref="EventSelection(PublishedEvents, EventFilters, IReadOnlySet{string}?, IReadOnlySet{string}, IReadOnlySet{int}?, IReadOnlySet{string}?)"/>
    public EventRowFilter(
        PublishedEvents events, EventFilters filters, IReadOnlySet<string>? areas, IReadOnlySet<string> occupations, IReadOnlySet<int>? only, IReadOnlySet<string>? around)
    {
        (_filters, _occupations, _only, _today) = (filters, occupations, only, events.Today.DayNumber);
        _areas = areas is null ? null : events.Table.Areas(areas);
        _around = around is null ? null : events.Table.Areas(around);
        _employers = filters.Employer is { } name ? events.Employers(name) : null;
        (_from, _to, _hasPeriod) = (filters.From?.DayNumber ?? 0, filters.To?.DayNumber ?? int.MaxValue, (filters.From ?? filters.To) is not null);
        _kinds = filters.Kinds.Aggregate(0, (all, kind) => all | (1 << (int)kind));
        _sources = filters.Source is { } source ? EventRow.Bit(source) : 0;
        _sector = filters.Sector is { } sector ? NaicsSector.All.TakeWhile(s => s.Code != sector).Count() + 1 : 0;
    }

    public EventFit Fit(in EventRow row) =>
        _areas is null || _areas[row.Area] ? FitWhereverItIs(row)
        : _around is not null && (row.Area == EventRow.NoArea || _around[row.Area]) && FitWhereverItIs(row) == EventFit.Yes ? EventFit.WithoutArea
        : EventFit.No;

    private EventFit FitWhereverItIs(in EventRow row)
    {
        if (row.PublishFrom > _today || (_employers is not null && !_employers.Contains(row.EmployerId))
            || (_only is not null && !_only.Contains(row.Event.HiringEventId)) || (_sources != 0 && (row.Sources & _sources) == 0) || !IsOnSide(row))
            return EventFit.No;
        var day = row.Day(_filters.Announced);
        if (day != EventRow.NoDay && (day < _from || day > _to))
            return EventFit.No;
        if (_kinds != 0 && (_kinds & (1 << (int)row.Kind)) == 0)
            return row.Kind == HiringEventKind.Unspecified && (_kinds & (1 << (int)HiringEventKind.Closing)) != 0 ? EventFit.WithoutKind : EventFit.No;
        if (_hasPeriod && day == EventRow.NoDay)
            return EventFit.WithoutDay;
        if (_sector != 0 && row.Sector != _sector)
            return row.Sector == 0 ? EventFit.WithoutIndustry : EventFit.No;
        if (_occupations.Count > 0 && !row.Event.Occupations.Any(_occupations.Contains))
            return row.Event.Occupations.Count == 0 ? EventFit.WithoutOccupations : EventFit.No;
        return _filters.LeastJobs is { } least ? Size(row, least) : EventFit.Yes;
    }

    private EventFit Size(in EventRow row, int least)
    {
        var gained = _filters.Change != JobChange.Losses && row.IsGain ? row.Gained : row.Lost;
        var lost = _filters.Change != JobChange.Gains && row.IsLoss ? row.Lost : gained;
        return gained.Least >= least || lost.Least >= least ? EventFit.Yes : gained.MayBe(least) || lost.MayBe(least) ? EventFit.WithoutSize : EventFit.No;
    }

    private bool IsOnSide(in EventRow row) => _filters.Change switch
    {
        JobChange.Gains => row.IsGain,
        JobChange.Losses => row.IsLoss,
        _ => true,
    };
}
