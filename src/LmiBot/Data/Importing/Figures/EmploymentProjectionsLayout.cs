using System.Text.RegularExpressions;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Figures;

/// <summary>
/// The nation's Employment Projections workbook: the table of occupational projections and worker characteristics, wherever an edition puts it
/// (Table 1.7 of 2022-32, Table 1.2 of 2024-34).
/// </summary>
internal sealed partial class EmploymentProjectionsLayout : ReleaseLayout
{
    public override string Name => "employment-projections";

    public override string Description =>
        "BLS Employment Projections workbook (occupation.xlsx), any edition with occupational projections and worker characteristics";

    public override SourceProgram Program => SourceProgram.EmploymentProjections;

    public override ImportOrder Order => ImportOrder.Figures;

    protected override IReadOnlyList<string> Headings { get; } = ["Occupation type", "Typical education needed for entry"];

    /// <summary>"2024-34", from the table's title.</summary>
    public override string? Vintage(SourceFile file, TableHeader header, string? given) =>
        Edition(header) is { } edition ? $"{edition.BaseYear}-{edition.ProjectedYear % 100:00}" : null;

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var edition = Edition(table.Header)!.Value;
        var row = new EmploymentProjectionsRow(table, context.SourceId, edition.BaseYear, edition.ProjectedYear);
        foreach (var nation in NewAreas.Unknown(NewAreas.Nation(), context.KnownAreas))
            yield return nation;
        while (table.Read())
        {
            var projection = row.Projection();
            if (context.KnownOccupations.Add(projection.SocCode))
                yield return NewOccupations.Create(projection.SocCode, row.Title, projection.Level);
            yield return projection;
            if (row.Requirement() is { } requirement)
                yield return requirement;
        }
    }

    protected override TableHeader? Find(TableHead head) =>
        base.Find(head) is { } header && Edition(header) is not null ? header : null;

    private static (short BaseYear, short ProjectedYear)? Edition(TableHeader header)
    {
        var titles = header.Preamble.SelectMany(r => r.Cells).Select(TableHead.Plain);
        return titles.Select(t => Title().Match(t)).FirstOrDefault(m => m.Success) is { } title
            ? (Year(title.Groups["base"].Value), Year(title.Groups["projected"].Value))
            : null;
    }

    private static short Year(string digits) => short.Parse(digits.Length == 2 ? $"20{digits}" : digits, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Table [\d.]+ Occupational projections, (?<base>\d{4})-(?<projected>\d{4}|\d{2}), and worker characteristics", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
