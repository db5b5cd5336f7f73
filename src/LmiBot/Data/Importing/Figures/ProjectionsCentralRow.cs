using LmiBot.Areas;
using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;

namespace LmiBot.Data.Importing.Figures;

/// <summary>The current row of Projections Central's table.</summary>
internal sealed class ProjectionsCentralRow(Table table, int sourceId)
{
    private readonly Column _state = table.Column("STFIPS");
    private readonly Column _socCode = table.Column("OccCode");
    private readonly Column _title = table.Column("Title");
    private readonly Column _baseYear = table.Column("BaseYear");
    private readonly Column _base = table.Column("Base");
    private readonly Column _projectedYear = table.Column("ProjYear");
    private readonly Column _projected = table.Column("Projected");
    private readonly Column _percent = table.Column("PercentChange");
    private readonly Column _openings = table.Column("AvgAnnualOpenings");

    public string Title => table.Required(_title);

    /// <exception cref="ImportException">A cell is not as the table has it.</exception>
    public ProjectionsMatrix Projection()
    {
        var code = table.SocCode(_socCode);
        var jobs = Jobs(_base);
        var projected = Jobs(_projected);
        return new ProjectionsMatrix
        {
            SourceId = sourceId,
            AreaCode = AreaCode,
            SocCode = code,
            // The file has the total and line items only; several of these have broad codes.
            Level = code == "00-0000" ? OccupationLevel.Total : OccupationLevel.Detailed,
            BaseYear = Year(_baseYear),
            ProjectedYear = Year(_projectedYear),
            BaseEmployment = jobs,
            ProjectedEmployment = projected,
            NumericChange = projected - jobs,
            PercentChange = table.RequiredNumber<double>(_percent, "percent"),
            AnnualOpenings = Openings(),
        };
    }

    /// <summary>The nation or the state, by its full name: the file writes PR, GU and VI.</summary>
    public Area ToArea() => AreaCode == NewAreas.NationCode ? NewAreas.Nation() : NewAreas.State(UsState.Coded(AreaCode)!);

    private string AreaCode => table[_state].PadLeft(2, '0') is var code && (code == NewAreas.NationCode || UsState.Coded(code) is not null)
        ? code
        : throw table.Fault(_state, "the FIPS code of a state, or 00");

    private short Year(Column column) => table.RequiredNumber<short>(column, "a year");

    private int Jobs(Column column) => table.RequiredNumber<int>(column, "a number of jobs");

    // Zero stands for openings that are not published, also beside hundreds of jobs.
    private int? Openings() => Jobs(_openings) is > 0 and var openings ? openings : null;
}
