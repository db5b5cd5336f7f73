using LmiBot.Areas;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The local workforce boards of one state and their counties. Boards have no official code: 48W01 is the first in the file.</summary>
internal sealed class WorkforceBoardsLayout : ReleaseLayout
{
    public override string Name => "workforce-boards";

    public override string Description => "Workforce boards of a state and their counties (board_name, county, county_fips)";

    public override SourceProgram Program => SourceProgram.WorkforceBoards;

    public override ImportOrder Order => ImportOrder.Areas;

    protected override IReadOnlyList<string> Headings { get; } = ["board_name", "county", "county_fips"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfYear(file.Name, given);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (board, county, fips) = (table.Column("board_name"), table.Column("county"), table.Column("county_fips"));
        var areas = new AreaRows(context.Db);
        var boards = new Dictionary<string, string>();
        while (table.Read())
        {
            var countyFips = table.Digits(fips, 5, "a county's FIPS code such as 48453");
            var boardName = table.Title(board);
            if (!boards.TryGetValue(boardName, out var boardCode))
            {
                boards[boardName] = boardCode = $"{countyFips[..2]}W{boards.Count + 1:00}";
                foreach (var row in Board(areas, boardCode, boardName))
                    yield return row;
            }

            var name = $"{table.Title(county)} County";
            var area = areas.Get(countyFips, AreaType.County, name, countyFips[..2]);
            area.WorkforceAreaCode = boardCode;
            yield return area;
            yield return new AreaName { AreaCode = countyFips, Name = name, Kind = AreaNameKind.Own };
        }
    }

    private static IEnumerable<object> Board(AreaRows areas, string code, string boardName)
    {
        var name = $"{boardName} Workforce Area";
        var area = areas.Get(code, AreaType.WorkforceArea, name, code[..2]);
        area.Name = name;
        yield return area;
        yield return new AreaName { AreaCode = code, Name = name, Kind = AreaNameKind.Own };
        yield return new AreaName { AreaCode = code, Name = $"{boardName} Workforce Board", Kind = AreaNameKind.TitlePart };

        // "Dallas County" is the county, not the board.
        if (!boardName.EndsWith(" County", StringComparison.Ordinal))
            yield return new AreaName { AreaCode = code, Name = boardName, Kind = AreaNameKind.TitlePart };
    }
}
