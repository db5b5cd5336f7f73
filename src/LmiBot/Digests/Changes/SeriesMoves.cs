using LmiBot.Asking.Answering;
using LmiBot.Series;

namespace LmiBot.Digests.Changes;

/// <summary>
/// The rule by which a series has moved: by more than rounding, by more than its publisher revised any of its figures between the two editions, and, of averages of four weeks, by more than
/// chance would move them, going by how their weeks scatter.
/// </summary>
/// <param name="series">Of the new edition, <see cref="TimeSeries.Compared"/>.</param>
/// <param name="revisions">Against the edition before.</param>
/// <param name="minimumBase">Claims below which a change is told in claims, not percent.</param>
internal sealed class SeriesMoves(TimeSeries series, SeriesRevisions revisions, int minimumBase)
{
    private readonly SeriesMeasure _measure = series.Key.Measure;

    private bool IsClaims => _measure is SeriesMeasure.InitialClaims or SeriesMeasure.ContinuedClaims;

    /// <summary>As people read it: to a tenth of an index or a rate, else whole.</summary>
    public static decimal Shown(SeriesMeasure measure, double value) => Math.Round((decimal)SeriesFormat.Level(measure, value), HasTenths(measure) ? 1 : 0);

    public bool HasMoved(SeriesPoint from, SeriesPoint to) => !IsRounding(from, to) && Difference(from, to) > Math.Max(revisions.Largest, Scatter(from, to));

    /// <summary>The pattern of a headline: up, down, little changed, or no clear change.</summary>
    public string Headline(SeriesPoint from, SeriesPoint to) =>
        IsRounding(from, to) ? DigestText.HeadlineUnchanged
        : !HasMoved(from, to) ? DigestText.HeadlineUnclear
        : to.Value > from.Value ? DigestText.HeadlineUp : DigestText.HeadlineDown;

    /// <summary>"+22.2%"; of what is no move, why: "−0.6%, within what was revised,".</summary>
    public string Text(SeriesPoint from, SeriesPoint to)
    {
        var difference = Difference(from, to);
        return IsRounding(from, to) ? DigestText.LittleChanged
            : difference <= revisions.Largest ? FigureFormat.Say(DigestText.WithinRevisions, Change(from, to))
            : difference <= Scatter(from, to) ? FigureFormat.Say(DigestText.WithinScatter, Change(from, to))
            : Change(from, to);
    }

    /// <summary>Two figures that are a unit of rounding apart may be the same; and a change that is shown as 0.0% is none.</summary>
    private bool IsRounding(SeriesPoint from, SeriesPoint to) => Difference(from, to) <= (HasTenths(_measure) ? 0.1m : 1) || SeriesFormat.Change(_measure, from.Value, to.Value) == 0;

    private string Change(SeriesPoint from, SeriesPoint to) => IsClaims && from.Value < minimumBase
        ? FigureFormat.Signed((int)(Shown(_measure, to.Value!.Value) - Shown(_measure, from.Value!.Value)))
        : SeriesFormat.Change(_measure, SeriesFormat.Change(_measure, from.Value, to.Value));

    private decimal Difference(SeriesPoint from, SeriesPoint to) => Math.Abs(Shown(_measure, to.Value!.Value) - Shown(_measure, from.Value!.Value));

    private decimal Scatter(SeriesPoint from, SeriesPoint to) =>
        (decimal)(SamplingError.Of(series.StandardError(from.Date), series.StandardError(to.Date)) * (SeriesFormat.Level(_measure, 1) - SeriesFormat.Level(_measure, 0)));

    private static bool HasTenths(SeriesMeasure measure) => measure is SeriesMeasure.PostingsIndex or SeriesMeasure.PostingsChange or SeriesMeasure.UnemploymentRate;
}
