namespace LmiBot.Releases;

/// <summary>From when on a difference from the release before is a warning. Shares: 0.25 is a quarter.</summary>
public sealed class ReleaseCheckOptions
{
    /// <summary>Of a source's rows, up or down.</summary>
    public double RowChange { get; set; } = 0.1;

    /// <summary>Of the occupations that an area had figures of: how many it may lose.</summary>
    public double OccupationLoss { get; set; } = 0.2;

    /// <summary>Of a wage, up or down.</summary>
    public double WageChange { get; set; } = 0.5;

    /// <summary>Of jobs, up or down.</summary>
    public double EmploymentChange { get; set; } = 0.5;

    /// <summary>Of projected jobs and openings, up or down.</summary>
    public double ProjectionChange { get; set; } = 0.5;

    /// <summary>Of a figure of a time series, up or down: for the same day in the edition before, and of the new period's average against that of a year before.</summary>
    public double SeriesChange { get; set; } = 0.5;

    /// <summary>Jobs, before or now, from which on a change counts: of few jobs, half may come and go by sampling, and their wages with them.</summary>
    public int MinimumJobs { get; set; } = 500;

    public bool IsValid => new[] { RowChange, OccupationLoss, WageChange, EmploymentChange, ProjectionChange, SeriesChange }.All(share => share > 0) && MinimumJobs >= 0;
}
