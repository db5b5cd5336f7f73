using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>O*NET's alternate and short titles, and the title of each O*NET-SOC occupation, as names of the SOC occupation.</summary>
internal sealed class OnetAlternateTitlesLayout : ReleaseLayout
{
    public override string Name => "onet-titles";

    public override string Description => "O*NET Alternate Titles (--vintage for the edition, such as 30.1)";

    public override SourceProgram Program => SourceProgram.Onet;

    public override ImportOrder Order => ImportOrder.Titles;

    protected override IReadOnlyList<string> Headings { get; } = ["O*NET-SOC Code", "Title", "Alternate Title", "Short Title"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfOnet(file.Path, given);

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.AlternateTitles.Where(t => t.Origin == TitleOrigin.Onet).ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (code, own, alternate, brief) =
            (table.Column("O*NET-SOC Code"), table.Column("Title"), table.Column("Alternate Title"), table.Column("Short Title"));
        while (table.Read())
        {
            var socCode = table.OnetCode(code)[..7];
            foreach (var title in TitleVariants.Of(table.Title(alternate), ReferenceCells.Plain(table[brief])).Prepend(table.Title(own)))
                yield return new AlternateTitle { SocCode = socCode, Title = title, Origin = TitleOrigin.Onet };
        }
    }
}
