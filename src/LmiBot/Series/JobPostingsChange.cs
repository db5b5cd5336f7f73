namespace LmiBot.Series;

/// <summary>
/// Job postings of one area in one week against their average of 4 to 31 January 2020, as Opportunity Insights publishes them: 0.25 is a quarter more.
/// Null where the file has a point. A city is the county that stands for it; see <see cref="TrackedCity"/>.
/// </summary>
public sealed class JobPostingsChange
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    public required DateOnly WeekEnding { get; init; }

    public double? All { get; init; }

    /// <summary>NAICS supersector 30.</summary>
    public double? Manufacturing { get; init; }

    /// <summary>NAICS supersector 55.</summary>
    public double? FinancialActivities { get; init; }

    /// <summary>NAICS supersector 60.</summary>
    public double? ProfessionalAndBusiness { get; init; }

    /// <summary>NAICS supersector 65.</summary>
    public double? EducationAndHealth { get; init; }

    /// <summary>NAICS supersector 70.</summary>
    public double? LeisureAndHospitality { get; init; }

    /// <summary>O*NET job zone 1: little or no preparation.</summary>
    public double? JobZone1 { get; init; }

    public double? JobZone2 { get; init; }

    public double? JobZones1And2 { get; init; }

    public double? JobZone3 { get; init; }

    public double? JobZone4 { get; init; }

    public double? JobZone5 { get; init; }

    public double? JobZones3To5 { get; init; }
}
