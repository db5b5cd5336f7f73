using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>O*NET job zones: how much preparation an occupation needs, 1 to 5.</summary>
internal sealed class OnetJobZonesLayout : ReleaseLayout
{
    public override string Name => "onet-job-zones";

    public override string Description => "O*NET Job Zones (--vintage for the edition, such as 30.1)";

    public override SourceProgram Program => SourceProgram.Onet;

    public override ImportOrder Order => ImportOrder.Titles;

    protected override IReadOnlyList<string> Headings { get; } = ["O*NET-SOC Code", "Title", "Job Zone"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfOnet(file.Path, given);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (code, title, zone) = (table.Column("O*NET-SOC Code"), table.Column("Title"), table.Column("Job Zone"));
        while (table.Read())
        {
            var onetCode = table.OnetCode(code);
            var jobZone = table.RequiredNumber<byte>(zone, "a job zone, 1 to 5");
            yield return new OnetOccupation
            {
                OnetCode = onetCode,
                SocCode = onetCode[..7],
                Title = table.Title(title),
                JobZone = jobZone is >= 1 and <= 5 ? jobZone : throw table.Fault(zone, "a job zone, 1 to 5"),
            };
        }
    }
}
