namespace LmiBot.HiringEvents;

/// <summary>What is told of a hiring event: all of it, or as much as is known yet. The dialog fills one, an event holds one, the trail keeps one before and one after each change.</summary>
public sealed record HiringEventDetails
{
    /// <summary>Null: not said yet.</summary>
    public HiringEventKind? Kind { get; init; }

    /// <summary>As it was written; at most <see cref="HiringEvent.LongestName"/> characters.</summary>
    public string? Employer { get; init; }

    /// <summary>Name or street address of the site; at most <see cref="HiringEvent.LongestText"/> characters.</summary>
    public string? Site { get; init; }

    /// <summary>City or region as it was written: Round Rock.</summary>
    public string? Place { get; init; }

    /// <summary>The narrowest area that holds the site: its county, else a wider one. Null: not known.</summary>
    public string? AreaCode { get; init; }

    /// <summary>Null: unknown, or none.</summary>
    public JobCount? JobsGained { get; init; }

    /// <summary>Null: unknown, or none.</summary>
    public JobCount? JobsLost { get; init; }

    /// <summary>When it was made known; of a WARN notice, its date.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>When jobs begin or end.</summary>
    public DateSpan? Effective { get; init; }

    /// <summary>When something temporary ends.</summary>
    public DateSpan? Ends { get; init; }

    public bool? IsTemporary { get; init; }

    /// <summary>True for a whole site, false for a part of one.</summary>
    public bool? IsWholeSite { get; init; }

    /// <summary>As it was written.</summary>
    public string? Industry { get; init; }

    /// <summary>A NAICS 2022 code of two to six digits, or a sector's range such as <c>31-33</c>.</summary>
    public string? NaicsCode { get; init; }

    /// <summary>SOC 2018 codes of the occupations that it touches.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    public string? Reason { get; init; }

    public ReportSource Source { get; init; } = ReportSource.OwnReport;

    /// <summary>An https address where it can be read; at most <see cref="HiringEvent.LongestText"/> characters.</summary>
    public string? Link { get; init; }

    /// <summary>Null: not said yet. False: for the staff only.</summary>
    public bool? MayBePublished { get; init; }

    /// <summary>Not before this day; null: at once.</summary>
    public DateOnly? PublishFrom { get; init; }

    /// <summary>How many work at the site; asked for only where the WARN hint hangs on it.</summary>
    public int? SiteHeadcount { get; init; }

    /// <summary>The same of another kind: jobs on a side that this kind does not have are not told any more.</summary>
    public HiringEventDetails As(HiringEventKind? kind) => this with
    {
        Kind = kind,
        JobsLost = kind is HiringEventKind.Opening or HiringEventKind.Expansion ? null : JobsLost,
        JobsGained = kind is HiringEventKind.Layoff or HiringEventKind.Closing ? null : JobsGained,
    };

    /// <summary>A list is equal to another with the same codes.</summary>
    public bool Equals(HiringEventDetails? other) =>
        other is not null && Occupations.SequenceEqual(other.Occupations) && EqualsButOccupations(other);

    public override int GetHashCode() => HashCode.Combine(Kind, Employer, Site, Place, JobsGained, JobsLost, Effective, Occupations.Count);

    private bool EqualsButOccupations(HiringEventDetails other) =>
        (Kind, Employer, Site, Place, AreaCode, JobsGained, JobsLost) == (other.Kind, other.Employer, other.Site, other.Place, other.AreaCode, other.JobsGained, other.JobsLost)
        && (AnnouncedOn, Effective, Ends, IsTemporary, IsWholeSite, Industry, NaicsCode) == (other.AnnouncedOn, other.Effective, other.Ends, other.IsTemporary, other.IsWholeSite, other.Industry, other.NaicsCode)
        && (Reason, Source, Link, MayBePublished, PublishFrom, SiteHeadcount) == (other.Reason, other.Source, other.Link, other.MayBePublished, other.PublishFrom, other.SiteHeadcount);
}
