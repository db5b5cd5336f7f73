namespace LmiBot.HiringEvents;

/// <summary>One report of a hiring event, as it came. An event has one at least; an amended notice and a second source add theirs.</summary>
public sealed class HiringEventReport
{
    /// <summary>Between a notice's id at the state and the digits that tell its content.</summary>
    public const char ContentMark = '~';

    public int HiringEventReportId { get; init; }

    public int HiringEventId { get; set; }

    public required ReportSource Source { get; set; }

    /// <summary>Of a WARN notice: the state that it was filed in, two capitals.</summary>
    public string? NoticeState { get; init; }

    /// <summary>Of a WARN notice: its id at the state, <see cref="ContentMark"/> and six digits by its content. Unique in the state.</summary>
    public string? NoticeId { get; init; }

    public bool IsAmendment { get; init; }

    /// <summary>Of a WARN notice its date, else the day on which it was reported.</summary>
    public DateOnly? ReportedOn { get; init; }

    public string? Link { get; set; }

    /// <summary>As reported.</summary>
    public required string EmployerName { get; init; }

    /// <summary>As reported.</summary>
    public string? Place { get; init; }

    /// <summary>As reported.</summary>
    public string? Site { get; init; }

    /// <summary>County FIPS as reported.</summary>
    public string? CountyCode { get; init; }

    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Jobs lost, of a WARN notice; null: not stated.</summary>
    public int? Jobs { get; init; }

    /// <summary>Of a WARN notice: <c>closure</c>, <c>mass_layoff</c>; null: not stated.</summary>
    public string? LayoffType { get; init; }

    public bool? IsTemporary { get; init; }

    /// <summary>NAICS as filed, of any edition.</summary>
    public string? NaicsCode { get; init; }

    /// <summary>In UTC: when it reached this database.</summary>
    public required DateTime ReceivedAt { get; set; }
}

/// <summary>Where a report is from.</summary>
public enum ReportSource : byte
{
    /// <summary>The employer itself, or who speaks for it.</summary>
    OwnReport = 1,
    WarnNotice,
    Press,
}
