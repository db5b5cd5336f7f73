using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>What people call occupations: CNA, trucker. A word that may mean several lists them all.</summary>
internal sealed class EverydayTitlesLayout : CuratedLayout
{
    public override string Name => "everyday-titles";

    public override string Description => "Our list of everyday titles of occupations";

    public override ImportOrder Order => ImportOrder.Titles;

    protected override IReadOnlyList<string> Headings { get; } = ["Title", "SOC codes"];

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.AlternateTitles.Where(t => t.Origin == TitleOrigin.Everyday).ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (title, codes) = (table.Column("Title"), table.Column("SOC codes"));
        while (table.Read())
        {
            foreach (var code in SocCodes(table, codes, context))
                yield return new AlternateTitle { SocCode = code, Title = table.Title(title), Origin = TitleOrigin.Everyday };
        }
    }
}
