using System.Globalization;
using LmiBot.Areas;
using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing.Series;

/// <summary>A weekly file of the Opportunity Insights Economic Tracker.</summary>
internal abstract class TrackerLayout : ReleaseLayout
{
    protected const string State = "statefips";

    private const string Year = "year", Month = "month", Day = "day_endofweek";

    public override ImportOrder Order => ImportOrder.Figures;

    public override bool HoldsHistory => true;

    /// <summary>The headings beside the date.</summary>
    protected abstract IReadOnlyList<string> OwnHeadings { get; }

    protected override IReadOnlyList<string> Headings => [Year, Month, Day, .. OwnHeadings];

    /// <summary>"2026-06-12": the end of the last week in the file.</summary>
    public override string? Vintage(SourceFile file, TableHeader header, string? given)
    {
        using var table = file.Open(header);
        var week = WeekEnding(table);
        var last = DateOnly.MinValue;
        while (table.Read())
            last = week() is var end && end > last ? end : last;
        return last.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads the end of the week in the current row.</summary>
    /// <returns>May throw an <see cref="ImportException"/> where the cells hold no day.</returns>
    protected static Func<DateOnly> WeekEnding(Table table)
    {
        var (year, month, day) = (table.Column(Year), table.Column(Month), table.Column(Day));
        return () =>
        {
            var (y, m, d) = (table.RequiredNumber<int>(year, "a year"), table.RequiredNumber<int>(month, "a month"), table.RequiredNumber<int>(day, "a day"));
            if (y is < 2000 or > 2100)
                throw table.Fault(year, "a year");
            if (m is < 1 or > 12)
                throw table.Fault(month, "a month from 1 to 12");
            return d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : throw table.Fault(day, "a day of the month");
        };
    }

    /// <exception cref="ImportException">The cell holds no state's FIPS code.</exception>
    protected static Area StateOf(Table table, Column column) =>
        UsState.Coded(table[column].PadLeft(2, '0')) is { } state ? NewAreas.State(state) : throw table.Fault(column, "the FIPS code of a state");
}
