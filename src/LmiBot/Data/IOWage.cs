using LmiBot.Occupations;

namespace LmiBot.Data;

/// <summary>Employment and wages of one occupation in one area, as OEWS publishes them. Named as in the Workforce Information Database.</summary>
/// <remarks>A null figure whose cell is in neither <see cref="NotPublished"/> nor <see cref="TopCoded"/> was absent from the file.</remarks>
public sealed class IOWage
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    public required string SocCode { get; init; }

    /// <summary>The O_GROUP of the row. The national file lists some codes twice, broad and detailed.</summary>
    public required OccupationLevel Level { get; init; }

    /// <summary>The year of the May panel.</summary>
    public required short PeriodYear { get; init; }

    /// <summary>Jobs, rounded by BLS to 10.</summary>
    public int? Employment { get; init; }

    /// <summary>Relative standard error of the employment, percent.</summary>
    public double? EmploymentPrse { get; init; }

    /// <summary>The area's share of jobs in this occupation over the nation's share.</summary>
    public double? LocationQuotient { get; init; }

    public double? JobsPer1000 { get; init; }

    /// <summary>Dollars an hour.</summary>
    public decimal? HourlyMean { get; init; }

    public decimal? HourlyPct10 { get; init; }

    public decimal? HourlyPct25 { get; init; }

    public decimal? HourlyMedian { get; init; }

    public decimal? HourlyPct75 { get; init; }

    public decimal? HourlyPct90 { get; init; }

    /// <summary>Dollars a year, rounded by BLS to 10.</summary>
    public int? AnnualMean { get; init; }

    public int? AnnualPct10 { get; init; }

    public int? AnnualPct25 { get; init; }

    public int? AnnualMedian { get; init; }

    public int? AnnualPct75 { get; init; }

    public int? AnnualPct90 { get; init; }

    /// <summary>Relative standard error of the mean wage, percent.</summary>
    public double? MeanPrse { get; init; }

    /// <summary>The cells that the publisher suppressed (<c>*</c>, <c>**</c>).</summary>
    public WageCells NotPublished { get; init; }

    /// <summary>The cells at or above the year's ceiling (<c>#</c>).</summary>
    public WageCells TopCoded { get; init; }

    public PayBasis PayBasis { get; init; }
}

/// <summary>The cells of an <see cref="IOWage"/> that a publisher may withhold.</summary>
[Flags]
public enum WageCells
{
    None = 0,
    Employment = 1,
    HourlyMean = 1 << 1,
    HourlyPct10 = 1 << 2,
    HourlyPct25 = 1 << 3,
    HourlyMedian = 1 << 4,
    HourlyPct75 = 1 << 5,
    HourlyPct90 = 1 << 6,
    AnnualMean = 1 << 7,
    AnnualPct10 = 1 << 8,
    AnnualPct25 = 1 << 9,
    AnnualMedian = 1 << 10,
    AnnualPct75 = 1 << 11,
    AnnualPct90 = 1 << 12,
}

/// <summary>Which pay OEWS publishes for an occupation (the national file's ANNUAL and HOURLY flags).</summary>
public enum PayBasis : byte
{
    /// <summary>The file has no flag for the row: both, as far as it says.</summary>
    Unflagged,
    AnnualOnly,
    HourlyOnly,
}
