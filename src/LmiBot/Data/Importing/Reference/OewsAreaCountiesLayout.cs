using LmiBot.Areas;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>
/// The OEWS area of each county. The file has no FIPS codes, so a county is found by its name among those that the delineation and the workforce
/// boards have brought; elsewhere (rural counties of states without a boards file, towns in Guam) only the OEWS area itself is kept.
/// </summary>
internal sealed class OewsAreaCountiesLayout : ReleaseLayout
{
    public override string Name => "oews-areas";

    public override string Description => "OEWS areas by county, as the Department of Labor publishes them with its wage data";

    public override SourceProgram Program => SourceProgram.OewsAreaCounties;

    public override ImportOrder Order => ImportOrder.AreasOfCounties;

    protected override IReadOnlyList<string> Headings { get; } = ["Area", "AreaName", "StateAb", "CountyTownName"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfYear(file.Name, given);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (areaCode, areaName, state, county) =
            (table.Column("Area"), table.Column("AreaName"), table.Column("StateAb"), table.Column("CountyTownName"));
        var areas = new AreaRows(context.Db);
        var counties = new CountyIndex(areas.Counties);
        while (table.Read())
        {
            var code = AreaCode(table, areaCode);
            if (!areas.IsKnown(code) || areas.Is(code, AreaType.Nonmetropolitan))
            {
                foreach (var row in OewsArea(areas, code, table.Title(areaName)))
                    yield return row;
            }

            var fips = (UsState.Abbreviated(table[state]) ?? throw table.Fault(state, "a state's abbreviation")).AreaCode;
            if (counties.Find(fips, table.Required(county)) is { } known)
            {
                known.ParentCode = code;
                yield return known;
            }
        }
    }

    // A nonmetropolitan code is the state's FIPS code and a number of five digits; "100001" has lost its zero.
    private static string AreaCode(Table table, Column column) =>
        table.Digits(column, table[column].Length > 5 ? 7 : 5, "an OEWS area code such as 12420 or 4800001");

    /// <summary>"Border Region" of "Border Region of Texas".</summary>
    private static IEnumerable<AreaName> RegionName(string code, string name) =>
        name.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var end
            ? [new AreaName { AreaCode = code, Name = name[..end], Kind = AreaNameKind.TitlePart }]
            : [];

    private static IEnumerable<object> OewsArea(AreaRows areas, string code, string name)
    {
        const string Suffix = " nonmetropolitan area";
        if (!name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            var title = new MetropolitanTitle(name);
            return [areas.Get(code, AreaType.Metropolitan, name, title.PrimaryState?.AreaCode ?? code[..2]), .. title.Names(code)];
        }

        return
        [
            areas.Get(code, AreaType.Nonmetropolitan, name, code[..2]),
            new AreaName { AreaCode = code, Name = name, Kind = AreaNameKind.Own },
            new AreaName { AreaCode = code, Name = name[..^Suffix.Length], Kind = AreaNameKind.TitlePart },
            .. RegionName(code, name[..^Suffix.Length]),
        ];
    }
}
