namespace LmiBot.Series;

/// <summary>Establishments, jobs and pay of one industry in one area and quarter, as QCEW publishes them. Named as in the Workforce Information Database.</summary>
public sealed class Industry
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    /// <summary>NAICS or QCEW's own code: 10 is all industries, 1025 the supersector education and health services.</summary>
    public required string IndustryCode { get; init; }

    /// <summary>QCEW's own_code: 0 all, 1 federal, 2 state and 3 local government, 5 private.</summary>
    public required byte Ownership { get; init; }

    public required short PeriodYear { get; init; }

    /// <summary>The quarter, from 1.</summary>
    public required byte Period { get; init; }

    /// <summary>Published even where the rest is not.</summary>
    public required int Establishments { get; init; }

    /// <summary>Jobs in each month of the quarter; null where not published.</summary>
    public int? Month1Employment { get; init; }

    public int? Month2Employment { get; init; }

    public int? Month3Employment { get; init; }

    /// <summary>Dollars in the quarter; null where not published.</summary>
    public long? TotalWages { get; init; }

    /// <summary>Dollars a week; null where not published.</summary>
    public int? AverageWeeklyWage { get; init; }
}
