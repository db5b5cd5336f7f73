namespace LmiBot.Series;

/// <summary>Job postings of one area on one day, as Indeed Hiring Lab publishes them: all postings, seasonally adjusted, average of seven days. The Workforce Information Database has no table of postings.</summary>
public sealed class JobPostingsIndex
{
    public required int SourceId { get; init; }

    public required string AreaCode { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>1 February 2020 is 100.</summary>
    public required double Index { get; init; }
}
