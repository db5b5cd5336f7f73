using LmiBot.Areas;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>
/// Cities with state and county. A city is a name of its county (of each, where it lies in several). The aliases beside it are not read:
/// too many are agencies and companies with a postal code of their own.
/// </summary>
internal sealed class CitiesLayout : ReleaseLayout
{
    public override string Name => "cities";

    public override string Description => "Cities with state and county, separated by |";

    public override SourceProgram Program => SourceProgram.Cities;

    public override ImportOrder Order => ImportOrder.AreaNames;

    protected override IReadOnlyList<string> Headings { get; } = ["City", "State short", "State full", "County"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfYear(file.Name, given);

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.AreaNames.Where(n => n.Kind == AreaNameKind.City).ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (city, state, county) = (table.Column("City"), table.Column("State short"), table.Column("County"));
        var counties = new CountyIndex(new AreaRows(context.Db).Counties);
        while (table.Read())
        {
            // Military addresses have no county and no state.
            if (UsState.Abbreviated(table[state]) is not { } usState || counties.Find(usState.AreaCode, table[county]) is not { } area)
                continue;
            var name = table.Title(city);
            if (!name.Contains('/', StringComparison.Ordinal) && !name.Equals(area.Name, StringComparison.OrdinalIgnoreCase))
                yield return new AreaName { AreaCode = area.AreaCode, Name = name, Kind = AreaNameKind.City };
        }
    }
}
