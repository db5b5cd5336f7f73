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
}

/// <summary>Decides for one row after the other, without a look at anything else.</summary>
internal sealed class EventRowFilter
{
    private readonly EventFilters _filters;
    private readonly IReadOnlySet<string> _occupations;
    private readonly IReadOnlySet<int>? _only;
    private readonly bool[]? _areas;
    private readonly IReadOnlySet<int>? _employers;
    private readonly int _today;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasPeriod;
    private readonly int _kinds;
    private readonly int _sources;
    private readonly int _sector;

    /// <inheritdoc cref="EventSelection(PublishedEvents, EventFilters, IReadOnlySet{string}?, IReadOnlySet{string}, IReadOnlySet{int}?)"/>
    public EventRowFilter(PublishedEvents events, EventFilters filters, IReadOnlySet<string>? areas, IReadOnlySet<string> occupations, IReadOnlySet<int>? only)
    {
        (_filters, _occupations, _only, _today) = (filters, occupations, only, events.Today.DayNumber);
        _areas = areas is null ? null : events.Table.Areas(areas);
        _employers = filters.Employer is { } words ? events.Employers(words) : null;
        (_from, _to, _hasPeriod) = (filters.From?.DayNumber ?? 0, filters.To?.DayNumber ?? int.MaxValue, (filters.From ?? filters.To) is not null);
        _kinds = filters.Kinds.Aggregate(0, (all, kind) => all | (1 << (int)kind));
        _sources = filters.Source is { } source ? EventRow.Bit(source) : 0;
        _sector = filters.Sector is { } sector ? NaicsSector.All.TakeWhile(s => s.Code != sector).Count() + 1 : 0;
    }

    public EventFit Fit(in EventRow row)
    {
        if (row.PublishFrom > _today || (_areas is not null && !_areas[row.Area]) || (_employers is not null && !_employers.Contains(row.EmployerId))
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
        return EventFit.Yes;
    }

    private bool IsOnSide(in EventRow row) => _filters.Change switch
    {
        JobChange.Gains => row.IsGain,
        JobChange.Losses => row.IsLoss,
        _ => true,
    };
}
