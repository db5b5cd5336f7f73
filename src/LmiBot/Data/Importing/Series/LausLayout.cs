using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Areas;
using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Data.Importing.Series;

/// <summary>LAUS: state unemployment rates by month, seasonally adjusted.</summary>
internal sealed partial class LausLayout : ReleaseLayout
{
    private const string Series = "Series ID", Year = "Year", Month = "Month", Rate = "Unemployment Rate";

    public override string Name => "laus-states";

    public override string Description => "BLS LAUS state unemployment rates .csv, seasonally adjusted, monthly (--vintage 2025-09 leaves later months out)";

    public override SourceProgram Program => SourceProgram.Laus;

    public override ImportOrder Order => ImportOrder.Figures;

    public override bool HoldsHistory => true;

    protected override IReadOnlyList<string> Headings { get; } = [Series, Year, Month, Rate];

    /// <summary>"September 2025": the month that was given, else the last in the file. Months after it are left out.</summary>
    public override string? Vintage(SourceFile file, TableHeader header, string? given)
    {
        if (DateOnly.TryParseExact(given, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf))
            return Named(asOf);
        using var table = file.Open(header);
        var (year, month) = (table.Column(Year), table.Column(Month));
        var last = DateOnly.MinValue;
        while (table.Read())
            last = MonthOf(table, year, month) is var read && read > last ? read : last;
        return Named(last);
    }

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (series, year, month, rate) = (table.Column(Series), table.Column(Year), table.Column(Month), table.Column(Rate));
        var last = DateOnly.ParseExact(context.Vintage, "MMMM yyyy", CultureInfo.InvariantCulture);
        while (table.Read())
        {
            var state = StateOf(table, series);
            var at = MonthOf(table, year, month);
            var percent = table.IsDash(rate) ? (double?)null : Percent(table, rate);
            foreach (var added in NewAreas.Unknown(NewAreas.State(state), context.KnownAreas))
                yield return added;
            if (at <= last)
                yield return new LaborForce { SourceId = context.SourceId, AreaCode = state.AreaCode, PeriodYear = (short)at.Year, Period = (byte)at.Month, UnemploymentRate = percent };
        }
    }

    private static string Named(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static double Percent(Table table, Column column) =>
        table.RequiredNumber<double>(column, "percent, or - for none") is >= 0 and <= 100 and var percent ? percent : throw table.Fault(column, "percent, or - for none");

    private static DateOnly MonthOf(Table table, Column year, Column month)
    {
        if (table.RequiredNumber<int>(year, "a year") is < 1900 or > 2100)
            throw table.Fault(year, "a year");
        return DateOnly.TryParseExact($"{table[month]} {table[year]}", "MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : throw table.Fault(month, "the name of a month");
    }

    // S is seasonally adjusted, ST a state, 03 the unemployment rate.
    private static UsState StateOf(Table table, Column series) =>
        SeriesId().Match(table[series]) is { Success: true } id && UsState.Coded(id.Groups["state"].Value) is { } state
            ? state
            : throw table.Fault(series, "the unemployment rate of a state, seasonally adjusted: LASST, its FIPS code, zeros and 03");

    [GeneratedRegex(@"^LASST(?<state>\d\d)0{11}03$")]
    private static partial Regex SeriesId();
}
