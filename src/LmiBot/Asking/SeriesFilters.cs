using LmiBot.Series;

namespace LmiBot.Asking;

/// <summary>Which time series a question is about. Its area is <see cref="Question.AreaCode"/>.</summary>
public sealed record SeriesFilters
{
    public SeriesTopic Topic { get; init; }

    /// <summary>Which postings; all unless the topic is <see cref="SeriesTopic.Postings"/>.</summary>
    public PostingsGroup Postings { get; init; }

    /// <summary>Code of a <see cref="HiringEvents.Answering.NaicsSector"/>; null for all industries, and where the topic is not by industry.</summary>
    public string? Industry { get; init; }
}

/// <summary>What is followed from week to week, from month to month or from quarter to quarter.</summary>
public enum SeriesTopic : byte
{
    /// <summary>Job postings online.</summary>
    Postings,

    /// <summary>The unemployment rate.</summary>
    Unemployment,

    /// <summary>Claims for unemployment insurance.</summary>
    Claims,

    /// <summary>Jobs that unemployment insurance covers, by industry.</summary>
    CoveredEmployment,

    /// <summary>Their pay.</summary>
    CoveredWages,
}
