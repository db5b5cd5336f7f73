using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>SOC direct match titles: job titles that belong to one occupation only.</summary>
internal sealed class DirectMatchTitlesLayout : ReleaseLayout
{
    public override string Name => "soc-titles";

    public override string Description => "SOC 2018 direct match titles";

    public override SourceProgram Program => SourceProgram.SocDirectMatchTitles;

    public override ImportOrder Order => ImportOrder.Titles;

    protected override IReadOnlyList<string> Headings { get; } = ["2018 SOC Code", "2018 SOC Direct Match Title"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfYear(file.Name, given);

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.AlternateTitles.Where(t => t.Origin == TitleOrigin.DirectMatch).ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (code, title) = (table.Column("2018 SOC Code"), table.Column("2018 SOC Direct Match Title"));
        while (table.Read())
        {
            var socCode = table.SocCode(code);
            foreach (var variant in TitleVariants.Of(table.Title(title), ""))
                yield return new AlternateTitle { SocCode = socCode, Title = variant, Origin = TitleOrigin.DirectMatch };
        }
    }
}
