using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>O*NET Occupation Data: the code and title of each O*NET-SOC occupation. Its job zone, if known, stays.</summary>
internal sealed class OnetOccupationsLayout : ReleaseLayout
{
    public override string Name => "onet-occupations";

    public override string Description => "O*NET Occupation Data (--vintage for the edition, such as 30.1)";

    public override SourceProgram Program => SourceProgram.Onet;

    public override ImportOrder Order => ImportOrder.Titles;

    protected override IReadOnlyList<string> Headings { get; } = ["O*NET-SOC Code", "Title"];

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => Edition.OfOnet(file.Path, given);

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var (code, title) = (table.Column("O*NET-SOC Code"), table.Column("Title"));
        var zones = context.Db.OnetOccupations.ToDictionary(o => o.OnetCode, o => o.JobZone);
        while (table.Read())
        {
            var onetCode = table.OnetCode(code);
            yield return new OnetOccupation
            {
                OnetCode = onetCode,
                SocCode = onetCode[..7],
                Title = table.Title(title),
                JobZone = zones.GetValueOrDefault(onetCode),
            };
        }
    }

    /// <summary>Every O*NET file begins with these two columns; this one has no third but the description, which isn't read.</summary>
    protected override TableHeader? Find(TableHead head) =>
        base.Find(head) is { } header && header.Headings.Except(["O*NET-SOC Code", "Title", "Description"]).All(h => h.Length == 0) ? header : null;
}
