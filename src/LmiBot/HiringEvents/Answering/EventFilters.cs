namespace LmiBot.HiringEvents.Answering;

/// <summary>Which hiring events are asked for, beside their area and occupations. Dates are what was meant on the day of the question.</summary>
public sealed record EventFilters
{
    /// <summary>Empty for all.</summary>
    public IReadOnlyList<HiringEventKind> Kinds { get; init; } = [];

    /// <summary>One side only; null for both.</summary>
    public JobChange? Change { get; init; }

    /// <summary>Only those reported so; null for all.</summary>
    public ReportSource? Source { get; init; }

    /// <summary>The first day; null for no bound.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null for no bound, so that what is still to come is in.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The days are those of the announcements, or where that is unknown of the reports; else of the effect, or where that is unknown of the announcement.</summary>
    public bool Announced { get; init; }

    /// <summary>Code of a <see cref="NaicsSector"/>; null for all.</summary>
    public string? Sector { get; init; }

    /// <summary>The words that an employer's name begins with, however they are typed; null for all.</summary>
    public string? Employer { get; init; }

    /// <summary>Only events that state so many jobs or more, on a side that is asked for; null for all.</summary>
    public int? LeastJobs { get; init; }

    public EventGrouping? GroupBy { get; init; }

    /// <summary>The events with the most jobs first; else the latest.</summary>
    public bool LargestFirst { get; init; }

    /// <summary>A list is equal to another with the same kinds.</summary>
    public bool Equals(EventFilters? other) =>
        other is not null && Kinds.SequenceEqual(other.Kinds)
        && (Change, Source, From, To, Announced) == (other.Change, other.Source, other.From, other.To, other.Announced)
        && (Sector, Employer, LeastJobs, GroupBy, LargestFirst) == (other.Sector, other.Employer, other.LeastJobs, other.GroupBy, other.LargestFirst);

    public override int GetHashCode() => HashCode.Combine(Change, Source, From, To, Sector, Employer, GroupBy, Kinds.Count);
}

public enum JobChange : byte
{
    Gains = 1,
    Losses,
}

public enum EventGrouping : byte
{
    Month = 1,
    Industry,
}
