using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The fields that we define: sector partnerships and SOC groups. The career clusters come from O*NET's own file.</summary>
internal sealed class FieldsLayout : CuratedLayout
{
    public override string Name => "fields";

    public override string Description => "Our list of fields: sector partnerships and SOC groups";

    public override ImportOrder Order => ImportOrder.Fields;

    protected override IReadOnlyList<string> Headings { get; } = ["Field", "Kind", "Name", "Members"];

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.FieldOccupations
            .Where(o => !db.Fields.Any(f => f.FieldCode == o.FieldCode && f.Kind == FieldKind.CareerCluster))
            .ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (field, kind, name, members) = (table.Column("Field"), table.Column("Kind"), table.Column("Name"), table.Column("Members"));
        while (table.Read())
        {
            var code = table.Required(field);
            yield return new Field { FieldCode = code, Name = table.Title(name), Kind = Kind(table, kind) };
            foreach (var member in SocCodes(table, members, context))
                yield return new FieldOccupation { FieldCode = code, SocCode = member };
        }
    }

    private static FieldKind Kind(Table table, Column column) => table[column] switch
    {
        nameof(FieldKind.Partnership) => FieldKind.Partnership,
        nameof(FieldKind.SocGroup) => FieldKind.SocGroup,
        _ => throw table.Fault(column, "Partnership or SocGroup"),
    };
}
