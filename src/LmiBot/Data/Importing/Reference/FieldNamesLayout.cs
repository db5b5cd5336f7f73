using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>What people call fields: medical, trades, IT. A name belongs to one field only.</summary>
internal sealed class FieldNamesLayout : CuratedLayout
{
    public override string Name => "field-names";

    public override string Description => "Our list of everyday names of fields";

    public override ImportOrder Order => ImportOrder.FieldNames;

    protected override IReadOnlyList<string> Headings { get; } = ["Field", "Everyday name"];

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) => db.FieldNames.ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (field, name) = (table.Column("Field"), table.Column("Everyday name"));
        var fields = context.Db.Fields.Select(f => f.FieldCode).ToHashSet();
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (table.Read())
        {
            var code = fields.Contains(table[field]) ? table[field] : throw table.Fault(field, "the code of a known field");
            var everyday = table.Title(name);
            if (!owners.TryAdd(everyday, code) && owners[everyday] != code)
                throw table.Fault(name, $"a name of one field, which {owners[everyday]} has already");
            yield return new FieldName { FieldCode = code, Name = everyday };
        }
    }
}
