using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;

namespace LmiBot.Data.Importing.Figures;

/// <summary>The current row of the nation's projections: thousands of jobs, a dash where there is nothing.</summary>
internal sealed class EmploymentProjectionsRow(Table table, int sourceId, short baseYear, short projectedYear)
{
    private readonly Column _title = table.Column($"{baseYear} National Employment Matrix title");
    private readonly Column _socCode = table.Column($"{baseYear} National Employment Matrix code");
    private readonly Column _type = table.Column("Occupation type");
    private readonly Column _base = table.Column($"Employment, {baseYear}");
    private readonly Column _projected = table.Column($"Employment, {projectedYear}");
    private readonly Column _change = table.ColumnStarting("Employment change, numeric");
    private readonly Column _percent = table.ColumnStarting("Employment change, percent");
    private readonly Column _openings = table.ColumnStarting("Occupational openings");
    private readonly EntryRequirementCells _entry = new(table);

    public string Title => table.Required(_title);

    /// <exception cref="ImportException">A cell is not as the table has it.</exception>
    public ProjectionsMatrix Projection() => new()
    {
        SourceId = sourceId,
        AreaCode = NewAreas.NationCode,
        SocCode = table.SocCode(_socCode),
        Level = Level,
        BaseYear = baseYear,
        ProjectedYear = projectedYear,
        BaseEmployment = Jobs(_base),
        ProjectedEmployment = Jobs(_projected),
        NumericChange = Jobs(_change),
        PercentChange = table.RequiredNumber<double>(_percent, "percent"),
        AnnualOpenings = table.IsDash(_openings) ? null : Jobs(_openings),
    };

    /// <summary>What the occupation takes to enter; null for a summary row, which has none.</summary>
    public EntryRequirement? Requirement() =>
        _entry.IsAssigned
            ? new EntryRequirement
            {
                SourceId = sourceId,
                SocCode = table.SocCode(_socCode),
                Year = baseYear,
                Education = _entry.Education,
                Experience = _entry.Experience,
                Training = _entry.Training,
            }
            : null;

    private OccupationLevel Level => table[_type] switch
    {
        "Line item" => OccupationLevel.Detailed,
        "Summary" => NewOccupations.PlaceOf(table.SocCode(_socCode)),
        _ => throw table.Fault(_type, "Line item or Summary"),
    };

    private int Jobs(Column column) => (int)decimal.Round(table.RequiredNumber<decimal>(column, "thousands of jobs") * 1000);
}
