namespace LmiBot.HiringEvents.Answering;

/// <summary>The events that a question asks for, and those that it would have if they said more of themselves.</summary>
public sealed class EventSelection
{
    private readonly EventFilters _filters;

    /// <summary>By <see cref="PublishedEvent.ListedOn"/>, the latest first.</summary>
    public IReadOnlyList<PublishedEvent> Events { get; }

    /// <summary>In the order that was asked for. Who takes the first of many does not wait for the others to be sorted.</summary>
    public IEnumerable<PublishedEvent> InOrder => _filters switch
    {
        { LargestFirst: true } => Events.OrderByDescending(e => Math.Max(Size(e.Gained), Size(e.Lost))),
        { Announced: true } => Events.OrderByDescending(e => e.Day(announced: true)).ThenByDescending(e => e.HiringEventId),
        _ => Events,
    };

    /// <summary>Left out because they state no industry, where one is asked for.</summary>
    public int WithoutIndustry { get; }

    /// <summary>Left out because they name no occupation, where some are asked for.</summary>
    public int WithoutOccupations { get; }

    /// <summary>Left out because they have no such day, where a period is asked for.</summary>
    public int WithoutDay { get; }

    /// <summary>Left out because they don't say whether they are a layoff or a closing, where closings are asked for.</summary>
    public int WithoutKind { get; }

    /// <param name="events">To choose from.</param>
    /// <param name="filters">What is asked for.</param>
    /// <param name="areas">Codes as of <see cref="PublishedEvents.Within"/>; null for all.</param>
    /// <param name="occupations">SOC codes, of which an event must name one; empty for all.</param>
    public EventSelection(PublishedEvents events, EventFilters filters, IReadOnlySet<string>? areas, IReadOnlySet<string> occupations)
    {
        _filters = filters;
        var employers = filters.Employer is { } words ? events.Employers(words) : null;
        var found = new List<PublishedEvent>();
        foreach (var candidate in events.All)
        {
            if ((areas is not null && (candidate.AreaCode is null || !areas.Contains(candidate.AreaCode)))
                || (employers is not null && !employers.Contains(candidate.EmployerId))
                || (filters.Source is { } source && !candidate.Sources.Contains(source))
                || !IsOnSide(candidate, filters.Change))
                continue;
            var day = candidate.Day(filters.Announced);
            if (day < filters.From || day > filters.To)
                continue;
            if (filters.Kinds.Count > 0 && !filters.Kinds.Contains(candidate.Kind))
                WithoutKind += candidate.Kind == HiringEventKind.Unspecified && filters.Kinds.Contains(HiringEventKind.Closing) ? 1 : 0;
            else if (day is null && (filters.From ?? filters.To) is not null)
                WithoutDay++;
            else if (filters.Sector is { } sector && candidate.Sector?.Code != sector)
                WithoutIndustry += candidate.Sector is null ? 1 : 0;
            else if (occupations.Count > 0 && !candidate.Occupations.Any(occupations.Contains))
                WithoutOccupations += candidate.Occupations.Count == 0 ? 1 : 0;
            else
                found.Add(candidate);
        }

        Events = found;
    }

    private static bool IsOnSide(PublishedEvent candidate, JobChange? side) => side switch
    {
        JobChange.Gains => candidate.IsGain,
        JobChange.Losses => candidate.IsLoss,
        _ => true,
    };

    private static int Size(JobCount? jobs) => jobs?.Least ?? jobs?.Most ?? 0;
}
