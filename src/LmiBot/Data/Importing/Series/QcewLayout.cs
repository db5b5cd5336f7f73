using System.Globalization;
using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Series;

/// <summary>QCEW's quarterly files by area or industry, and its single file, with titles or without.</summary>
internal sealed class QcewLayout : ReleaseLayout
{
    public override string Name => "qcew";

    public override string Description => "BLS QCEW quarterly .csv, by area, by industry or single file";

    public override SourceProgram Program => SourceProgram.Qcew;

    public override ImportOrder Order => ImportOrder.Figures;

    protected override IReadOnlyList<string> Headings { get; } =
        ["area_fips", "own_code", "industry_code", "size_code", "year", "qtr", "disclosure_code", "month1_emplvl", "avg_wkly_wage"];

    /// <summary>"2025 Q1", the last quarter in the file.</summary>
    public override string? Vintage(SourceFile file, TableHeader header, string? given)
    {
        using var table = file.Open(header);
        var row = new QcewRow(table, 0);
        (short Year, byte Quarter) last = default;
        while (table.Read())
            last = row.Quarter.CompareTo(last) > 0 ? row.Quarter : last;
        return string.Create(CultureInfo.InvariantCulture, $"{last.Year} Q{last.Quarter}");
    }

    public override IEnumerable<object> Read(Table table, ImportContext context)
    {
        var row = new QcewRow(table, context.SourceId);
        while (table.Read())
        {
            if (row.Read() is { } industry)
                yield return industry;
        }
    }
}
