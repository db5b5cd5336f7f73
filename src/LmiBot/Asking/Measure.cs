namespace LmiBot.Asking;

/// <summary>What can be ranked and looked up.</summary>
public enum Measure : byte
{
    /// <summary>Openings a year from growth and separations, jobs. Projections.</summary>
    AnnualOpenings,

    /// <summary>Change of employment over the projection period, percent. Projections.</summary>
    GrowthPercent,

    /// <summary>Change of employment over the projection period, jobs. Projections.</summary>
    GrowthJobs,

    /// <summary>Jobs. OEWS.</summary>
    Employment,

    /// <summary>Dollars a year, or an hour where nothing else is published. OEWS.</summary>
    MedianWage,

    /// <summary>The 10th percentile wage. OEWS.</summary>
    EntryWage,

    /// <summary>The area's share of jobs in an occupation over the nation's share. OEWS.</summary>
    LocationQuotient,
}

/// <summary>Which of the two publications a measure comes from.</summary>
public static class Measures
{
    public static bool IsProjected(this Measure measure) =>
        measure is Measure.AnnualOpenings or Measure.GrowthPercent or Measure.GrowthJobs;

    public static bool IsWage(this Measure measure) => measure is Measure.MedianWage or Measure.EntryWage;
}
