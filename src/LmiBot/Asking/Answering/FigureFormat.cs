using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using LmiBot.Areas;

namespace LmiBot.Asking.Answering;

/// <summary>Writes figures for people, in the current culture.</summary>
internal static class FigureFormat
{
    /// <summary>The highest annual and hourly wage that OEWS published up to May 2024, dollars.</summary>
    private const int AnnualCeiling = 239_200;

    private const decimal HourlyCeiling = 115.00m;

    private static readonly ConcurrentDictionary<string, CompositeFormat> Patterns = new(StringComparer.Ordinal);

    public static FigureCell Cell(Figure figure, Measure measure) => new(figure.Value, figure.Status, Text(figure, measure));

    /// <summary>As in a table: "$97,890", "$24.50 an hour", "+21.7%", "not published", "at least $239,200".</summary>
    public static string Text(Figure figure, Measure measure) => figure.Status switch
    {
        FigureStatus.NotPublished => AskingText.ValueNotPublished,
        FigureStatus.TopCoded => Say(AskingText.ValueAtLeast, figure.Hourly ? HourlyRate(HourlyCeiling) : Dollars(AnnualCeiling)),
        _ => Number(figure.Value!.Value, measure, figure.Hourly),
    };

    /// <summary>As in a sentence: wages with their unit.</summary>
    public static string InSentence(Figure figure, Measure measure) =>
        measure.IsWage() && !figure.Hourly && figure.Status != FigureStatus.NotPublished ? Say(AskingText.ValueAYear, Text(figure, measure)) : Text(figure, measure);

    /// <summary>As in a sentence whose verb tells gain from loss: without a sign.</summary>
    public static string Amount(Figure figure, Measure measure) =>
        measure is Measure.GrowthPercent or Measure.GrowthJobs && figure.Value is { } change
            ? Text(new Figure(Math.Abs(change), figure.Status), measure).TrimStart('+')
            : InSentence(figure, measure);

    /// <summary>The clause that goes with every percentage: ", with 910 openings a year".</summary>
    public static string WithOpenings(int? openings) =>
        openings is null ? AskingText.ClauseNoOpenings : Say(AskingText.ClauseOpenings, Count(openings));

    public static string Count(int? jobs) => jobs?.ToString("N0", CultureInfo.CurrentCulture) ?? AskingText.ValueNotPublished;

    public static string Dollars(decimal dollars) => string.Create(CultureInfo.CurrentCulture, $"${dollars:N0}");

    public static string HourlyDollars(decimal dollars) => string.Create(CultureInfo.CurrentCulture, $"${dollars:N2}");

    public static string Percent(double percent) => percent.ToString("+#,##0.0'%';−#,##0.0'%';0.0'%'", CultureInfo.CurrentCulture);

    public static string Signed(int jobs) => jobs.ToString("+#,##0;−#,##0;0", CultureInfo.CurrentCulture);

    /// <summary>An area's name as it stands after "in" and "of".</summary>
    public static string In(Area area) => area.Type switch
    {
        AreaType.Nation => AskingText.InTheNation,
        AreaType.Nonmetropolitan => Say(AskingText.InRegion, area.Name),
        _ => area.Name,
    };

    /// <summary>Fills a sentence of the resources.</summary>
    public static string Say(string pattern, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentCulture, Patterns.GetOrAdd(pattern, CompositeFormat.Parse), values);

    /// <summary>Some names in full and the number of the others: "A, B, C and 4 more".</summary>
    public static string Some(IReadOnlyList<string> names, int most = 3) => names.Count <= most
        ? All(names)
        : Say(AskingText.NoteAndMore, string.Join(", ", names.Take(most)), names.Count - most);

    public static string All(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var only] => only,
        _ => Say(AskingText.ListAnd, string.Join(", ", names.Take(names.Count - 1)), names[^1]),
    };

    private static string Number(decimal value, Measure measure, bool hourly) => measure switch
    {
        Measure.GrowthPercent => Percent((double)value),
        Measure.GrowthJobs => Signed((int)value),
        Measure.LocationQuotient => value.ToString("N2", CultureInfo.CurrentCulture),
        Measure.MedianWage or Measure.EntryWage => hourly ? HourlyRate(value) : Dollars(value),
        _ => Count((int)value),
    };

    private static string HourlyRate(decimal dollars) => Say(AskingText.ValueAnHour, HourlyDollars(dollars));
}
