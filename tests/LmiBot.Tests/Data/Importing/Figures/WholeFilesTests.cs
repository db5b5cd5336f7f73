using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Figures;

/// <summary>The publishers' whole files; what they hold was counted in the files themselves.</summary>
public sealed class WholeFilesTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    [Theory]
    [InlineData("bls/oews/national_M2022_dl.xlsx", "May 2022", 1_402)]
    [InlineData("bls/oews/national_M2023_dl.xlsx", "May 2023", 1_403)]
    [InlineData("bls/oews/national_M2024_dl.xlsx", "May 2024", 1_403)]
    [InlineData("bls/oews/national_M2025_dl.xlsx", "May 2025", 1_401)]
    [InlineData("bls/oews/BOS_TX_M2024_dl.csv", "May 2024", 2_145)]
    [InlineData("bls/oews/state_M2024_dl.csv", "May 2024", 37_609)]
    [InlineData("bls/ep/occupation_2022-2032.xlsx", "2022-32", 1_113)]
    [InlineData("bls/ep/occupation_2024-2034.xlsx", "2024-34", 1_113)]
    [InlineData("projections-central/ltprojections_2022-2032.csv", "2022-32", 36_626)]
    public async Task Each_row_of_a_file_is_imported(string path, string vintage, int rows)
    {
        var file = Assert.Single(await _database.ImportAsync([Path.Combine(ReferenceFolders.Shared(), path)]));

        Assert.Equal((ImportOutcome.Imported, vintage, rows, null), (file.Outcome, file.Vintage, file.Rows, file.Message));
        await using var db = _database.Open();
        Assert.Equal(rows, await db.IOWages.CountAsync(TestContext.Current.CancellationToken) + await db.ProjectionsMatrix.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_metropolitan_file_has_530_areas_and_180_316_rows()
    {
        await _database.ImportAsync([Path.Combine(ReferenceFolders.Shared(), "bls", "oews", "MSA_M2025_dl.csv")]);

        await using var db = _database.Open();
        Assert.Equal(180_316, await db.IOWages.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(530, await db.IOWages.Select(w => w.AreaCode).Distinct().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3_287, await db.IOWages.CountAsync(w => w.Employment == null, TestContext.Current.CancellationToken));
        Assert.Equal(1_921, await db.IOWages.CountAsync(w => w.AnnualMedian == null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_national_file_of_2024_has_seven_codes_twice_and_its_flags_and_ceilings()
    {
        await _database.ImportAsync([Path.Combine(ReferenceFolders.Shared(), "bls", "oews", "national_M2024_dl.xlsx")]);

        await using var db = _database.Open();
        var rows = await db.IOWages.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["13-1020", "13-2020", "29-2010", "31-1120", "39-7010", "47-4090", "51-2090"],
            rows.GroupBy(w => w.SocCode).Where(g => g.Count() > 1).Select(g => g.Key).Order());
        Assert.Equal((831, 83, 7), (rows.Count(w => w.Level == OccupationLevel.Detailed), rows.Count(w => w.PayBasis == PayBasis.AnnualOnly), rows.Count(w => w.PayBasis == PayBasis.HourlyOnly)));
        Assert.Equal(72, rows.Count(w => w.TopCoded.HasFlag(WageCells.AnnualPct90)));
        Assert.Equal(19, rows.Count(w => w.TopCoded.HasFlag(WageCells.HourlyMedian)));
    }

    [Theory]
    [InlineData("occupation_2022-2032.xlsx")]
    [InlineData("occupation_2024-2034.xlsx")]
    public async Task Each_edition_has_832_line_items_and_their_requirements(string name)
    {
        await _database.ImportAsync([Path.Combine(ReferenceFolders.Shared(), "bls", "ep", name)]);

        await using var db = _database.Open();
        Assert.Equal(832, await db.ProjectionsMatrix.CountAsync(p => p.Level == OccupationLevel.Detailed, TestContext.Current.CancellationToken));
        Assert.Equal(832, await db.EntryRequirements.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(15, await db.EntryRequirements.CountAsync(e => e.Training == JobTraining.Apprenticeship, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Projections_Central_has_55_areas_and_2_176_rows_without_openings()
    {
        await _database.ImportAsync([Path.Combine(ReferenceFolders.Shared(), "projections-central", "ltprojections_2022-2032.csv")]);

        await using var db = _database.Open();
        Assert.Equal(55, await db.ProjectionsMatrix.Select(p => p.AreaCode).Distinct().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2_176, await db.ProjectionsMatrix.CountAsync(p => p.AnnualOpenings == null, TestContext.Current.CancellationToken));
        Assert.Equal(55, await db.Areas.CountAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Occupations.AnyAsync(o => o.Title.Contains("(SOC"), TestContext.Current.CancellationToken));
        Assert.Equal(
            [("31-1120", 55_350), ("29-1141", 16_900), ("31-1131", 13_500), ("31-9092", 11_250), ("29-2061", 5_830)],
            (await db.ProjectionsMatrix.Where(p => p.AreaCode == "48" && (p.SocCode.StartsWith("29") || p.SocCode.StartsWith("31")))
                .OrderByDescending(p => p.AnnualOpenings).Take(5).ToListAsync(TestContext.Current.CancellationToken)).Select(p => (p.SocCode, p.AnnualOpenings!.Value)));
    }

    public void Dispose() => _database.Dispose();
}
