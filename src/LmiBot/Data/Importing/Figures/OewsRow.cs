using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;

namespace LmiBot.Data.Importing.Figures;

/// <summary>The current row of an OEWS table as employment and wages.</summary>
internal sealed class OewsRow(Table table, int sourceId, short year)
{
    private readonly Column _industry = table.Column("NAICS");
    private readonly Column _ownership = table.OptionalColumn("OWN_CODE");
    private readonly Column _socCode = table.Column("OCC_CODE");
    private readonly Column _title = table.Column("OCC_TITLE");
    private readonly Column _group = table.Column("O_GROUP");
    private readonly Column _annualOnly = table.OptionalColumn("ANNUAL");
    private readonly Column _hourlyOnly = table.OptionalColumn("HOURLY");
    private readonly Column _jobsPer1000 = table.OptionalColumn("JOBS_1000");
    private readonly Column _locationQuotient = table.OptionalColumn("LOC_QUOTIENT");
    private readonly Column _employmentPrse = table.OptionalColumn("EMP_PRSE");
    private readonly Column _meanPrse = table.OptionalColumn("MEAN_PRSE");
    private readonly OewsCells _cells = new(table);

    public OewsArea Place { get; } = new(table);

    public string Title => table.Required(_title);

    /// <exception cref="ImportException">A cell is not as OEWS has it, or the row is about one industry or ownership only.</exception>
    public IOWage Read()
    {
        RequireAllIndustries();
        _cells.Clear();
        return new IOWage
        {
            SourceId = sourceId,
            AreaCode = Place.Code,
            SocCode = table.SocCode(_socCode),
            Level = Level,
            PeriodYear = year,
            Employment = _cells.Read<int>(WageCells.Employment),
            EmploymentPrse = Ratio(_employmentPrse),
            LocationQuotient = Ratio(_locationQuotient),
            JobsPer1000 = Ratio(_jobsPer1000),
            HourlyMean = _cells.Read<decimal>(WageCells.HourlyMean),
            HourlyPct10 = _cells.Read<decimal>(WageCells.HourlyPct10),
            HourlyPct25 = _cells.Read<decimal>(WageCells.HourlyPct25),
            HourlyMedian = _cells.Read<decimal>(WageCells.HourlyMedian),
            HourlyPct75 = _cells.Read<decimal>(WageCells.HourlyPct75),
            HourlyPct90 = _cells.Read<decimal>(WageCells.HourlyPct90),
            AnnualMean = _cells.Read<int>(WageCells.AnnualMean),
            AnnualPct10 = _cells.Read<int>(WageCells.AnnualPct10),
            AnnualPct25 = _cells.Read<int>(WageCells.AnnualPct25),
            AnnualMedian = _cells.Read<int>(WageCells.AnnualMedian),
            AnnualPct75 = _cells.Read<int>(WageCells.AnnualPct75),
            AnnualPct90 = _cells.Read<int>(WageCells.AnnualPct90),
            MeanPrse = Ratio(_meanPrse),
            PayBasis = IsMarked(_annualOnly) ? PayBasis.AnnualOnly : IsMarked(_hourlyOnly) ? PayBasis.HourlyOnly : PayBasis.Unflagged,
            NotPublished = _cells.NotPublished,
            TopCoded = _cells.TopCoded,
        };
    }

    // Files by industry or ownership share the layout, and would give one occupation several figures.
    private void RequireAllIndustries()
    {
        if (table[_industry].AsSpan().ContainsAnyExcept('0'))
            throw table.Fault(_industry, "000000, all industries together");
        if (table[_ownership] is not ("" or "1235"))
            throw table.Fault(_ownership, "1235, every ownership together");
    }

    private OccupationLevel Level => table[_group] switch
    {
        "detailed" => OccupationLevel.Detailed,
        "broad" => OccupationLevel.Broad,
        "minor" => OccupationLevel.Minor,
        "major" => OccupationLevel.Major,
        "total" => OccupationLevel.Total,
        _ => throw table.Fault(_group, "total, major, minor, broad or detailed"),
    };

    private double? Ratio(Column column) =>
        TableNumbers.TryParse<double>(table[column], out var ratio) ? ratio
        : table[column] is "" or "*" or "**" or "~" ? null
        : throw table.Fault(column, "a number");

    private bool IsMarked(Column column) => table[column] switch
    {
        "" or "FALSE" => false,
        "TRUE" => true,
        _ => throw table.Fault(column, "TRUE or nothing"),
    };
}
