using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Figures;

/// <summary>Long-term projections of the nation, the states and territories, in jobs rounded to 10.</summary>
internal sealed class ProjectionsCentralLayout : ReleaseLayout
{
    private const string BaseYear = "BaseYear", ProjectedYear = "ProjYear";

    public override string Name => "projections-central";

    public override string Description => "Projections Central long-term projections .csv, nation and states";

    public override SourceProgram Program => SourceProgram.ProjectionsCentral;

    public override ImportOrder Order => ImportOrder.Figures;

    protected override IReadOnlyList<string> Headings { get; } = ["STFIPS", "OccCode", BaseYear, ProjectedYear, "AvgAnnualOpenings"];

    /// <summary>"2022-32", from the first row.</summary>
    public override string? Vintage(SourceFile file, TableHeader header, string? given)
    {
        using var table = file.Open(header);
        return table.Read() ? $"{table[table.Column(BaseYear)]}-{table.RequiredNumber<int>(table.Column(ProjectedYear), "a year") % 100:00}" : given;
    }

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var row = new ProjectionsCentralRow(table, context.SourceId);
        while (table.Read())
        {
            var projection = row.Projection();
            if (!context.KnownAreas.Contains(projection.AreaCode))
            {
                foreach (var area in NewAreas.Unknown(row.ToArea(), context.KnownAreas))
                    yield return area;
            }

            if (context.KnownOccupations.Add(projection.SocCode))
                yield return NewOccupations.Create(projection.SocCode, row.Title, projection.Level);
            yield return projection;
        }
    }
}
