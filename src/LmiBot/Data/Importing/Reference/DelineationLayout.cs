using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>
/// The Census Bureau's list 1: metropolitan and micropolitan areas and their counties. Metropolitan areas and all counties of the list become areas,
/// and so do the nation and its states, which every area leads to. OEWS has no figures for micropolitan areas.
/// </summary>
internal sealed class DelineationLayout : ReleaseLayout
{
    public override string Name => "delineation";

    public override string Description => "Census/OMB delineation (list 1): metropolitan areas and their counties";

    public override SourceProgram Program => SourceProgram.Delineation;

    public override ImportOrder Order => ImportOrder.Areas;

    protected override IReadOnlyList<string> Headings { get; } =
        ["CBSA Code", "CBSA Title", "Metropolitan/Micropolitan Statistical Area", "County/County Equivalent", "FIPS State Code", "FIPS County Code"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfYear(file.Name, given);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var areas = new AreaRows(context.Db);
        foreach (var row in NationAndStates.Rows)
            yield return row;
        var delineation = new DelineationRow(table);
        var metropolitan = new HashSet<string>();
        while (table.Read())
        {
            if (delineation.IsMetropolitan && metropolitan.Add(delineation.CbsaCode))
            {
                foreach (var row in delineation.Metropolitan(areas))
                    yield return row;
            }

            foreach (var row in delineation.County(areas))
                yield return row;
        }
    }
}
