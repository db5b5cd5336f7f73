using LmiBot.Series;

namespace LmiBot.Asking;

/// <summary>Which time series a question is about. Its area is <see cref="Question.AreaCode"/>.</summary>
public sealed record SeriesFilters
{
    public SeriesTopic Topic { get; init; }

    /// <summary>Which postings; all unless the topic is <see cref="SeriesTopic.Postings"/>.</summary>
    public PostingsGroup Postings { get; init; }
}

/// <summary>What is followed from week to week or from month to month.</summary>
public enum SeriesTopic : byte
{
    /// <summary>Job postings online.</summary>
    Postings,

    /// <summary>The unemployment rate.</summary>
    Unemployment,

    /// <summary>Claims for unemployment insurance.</summary>
    Claims,
}
