namespace LmiBot.HiringEvents.Answering;

/// <summary>A hiring event as everybody may see it, in memory.</summary>
public sealed record PublishedEvent
{
    public required int HiringEventId { get; init; }

    public required HiringEventKind Kind { get; init; }

    public required int EmployerId { get; init; }

    /// <inheritdoc cref="HiringEvent.EmployerName"/>
    public required string EmployerName { get; init; }

    /// <summary>What the employer is called, here and elsewhere, in the form in which questions are compared.</summary>
    public required IReadOnlyList<string> EmployerWords { get; init; }

    public string? Site { get; init; }

    public string? Place { get; init; }

    /// <inheritdoc cref="HiringEventDetails.AreaCode"/>
    public string? AreaCode { get; init; }

    /// <inheritdoc cref="HiringEventDetails.JobsGained"/>
    public JobCount? Gained { get; init; }

    /// <inheritdoc cref="HiringEventDetails.JobsLost"/>
    public JobCount? Lost { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>When it was first reported; null where no report says.</summary>
    public DateOnly? ReportedOn { get; init; }

    public DateSpan? Effective { get; init; }

    /// <inheritdoc cref="HiringEvent.ListedOn"/>
    public DateOnly? ListedOn { get; init; }

    public bool? IsTemporary { get; init; }

    public string? Industry { get; init; }

    /// <summary>Of the NAICS code; null where none is known.</summary>
    public NaicsSector? Sector { get; init; }

    public string? NaicsCode { get; init; }

    public IReadOnlyList<string> Occupations { get; init; } = [];

    /// <summary>Where its reports are from, each once.</summary>
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];

    /// <summary>Where the first report that says so can be read.</summary>
    public string? Link { get; init; }

    /// <inheritdoc cref="HiringEvent.PublishFrom"/>
    public DateOnly? PublishFrom { get; init; }

    /// <summary>Jobs come: a number says so, or the kind where no number does.</summary>
    public bool IsGain => Gained is not null || (Lost is null && Kind is HiringEventKind.Opening or HiringEventKind.Expansion or HiringEventKind.Relocation);

    /// <summary>Jobs go; a relocation without a number is on both sides.</summary>
    public bool IsLoss => Lost is not null || (Gained is null && Kind is HiringEventKind.Layoff or HiringEventKind.Closing or HiringEventKind.Unspecified or HiringEventKind.Relocation);

    /// <summary>The day by which it counts.</summary>
    /// <param name="announced">That of the announcement, where it is not known that of the first report; else <see cref="ListedOn"/>.</param>
    public DateOnly? Day(bool announced) => announced ? AnnouncedOn ?? ReportedOn : ListedOn;
}
