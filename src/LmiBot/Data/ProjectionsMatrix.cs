using LmiBot.Occupations;

namespace LmiBot.Data;

/// <summary>Projected employment of one occupation in one area. Named as in the Workforce Information Database.</summary>
public sealed class ProjectionsMatrix
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    public required string SocCode { get; init; }

    /// <summary>A "line item" is <see cref="OccupationLevel.Detailed"/>, whatever its code's place in the SOC; a "summary" has the level of its code.</summary>
    public required OccupationLevel Level { get; init; }

    public required short BaseYear { get; init; }

    public required short ProjectedYear { get; init; }

    /// <summary>Jobs in the base year. The nation's workbook gives thousands to one decimal, the states' file jobs rounded to 10.</summary>
    public required int BaseEmployment { get; init; }

    public required int ProjectedEmployment { get; init; }

    /// <summary>Jobs; from the file where it has it, else the difference of the two.</summary>
    public required int NumericChange { get; init; }

    /// <summary>Percent, to one decimal, as published.</summary>
    public required double PercentChange { get; init; }

    /// <summary>Openings a year from growth and separations, jobs; null where not published, which a state's file writes as 0.</summary>
    public int? AnnualOpenings { get; init; }
}
