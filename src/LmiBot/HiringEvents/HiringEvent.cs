namespace LmiBot.HiringEvents;

/// <summary>One expansion, relocation, opening, layoff or closing, however often it was reported. Never deleted; what becomes of it is its <see cref="Status"/>.</summary>
public sealed class HiringEvent
{
    public const int LongestName = 300;

    public const int LongestText = 500;

    /// <summary>Of a place and of an industry.</summary>
    public const int LongestPlace = 200;

    public const int LongestRequestId = 400;

    public int HiringEventId { get; init; }

    public required HiringEventStatus Status { get; set; }

    public required HiringEventKind Kind { get; set; }

    public required int EmployerId { get; set; }

    public Employer? Employer { get; init; }

    /// <summary>As it was written.</summary>
    public required string EmployerName { get; set; }

    public string? Site { get; set; }

    public string? Place { get; set; }

    /// <inheritdoc cref="HiringEventDetails.AreaCode"/>
    public string? AreaCode { get; set; }

    /// <inheritdoc cref="JobCount.Least"/>
    public int? GainedLeast { get; set; }

    /// <inheritdoc cref="JobCount.Most"/>
    public int? GainedMost { get; set; }

    /// <inheritdoc cref="JobCount.Least"/>
    public int? LostLeast { get; set; }

    /// <inheritdoc cref="JobCount.Most"/>
    public int? LostMost { get; set; }

    /// <inheritdoc cref="JobCount.IsAbout"/>
    public bool GainedIsAbout { get; set; }

    /// <inheritdoc cref="JobCount.IsAbout"/>
    public bool LostIsAbout { get; set; }

    public DateOnly? AnnouncedOn { get; set; }

    /// <inheritdoc cref="DateSpan.From"/>
    public DateOnly? EffectiveFrom { get; set; }

    /// <inheritdoc cref="DateSpan.To"/>
    public DateOnly? EffectiveTo { get; set; }

    /// <inheritdoc cref="DateSpan.InPhases"/>
    public bool InPhases { get; set; }

    /// <inheritdoc cref="DateSpan.From"/>
    public DateOnly? EndsFrom { get; set; }

    /// <inheritdoc cref="DateSpan.To"/>
    public DateOnly? EndsTo { get; set; }

    /// <summary>The day by which it is listed and counted: its first effective day, else the day on which it was announced.</summary>
    public DateOnly? ListedOn { get; set; }

    public bool? IsTemporary { get; set; }

    public bool? IsWholeSite { get; set; }

    public string? Industry { get; set; }

    /// <inheritdoc cref="HiringEventDetails.NaicsCode"/>
    public string? NaicsCode { get; set; }

    public string? Reason { get; set; }

    public int? SiteHeadcount { get; set; }

    public required bool MayBePublished { get; set; }

    public DateOnly? PublishFrom { get; set; }

    /// <summary><see cref="Access.Caller.Id"/> of who logged it, or the command line's.</summary>
    public required string LoggedBy { get; init; }

    /// <summary>For which organization; null for staff and imports.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime LoggedAt { get; init; }

    /// <summary>The chat in which the reporter hears of it: the chat channel and the conversation's id; null where there is none.</summary>
    public string? ReporterChannelId { get; init; }

    /// <inheritdoc cref="ReporterChannelId"/>
    public string? ReporterConversationId { get; init; }

    /// <summary>What the reporter says that it updates; null where it is news.</summary>
    public int? UpdatesId { get; set; }

    /// <summary>Tells who logs it from who logs it again, unique; of an import the state and id of the notice that told of it first.</summary>
    public string? RequestId { get; init; }

    /// <summary>The event that this one turned out to be; null unless it is <see cref="HiringEventStatus.Merged"/>.</summary>
    public int? MergedIntoId { get; set; }

    /// <summary>Counts the changes; who changes an event that changed meanwhile is told so.</summary>
    public int Version { get; set; }

    public ICollection<HiringEventOccupation> Occupations { get; init; } = [];

    public ICollection<HiringEventReport> Reports { get; init; } = [];

    /// <summary>What people call it: <c>HE-1042</c>.</summary>
    public string Reference => ReferenceOf(HiringEventId);

    public static string ReferenceOf(int hiringEventId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"HE-{hiringEventId}");
}

/// <summary>What became of a hiring event. Only <see cref="Published"/> ones are for everybody, from <see cref="HiringEvent.PublishFrom"/> on.</summary>
public enum HiringEventStatus : byte
{
    Submitted = 1,
    Published,
    Rejected,
    Merged,
    Withdrawn,
}

/// <summary>An occupation that a hiring event touches.</summary>
public sealed class HiringEventOccupation
{
    public int HiringEventId { get; init; }

    /// <summary>SOC 2018.</summary>
    public required string SocCode { get; init; }
}
