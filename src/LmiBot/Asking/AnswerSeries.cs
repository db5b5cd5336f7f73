using LmiBot.Series;

namespace LmiBot.Asking;

/// <summary>What the line chart of an answer shows.</summary>
/// <param name="Name">What the line is.</param>
/// <param name="Unit">What its figures count, with the base of an index.</param>
/// <param name="Points">The earliest first, not so many that a card grows long. One without a value is a gap: there are no figures from then to the next.</param>
public sealed record AnswerSeries(string Name, string Unit, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The lines between the gaps, each of one point or more, all with a value.</summary>
    public IReadOnlyList<IReadOnlyList<SeriesPoint>> Stretches()
    {
        List<List<SeriesPoint>> stretches = [[]];
        foreach (var point in Points)
        {
            if (point.Value is not null)
                stretches[^1].Add(point);
            else
                stretches.Add([]);
        }

        return [.. stretches.Where(s => s.Count > 0)];
    }
}
