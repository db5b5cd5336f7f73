namespace LmiBot.Series;

/// <summary>Unemployment in one area and month, seasonally adjusted, as LAUS publishes it. Named as in the Workforce Information Database.</summary>
public sealed class LaborForce
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    public required short PeriodYear { get; init; }

    /// <summary>The month, from 1.</summary>
    public required byte Period { get; init; }

    /// <summary>Percent of the labor force, to one decimal; null where not published, as of October 2025.</summary>
    public double? UnemploymentRate { get; init; }
}
