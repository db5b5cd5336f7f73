using System.Globalization;
using LmiBot.Series;

namespace LmiBot.Asking.Answering;

/// <summary>Writes figures of a time series for people, in the current culture.</summary>
internal static class SeriesFormat
{
    /// <summary>"113.0", "4.4%", "15,189". A change of postings is shown as an index of 100 in its base period.</summary>
    public static string Value(SeriesMeasure measure, double? value) => value is not { } known ? AskingText.ValueNotPublished : measure switch
    {
        SeriesMeasure.UnemploymentRate => known.ToString("0.0'%'", CultureInfo.CurrentCulture),
        SeriesMeasure.InitialClaims or SeriesMeasure.ContinuedClaims => known.ToString("N0", CultureInfo.CurrentCulture),
        _ => Level(measure, known).ToString("N1", CultureInfo.CurrentCulture),
    };

    /// <summary>As in a sentence: "an index of 113.0".</summary>
    public static string InSentence(SeriesMeasure measure, double? value) =>
        measure is SeriesMeasure.PostingsIndex or SeriesMeasure.PostingsChange ? FigureFormat.Say(AskingText.SeriesIndexValue, Value(measure, value)) : Value(measure, value);

    /// <summary>Postings as an index, whatever they were published as.</summary>
    public static double Level(SeriesMeasure measure, double value) => measure == SeriesMeasure.PostingsChange ? 100 * (1 + value) : value;

    /// <summary>From an earlier figure: "+3.1%", of a rate "+0.3 points"; empty where one of the two is not published.</summary>
    public static string Change(SeriesMeasure measure, double? from, double? to)
    {
        if (from is not { } before || to is not { } after)
            return "";
        if (measure == SeriesMeasure.UnemploymentRate)
            return FigureFormat.Say(AskingText.SeriesPoints, Signed(after - before));
        var start = Level(measure, before);
        return start == 0 ? "" : FigureFormat.Percent(100 * ((Level(measure, after) / start) - 1));
    }

    /// <summary>"19 June 2026", of a month "June 2026".</summary>
    public static string Date(SeriesMeasure measure, DateOnly date) => measure switch
    {
        SeriesMeasure.UnemploymentRate => date.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        SeriesMeasure.PostingsIndex => Day(date),
        _ => FigureFormat.Say(AskingText.SeriesWeek, Day(date)),
    };

    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Signed(double points) => points.ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture);
}
