namespace LmiBot.Series;

/// <summary>Which series: what it measures, of which postings, where.</summary>
/// <param name="Measure">What.</param>
/// <param name="AreaCode">Where.</param>
/// <param name="Postings">Which postings; all of them unless the measure is <see cref="SeriesMeasure.PostingsChange"/>.</param>
public readonly record struct SeriesKey(SeriesMeasure Measure, string AreaCode, PostingsGroup Postings = PostingsGroup.All);

public enum SeriesMeasure : byte
{
    /// <summary>Daily; 1 February 2020 is 100. Indeed Hiring Lab.</summary>
    PostingsIndex,

    /// <summary>Weekly, against January 2020: 0.25 is a quarter more. Opportunity Insights.</summary>
    PostingsChange,

    /// <summary>Weekly, people. U.S. Department of Labor, by way of Opportunity Insights.</summary>
    InitialClaims,

    /// <inheritdoc cref="InitialClaims"/>
    ContinuedClaims,

    /// <summary>Monthly, percent of the labor force, dated the first of the month. LAUS.</summary>
    UnemploymentRate,
}

/// <summary>The postings that <see cref="JobPostingsChange"/> tells apart.</summary>
public enum PostingsGroup : byte
{
    All,
    Manufacturing,
    FinancialActivities,
    ProfessionalAndBusiness,
    EducationAndHealth,
    LeisureAndHospitality,
    JobZone1,
    JobZone2,
    JobZones1And2,
    JobZone3,
    JobZone4,
    JobZone5,
    JobZones3To5,
}
