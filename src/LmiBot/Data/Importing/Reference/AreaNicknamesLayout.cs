using LmiBot.Areas;
using LmiBot.Data.Importing.Files;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>What people call areas: ATX, DFW, the Valley.</summary>
internal sealed class AreaNicknamesLayout : CuratedLayout
{
    public override string Name => "area-nicknames";

    public override string Description => "Our list of nicknames of areas";

    public override ImportOrder Order => ImportOrder.AreaNames;

    protected override IReadOnlyList<string> Headings { get; } = ["Area code", "Nickname"];

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.AreaNames.Where(n => n.Kind == AreaNameKind.Nickname).ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (code, nickname) = (table.Column("Area code"), table.Column("Nickname"));
        while (table.Read())
        {
            var areaCode = context.KnownAreas.Contains(table[code]) ? table[code] : throw table.Fault(code, "the code of a known area");
            yield return new AreaName { AreaCode = areaCode, Name = table.Title(nickname), Kind = AreaNameKind.Nickname };
        }
    }
}
