using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Figures;

/// <summary>OEWS of the nation, the states and the metropolitan and nonmetropolitan areas, which share one layout; AREA_TYPE tells them apart.</summary>
internal sealed partial class OewsLayout : ReleaseLayout
{
    public override string Name => "oews";

    public override string Description =>
        "BLS OEWS, all industries: national .xlsx, state, metropolitan and nonmetropolitan .xlsx or .csv (--vintage if neither sheet nor file name tells the year)";

    public override SourceProgram Program => SourceProgram.Oews;

    public override ImportOrder Order => ImportOrder.Figures;

    protected override IReadOnlyList<string> Headings { get; } = ["AREA", "AREA_TYPE", "OCC_CODE", "O_GROUP", "TOT_EMP", "A_MEDIAN"];

    /// <summary>"May 2025": from the sheet of field descriptions, else from the publisher's file name (state_M2025_dl), else as given.</summary>
    public override string? Vintage(SourceFile file, TableHeader header, string? given)
    {
        var titles = file.Heads.SelectMany(h => h.Rows).Select(r => r.Cells is [var first, ..] ? first : "");
        var year = titles.Select(t => TitleYear().Match(t)).FirstOrDefault(m => m.Success)
            ?? new[] { FileNameYear().Match(file.Name), GivenYear().Match(given ?? "") }.FirstOrDefault(m => m.Success);
        return year is null ? null : $"May {year.Groups["year"].Value}";
    }

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var row = new OewsRow(table, context.SourceId, Year(context.Vintage));
        while (table.Read())
        {
            var wage = row.Read();
            if (!context.KnownAreas.Contains(wage.AreaCode))
            {
                foreach (var area in NewAreas.Unknown(row.Place.ToArea(), context.KnownAreas))
                    yield return area;
            }

            if (context.KnownOccupations.Add(wage.SocCode))
                yield return NewOccupations.Create(wage.SocCode, row.Title, wage.Level);
            yield return wage;
        }
    }

    private static short Year(string vintage) => short.Parse(vintage.AsSpan("May ".Length), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^May (?<year>20\d\d) OEWS Estimates")]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"M(?<year>20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex FileNameYear();

    [GeneratedRegex(@"^(May )?(?<year>20\d\d)$", RegexOptions.IgnoreCase)]
    private static partial Regex GivenYear();
}
