namespace LmiBot.Series;

/// <summary>Claims for regular unemployment insurance in one state and week, without the programs of the pandemic. Named as in the Workforce Information Database.</summary>
public sealed class UIClaims
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    /// <summary>A Saturday.</summary>
    public required DateOnly WeekEnding { get; init; }

    /// <summary>New claims; null where not published.</summary>
    public int? InitialClaims { get; init; }

    /// <summary>People who go on claiming; null where not published.</summary>
    public int? ContinuedClaims { get; init; }
}
