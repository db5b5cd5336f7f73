using LmiBot.Data.Importing.Figures;
using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>Codes that join several occupations: some are in the SOC (31-1120), others nowhere (25-9045). No parts are listed where none are certain.</summary>
internal sealed class HybridsLayout : CuratedLayout
{
    public override string Name => "hybrids";

    public override string Description => "Our list of hybrid codes and their parts";

    public override ImportOrder Order => ImportOrder.Hybrids;

    protected override IReadOnlyList<string> Headings { get; } = ["Hybrid code", "Title", "Parts"];

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) => db.HybridParts.ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (hybrid, title, parts) = (table.Column("Hybrid code"), table.Column("Title"), table.Column("Parts"));
        var classified = context.Db.Occupations.Where(o => o.Level != OccupationLevel.Hybrid).ToDictionary(o => o.SocCode, o => o.ParentCode);
        while (table.Read())
        {
            var code = table.SocCode(hybrid);
            string[] partCodes = [.. SocCodes(table, parts, context)];
            context.KnownOccupations.Add(code);
            if (!classified.ContainsKey(code))
                yield return new Occupation { SocCode = code, Title = table.Title(title), Level = OccupationLevel.Hybrid, ParentCode = Parent(code, partCodes, classified) };
            foreach (var part in partCodes)
                yield return new HybridPart { HybridCode = code, PartCode = part };
        }
    }

    /// <summary>The lowest group that holds all parts; the major group of the code where no parts are known.</summary>
    private static string Parent(string code, string[] parts, Dictionary<string, string?> parents) =>
        parts.Select(p => Groups(p, parents)).Aggregate((IEnumerable<string>?)null, (common, groups) => common?.Intersect(groups) ?? groups)?.FirstOrDefault()
            ?? $"{code[..2]}-0000";

    private static IEnumerable<string> Groups(string code, Dictionary<string, string?> parents)
    {
        while (parents.GetValueOrDefault(code) is { } parent)
            yield return code = parent;
    }
}
