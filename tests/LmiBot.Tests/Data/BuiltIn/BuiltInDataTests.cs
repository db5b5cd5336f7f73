using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.BuiltIn;

public sealed class BuiltInDataTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();
    private readonly ReferenceDatabase _other = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_exported_loaded_and_exported_again_is_the_same_byte_by_byte()
    {
        var first = await ExportSampleAsync();
        var second = _database.Folder("second");
        await using var other = _other.Open();

        await BuiltInData.LoadAsync(other, first, null, Cancellation);
        await BuiltInData.ExportAsync(other, "48", second, Cancellation);

        Assert.Equal(Directory.GetFiles(first).Length, Directory.GetFiles(second).Length);
        foreach (var path in Directory.EnumerateFiles(first))
            Assert.Equal(await File.ReadAllTextAsync(path, Cancellation), await File.ReadAllTextAsync(Path.Combine(second, Path.GetFileName(path)), Cancellation));
    }

    [Fact]
    public async Task Rows_are_in_the_order_of_their_keys_whatever_order_they_came_in()
    {
        await using (var db = _database.Open())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"Fields\" (\"FieldCode\", \"Name\", \"Kind\") VALUES ('legal', 'Legal', 1)", Cancellation);
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"Fields\" (\"FieldCode\", \"Name\", \"Kind\") VALUES ('finance', 'Finance', 2)", Cancellation);
        }

        var folder = await ExportSampleAsync();

        Assert.Equal(
            ["FieldCode\tKind\tName", "finance\tCareerCluster\tFinance", "healthcare\tPartnership\tHealthcare", "legal\tSocGroup\tLegal"],
            await File.ReadAllLinesAsync(Path.Combine(folder, "fields.tsv"), Cancellation));
    }

    [Fact]
    public async Task The_figures_are_those_of_the_nation_the_home_state_and_its_areas()
    {
        var folder = await ExportSampleAsync();
        await using var other = _other.Open();

        await BuiltInData.LoadAsync(other, folder, null, Cancellation);

        Assert.Equal(["00", "12420", "48"], await other.IOWages.Select(w => w.AreaCode).Distinct().Order().ToListAsync(Cancellation));
        Assert.Equal(["00", "06", "12420", "31080", "48", "48453", "48W14"], await other.Areas.Select(a => a.AreaCode).Order().ToListAsync(Cancellation));
        var wage = await other.IOWages.SingleAsync(w => w.AreaCode == "12420", Cancellation);
        Assert.Equal(
            (97_890, 47.5m, 1.04, WageCells.AnnualPct90 | WageCells.HourlyPct90, PayBasis.AnnualOnly),
            (wage.AnnualMedian, wage.HourlyMean, wage.LocationQuotient, wage.TopCoded, wage.PayBasis));
        Assert.Equal("May 2025", (await other.ReleaseSources.SingleAsync(s => s.SourceId == wage.SourceId, Cancellation)).Vintage);
    }

    [Fact]
    public async Task The_release_that_answers_and_the_one_before_keep_what_each_holds()
    {
        var folder = await ExportSampleAsync();
        await using var other = _other.Open();

        await BuiltInData.LoadAsync(other, folder, null, Cancellation);

        var releases = await other.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(Cancellation);
        Assert.Equal([("2026Q3", ReleaseKind.Quarterly), ("2026Q4", ReleaseKind.Annual)], releases.Select(r => (r.Name, r.Kind)));
        Assert.Equal("2026Q4", releases.At(DateTime.MaxValue)?.Name);
        Assert.Equal(["June 2026", "May 2025"], releases[0].Sources.Select(s => s.Vintage).Order());
        Assert.Equal(["May 2025", "September 2026"], releases[1].Sources.Select(s => s.Vintage).Order());
        Assert.Equal(["September 2026"], releases[1].Sources.Where(s => s.ReleaseId == releases[1].ReleaseId).Select(s => s.Vintage));
        Assert.Equal([4.1, 4.2, null], (await other.LaborForce.OrderBy(l => l.SourceId).ThenBy(l => l.Period).ToListAsync(Cancellation)).Select(l => l.UnemploymentRate));
        Assert.Equal((101.14, -0.00442, 15_189), (
            (await other.JobPostingsIndex.SingleAsync(Cancellation)).Index, (await other.JobPostingsChange.SingleAsync(Cancellation)).All, (await other.UIClaims.SingleAsync(Cancellation)).InitialClaims));
    }

    [Fact]
    public async Task Of_QCEW_goes_along_what_questions_are_answered_from_in_the_home_state()
    {
        var folder = await ExportSampleAsync();
        await using var other = _other.Open();

        await BuiltInData.LoadAsync(other, folder, null, Cancellation);

        var rows = await other.Industry.OrderBy(i => i.AreaCode).ToListAsync(Cancellation);
        Assert.Equal([("48", "10"), ("48453", "62")], rows.Select(i => (i.AreaCode, i.IndustryCode)));
        Assert.Equal((9, 10, null, 12, 20_000_000_000), (rows[0].Establishments, rows[0].Month1Employment, rows[0].Month2Employment, rows[0].Month3Employment, rows[0].TotalWages));
    }

    [Fact]
    public async Task Titles_that_repeat_the_occupation_s_own_are_left_out()
    {
        var folder = await ExportSampleAsync();

        var titles = await File.ReadAllLinesAsync(Path.Combine(folder, "alternate-titles.tsv"), Cancellation);

        Assert.Equal(["SocCode\tOrigin\tTitle", "29-1141\tEveryday\tRN"], titles);
    }

    [Fact]
    public async Task A_source_held_in_part_is_not_taken_for_its_whole_file()
    {
        var folder = await ExportSampleAsync();
        await using var other = _other.Open();

        await BuiltInData.LoadAsync(other, folder, null, Cancellation);

        Assert.All(await other.ReleaseSources.ToListAsync(Cancellation), s => Assert.Empty(s.ContentHash));
    }

    [Theory]
    [InlineData("wages.tsv", "97890", "97.89O", "wages.tsv, line 3, column AnnualMedian: found \"97.89O\", expected a number")]
    [InlineData("wages.tsv", "AnnualOnly", "Yearly", "wages.tsv, line 3, column PayBasis: found \"Yearly\", expected one of")]
    [InlineData("wages.tsv", "AnnualMedian", "Median", "wages.tsv, line 1: found")]
    [InlineData("wages.tsv", "1\t12420", "9\t12420", "wages.tsv, line 3, column SourceId: found \"9\", expected the number of a source")]
    [InlineData("areas.tsv", "48453\tTravis County", "48453", "areas.tsv, line 7: found \"4 cells\"")]
    [InlineData("areas.tsv", "48453\t", "484530001\t", "areas.tsv, line 7, column AreaCode: found \"484530001\", expected a text of at most 7")]
    [InlineData("areas.tsv", "48453\tTravis County\t12420\tCounty\t48W14\n", "", "areas.tsv: found \"6\", expected 7 rows")]
    [InlineData("sources.tsv", "2026-11-21T08:00:00Z", "yesterday", "sources.tsv, line 2, column ImportedAt: found \"yesterday\"")]
    [InlineData("tables.tsv", "areas.tsv\t7", "areas.tsv\tseven", "tables.tsv, line 9, column Rows: found \"seven\"")]
    public async Task A_damaged_file_is_named_and_nothing_is_loaded(string name, string sound, string damaged, string fault)
    {
        var folder = await ExportSampleAsync();
        var text = await File.ReadAllTextAsync(Path.Combine(folder, name), Cancellation);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, name), text.Replace(sound, damaged, StringComparison.Ordinal), Cancellation);

        await AssertNothingIsLoadedAsync(folder, fault);
    }

    [Theory]
    [InlineData("wages.tsv")]
    [InlineData("sources.tsv")]
    [InlineData("tables.tsv")]
    public async Task A_missing_file_is_named_and_nothing_is_loaded(string name)
    {
        var folder = await ExportSampleAsync();
        File.Delete(Path.Combine(folder, name));

        await AssertNothingIsLoadedAsync(folder, $"{name}: expected the file, which is missing");
    }

    [Fact]
    public async Task A_database_with_a_release_is_left_alone()
    {
        var folder = await ExportSampleAsync();
        await using var db = _database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => BuiltInData.LoadAsync(db, folder, null, Cancellation));
    }

    public void Dispose()
    {
        _database.Dispose();
        _other.Dispose();
    }

    private async Task AssertNothingIsLoadedAsync(string folder, string fault)
    {
        await using var other = _other.Open();
        var exception = await Assert.ThrowsAsync<ImportException>(() => BuiltInData.LoadAsync(other, folder, null, Cancellation));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
        Assert.False(await other.Occupations.AnyAsync(Cancellation) || await other.Releases.AnyAsync(Cancellation));
    }

    private async Task<string> ExportSampleAsync()
    {
        await using var db = _database.Open();
        AddSample(db);
        await db.SaveChangesAsync(Cancellation);
        var folder = _database.Folder("first");
        await BuiltInData.ExportAsync(db, "48", folder, Cancellation);
        return folder;
    }

    private static void AddSample(LmiDbContext db)
    {
        var imported = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
        var oldest = new Release { ReleaseId = 1, Name = "2026Q2", CreatedAt = imported, PublishedAt = imported.UtcDateTime };
        var before = new Release { ReleaseId = 2, Name = "2026Q3", CreatedAt = imported, PublishedAt = imported.UtcDateTime.AddDays(1) };
        var release = new Release { ReleaseId = 3, Name = "2026Q4", Kind = ReleaseKind.Annual, CreatedAt = imported, PublishedAt = imported.UtcDateTime.AddDays(2) };
        var metropolitan = new ReleaseSource
        {
            ReleaseId = 1, SourceId = 7, Program = SourceProgram.Oews, Vintage = "May 2025", FileName = "MSA_M2025_dl.csv", ContentHash = "c0ffee", RowCount = 180_316, ImportedAt = imported,
        };
        foreach (var holder in new[] { oldest, before, release })
            holder.Sources.Add(metropolitan);
        oldest.Sources.Add(Laus(4, 1, "March 2026"));
        before.Sources.Add(Laus(5, 2, "June 2026"));
        release.Sources.Add(Laus(6, 3, "September 2026"));
        db.AddRange(oldest, before, release);
        db.AddRange(
            Rate(4, "48", 3, 4.0), Rate(5, "48", 6, 4.1), Rate(6, "48", 6, 4.2), Rate(6, "48", 9, null), Rate(6, "06", 9, 5.5),
            new JobPostingsIndex { SourceId = 7, AreaCode = "00", Date = new DateOnly(2026, 9, 1), Index = 101.14 },
            new JobPostingsIndex { SourceId = 7, AreaCode = "06", Date = new DateOnly(2026, 9, 1), Index = 90 },
            new JobPostingsChange { SourceId = 7, AreaCode = "48453", WeekEnding = new DateOnly(2026, 9, 4), All = -0.00442, JobZone5 = 0.556 },
            new JobPostingsChange { SourceId = 7, AreaCode = "06037", WeekEnding = new DateOnly(2026, 9, 4), All = 0.1 },
            new UIClaims { SourceId = 7, AreaCode = "48", WeekEnding = new DateOnly(2026, 9, 5), InitialClaims = 15_189 });
        db.AddRange(Jobs("48", "10", 0), Jobs("48453", "62", 5), Jobs("06", "10", 0), Jobs("06037", "62", 5), Jobs("48", "62", 3), Jobs("48", "622", 5));
        db.AddRange(
            new Area { AreaCode = "00", Type = AreaType.Nation, Name = "United States" },
            new Area { AreaCode = "48", Type = AreaType.State, Name = "Texas", ParentCode = "00" },
            new Area { AreaCode = "06", Type = AreaType.State, Name = "California", ParentCode = "00" },
            new Area { AreaCode = "12420", Type = AreaType.Metropolitan, Name = "Austin-Round Rock-San Marcos, TX", ParentCode = "48" },
            new Area { AreaCode = "31080", Type = AreaType.Metropolitan, Name = "Los Angeles-Long Beach-Anaheim, CA", ParentCode = "06" },
            new Area { AreaCode = "48453", Type = AreaType.County, Name = "Travis County", ParentCode = "12420", WorkforceAreaCode = "48W14" },
            new Area { AreaCode = "48W14", Type = AreaType.WorkforceArea, Name = "Capital Area Workforce Area", ParentCode = "48" },
            new Area { AreaCode = "06037", Type = AreaType.County, Name = "Los Angeles County", ParentCode = "31080" },
            new AreaName { AreaCode = "12420", Name = "ATX", Kind = AreaNameKind.Nickname },
            new AreaName { AreaCode = "06037", Name = "Pasadena", Kind = AreaNameKind.City },
            new Occupation { SocCode = "29-1141", Title = "Registered Nurses", Level = OccupationLevel.Detailed, ParentCode = "29-1140" },
            new AlternateTitle { SocCode = "29-1141", Title = "RN", Origin = TitleOrigin.Everyday },
            new AlternateTitle { SocCode = "29-1141", Title = "REGISTERED NURSES", Origin = TitleOrigin.Onet },
            new OnetOccupation { OnetCode = "29-1141.00", SocCode = "29-1141", Title = "Registered Nurses", JobZone = 4 },
            new Field { FieldCode = "healthcare", Name = "Healthcare", Kind = FieldKind.Partnership },
            new FieldName { FieldCode = "healthcare", Name = "medical" },
            new FieldOccupation { FieldCode = "healthcare", SocCode = "29-0000" },
            new HybridPart { HybridCode = "31-1120", PartCode = "31-1121" },
            new EntryRequirement { SourceId = 7, SocCode = "29-1141", Year = 2024, Education = EducationLevel.Bachelor, Experience = WorkExperience.None, Training = JobTraining.None },
            Wage("00", 93_600), Wage("48", 91_000), Wage("06", 137_000), Wage("31080", 130_000),
            new IOWage
            {
                SourceId = 7, AreaCode = "12420", SocCode = "29-1141", Level = OccupationLevel.Detailed, PeriodYear = 2025, HourlyMean = 47.50m, AnnualMedian = 97_890,
                LocationQuotient = 1.04, TopCoded = WageCells.AnnualPct90 | WageCells.HourlyPct90, PayBasis = PayBasis.AnnualOnly,
            },
            new ProjectionsMatrix
            {
                SourceId = 7, AreaCode = "48", SocCode = "29-1141", Level = OccupationLevel.Detailed, BaseYear = 2022, ProjectedYear = 2032, BaseEmployment = 100,
                ProjectedEmployment = 112, NumericChange = 12, PercentChange = 12.3, AnnualOpenings = null,
            });
    }

    private static ReleaseSource Laus(int id, int releaseId, string vintage) => new()
    {
        SourceId = id, ReleaseId = releaseId, Program = SourceProgram.Laus, Vintage = vintage, FileName = "laus.csv", ContentHash = "c0ffee", RowCount = 1, ImportedAt = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero),
    };

    private static LaborForce Rate(int source, string area, byte month, double? rate) => new() { SourceId = source, AreaCode = area, PeriodYear = 2026, Period = month, UnemploymentRate = rate };

    private static Industry Jobs(string area, string industry, byte ownership) => new()
    {
        SourceId = 7, AreaCode = area, IndustryCode = industry, Ownership = ownership, PeriodYear = 2026, Period = 1, Establishments = 9, Month1Employment = 10, Month3Employment = 12, TotalWages = 20_000_000_000,
    };

    private static IOWage Wage(string area, int median) =>
        new() { SourceId = 7, AreaCode = area, SocCode = "29-1141", Level = OccupationLevel.Detailed, PeriodYear = 2025, AnnualMedian = median };
}
