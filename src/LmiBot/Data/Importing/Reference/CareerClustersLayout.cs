using System.Text.RegularExpressions;
using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing.Reference;

/// <summary>O*NET's 16 career clusters, each a field of the SOC occupations behind its O*NET-SOC codes. A cell may name several clusters, split at ";".</summary>
internal sealed partial class CareerClustersLayout : ReleaseLayout
{
    public override string Name => "career-clusters";

    public override string Description => "O*NET career clusters and pathways";

    public override SourceProgram Program => SourceProgram.CareerClusters;

    public override ImportOrder Order => ImportOrder.Fields;

    protected override IReadOnlyList<string> Headings { get; } = ["Career Cluster", "Career Pathway", "Code"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => given ?? Edition.Undated;

    public override Task ClearAsync(LmiDbContext db, CancellationToken cancellation) =>
        db.FieldOccupations
            .Where(o => db.Fields.Any(f => f.FieldCode == o.FieldCode && f.Kind == FieldKind.CareerCluster))
            .ExecuteDeleteAsync(cancellation);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (cluster, code) = (table.Column("Career Cluster"), table.Column("Code"));
        while (table.Read())
        {
            var socCode = table.OnetCode(code)[..7];
            foreach (var name in table.Title(cluster).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new Field { FieldCode = FieldCode(name), Name = name, Kind = FieldKind.CareerCluster };
                yield return new FieldOccupation { FieldCode = FieldCode(name), SocCode = socCode };
            }
        }
    }

    private static string FieldCode(string name) => string.Join('-', Words().Matches(name.ToLowerInvariant()).Select(w => w.Value));

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Words();
}
