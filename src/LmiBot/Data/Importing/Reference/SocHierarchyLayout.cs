using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The SOC 2018 hierarchy, one row a code of any level. The total above its major groups is ours to add.</summary>
internal sealed class SocHierarchyLayout : ReleaseLayout
{
    public const string TotalCode = "00-0000";

    public override string Name => "soc";

    public override string Description => "SOC hierarchy: code, title, level and parent of each group and occupation";

    public override SourceProgram Program => SourceProgram.Soc;

    public override ImportOrder Order => ImportOrder.Classification;

    protected override IReadOnlyList<string> Headings { get; } = ["code", "title", "Hierarchical_structure", "parent"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfYear(file.Name, given);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (code, title, level, parent) = (table.Column("code"), table.Column("title"), table.Column("Hierarchical_structure"), table.Column("parent"));
        yield return new Occupation { SocCode = TotalCode, Title = "All Occupations", Level = OccupationLevel.Total };
        while (table.Read())
        {
            yield return new Occupation
            {
                SocCode = table.SocCode(code),
                Title = table.Title(title),
                Level = Level(table, level),
                ParentCode = table[parent] is "NA" ? null : table.SocCode(parent),
            };
        }
    }

    private static OccupationLevel Level(Table table, Column column) => table[column] switch
    {
        "Major" => OccupationLevel.Major,
        "Minor" => OccupationLevel.Minor,
        "Broad" => OccupationLevel.Broad,
        "Detailed" => OccupationLevel.Detailed,
        _ => throw table.Fault(column, "Major, Minor, Broad or Detailed"),
    };
}
