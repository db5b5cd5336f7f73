namespace LmiBot.Series;

/// <summary>Which series: what it measures, of which postings or in which industry, where.</summary>
/// <param name="Measure">What.</param>
/// <param name="AreaCode">Where.</param>
/// <param name="Postings">Which postings; all of them unless the measure is <see cref="SeriesMeasure.PostingsChange"/>.</param>
/// <param name="Industry">Of a measure by industry: code of a <see cref="HiringEvents.Answering.NaicsSector"/>, private employers alone; null for all industries, and for every other measure.</param>
public readonly record struct SeriesKey(SeriesMeasure Measure, string AreaCode, PostingsGroup Postings = PostingsGroup.All, string? Industry = null);

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

    /// <summary>Monthly, jobs that unemployment insurance covers, dated the first of the month. QCEW.</summary>
    CoveredEmployment,

    /// <summary>Quarterly, dollars a week and covered job on average, dated the first day of the quarter. QCEW.</summary>
    CoveredWages,
}

/// <summary>How often a series has a figure.</summary>
public enum SeriesFrequency : byte
{
    Daily,
    Weekly,
    Monthly,
    Quarterly,
}

public static class SeriesMeasures
{
    /// <summary>In the averages of <see cref="TimeSeries.Compared"/>: the length of the base period of the postings, and enough for a week with a holiday not to pass for a fall.</summary>
    internal const int AveragedWeeks = 4;

    public static SeriesFrequency Frequency(this SeriesMeasure measure) => measure switch
    {
        SeriesMeasure.PostingsIndex => SeriesFrequency.Daily,
        SeriesMeasure.UnemploymentRate or SeriesMeasure.CoveredEmployment => SeriesFrequency.Monthly,
        SeriesMeasure.CoveredWages => SeriesFrequency.Quarterly,
        _ => SeriesFrequency.Weekly,
    };

    /// <summary>Weeks go back by whole weeks.</summary>
    public static DateOnly YearBefore(this SeriesMeasure measure, DateOnly date) => measure.Frequency() == SeriesFrequency.Weekly ? date.AddDays(-364) : date.AddYears(-1);

    /// <summary>Of a <see cref="TimeSeries.Compared"/> figure: so many days before its own date the first of its weeks ends; else 0.</summary>
    public static int Reach(this SeriesMeasure measure) => measure.Frequency() == SeriesFrequency.Weekly ? 7 * (AveragedWeeks - 1) : 0;

    /// <summary>True for an average of four weeks that has one with a holiday.</summary>
    public static bool HasHoliday(this SeriesMeasure measure, DateOnly date) => measure.Frequency() == SeriesFrequency.Weekly && HolidayWeeks.Any(date.AddDays(-measure.Reach()), date);
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
