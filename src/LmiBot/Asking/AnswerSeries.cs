using LmiBot.Series;

namespace LmiBot.Asking;

/// <summary>What the line chart of an answer shows.</summary>
/// <param name="Name">What the line is.</param>
/// <param name="Points">All published, the earliest first, not so many that a card grows long.</param>
public sealed record AnswerSeries(string Name, IReadOnlyList<SeriesPoint> Points);
