using System.Globalization;
using LmiBot.Series;

namespace LmiBot.Asking.Answering;

/// <summary>Writes figures of a time series for people, in the current culture.</summary>
internal static class SeriesFormat
{
    /// <summary>"113.0", "4.4%", "15,189". A change of postings is shown as an index of 100 in its base period.</summary>
    public static string Value(SeriesMeasure measure, double? value) => value is { } known ? Figure(measure, Level(measure, known)) : AskingText.ValueNotPublished;

    /// <param name="measure">What it is.</param>
    /// <param name="level"><see cref="Level"/>.</param>
    public static string Figure(SeriesMeasure measure, double level) => measure switch
    {
        SeriesMeasure.UnemploymentRate => level.ToString("0.0'%'", CultureInfo.CurrentCulture),
        SeriesMeasure.CoveredWages => FigureFormat.Dollars((decimal)level),
        SeriesMeasure.InitialClaims or SeriesMeasure.ContinuedClaims or SeriesMeasure.CoveredEmployment => level.ToString("N0", CultureInfo.CurrentCulture),
        _ => level.ToString("N1", CultureInfo.CurrentCulture),
    };

    /// <summary>As in a sentence: "an index of 113.0".</summary>
    public static string InSentence(SeriesMeasure measure, double? value) =>
        measure is SeriesMeasure.PostingsIndex or SeriesMeasure.PostingsChange ? FigureFormat.Say(AskingText.SeriesIndexValue, Value(measure, value)) : Value(measure, value);

    /// <summary>Postings as an index, whatever they were published as.</summary>
    public static double Level(SeriesMeasure measure, double value) => measure == SeriesMeasure.PostingsChange ? 100 * (1 + value) : value;

    /// <summary>From an earlier figure, to one decimal: percent, of a rate points; null where one of the two is not published.</summary>
    public static double? Change(SeriesMeasure measure, double? from, double? to)
    {
        if (from is not { } before || to is not { } after)
            return null;
        if (measure == SeriesMeasure.UnemploymentRate)
            return Math.Round(after - before, 1);
        var start = Level(measure, before);
        return start == 0 ? null : Math.Round(100 * ((Level(measure, after) / start) - 1), 1);
    }

    /// <summary>"+3.1%", of a rate "+0.3 points"; a dash for none.</summary>
    public static string Change(SeriesMeasure measure, double? change) => change is not { } known ? AskingText.SeriesNoChange
        : measure == SeriesMeasure.UnemploymentRate ? FigureFormat.Say(AskingText.SeriesPoints, Signed(known))
        : FigureFormat.Percent(known);

    /// <summary>"19 June 2026", "four weeks to 19 June 2026", "June 2026", "quarter 2 of 2026".</summary>
    public static string Date(SeriesMeasure measure, DateOnly date) => measure switch
    {
        SeriesMeasure.UnemploymentRate or SeriesMeasure.CoveredEmployment => date.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        SeriesMeasure.CoveredWages => FigureFormat.Say(AskingText.SeriesQuarter, (date.Month + 2) / 3, date.Year),
        SeriesMeasure.PostingsIndex => Day(date),
        _ => FigureFormat.Say(measure.HasHoliday(date) ? AskingText.SeriesHolidayWeeks : AskingText.SeriesFourWeeks, Day(date)),
    };

    /// <summary>"week to 20 June 2026".</summary>
    public static string Week(DateOnly date) => FigureFormat.Say(AskingText.SeriesWeek, Day(date));

    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Signed(double points) => points.ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture);
}
