using System.Data.Common;
using System.Globalization;
using System.Text;
using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.Releases;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing;

public sealed class ImporterTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();
    private readonly string _states = Fixture.Path("state_M2024_dl.csv");
    private readonly string _areas = Fixture.Path("MSA_M2025_dl.csv");

    [Fact]
    public async Task Importing_again_changes_no_byte_of_any_table()
    {
        await _database.ImportAsync([_states, _areas, Fixture.Path("ltprojections_2022-2032.csv")]);
        var before = await DumpAsync();

        var again = await _database.ImportAsync([_states, _areas, Fixture.Path("ltprojections_2022-2032.csv")]);

        Assert.All(again, f => Assert.Equal(ImportOutcome.Unchanged, f.Outcome));
        Assert.Equal(before, await DumpAsync());
        Assert.Contains("29-1141", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_of_the_same_name_replaces_its_rows()
    {
        await _database.ImportAsync([_states]);
        var text = await File.ReadAllLinesAsync(_states, TestContext.Current.CancellationToken);
        var path = _database.Write("state_M2024_dl.csv", text.Where(l => !l.Contains("27-2011", StringComparison.Ordinal)).Select(l => l.Replace("\"90,010\"", "\"90,020\"", StringComparison.Ordinal)));

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal((ImportOutcome.Imported, 11), (file.Outcome, file.Rows));
        await using var db = _database.Open();
        Assert.Equal(11, (await db.ReleaseSources.SingleAsync(TestContext.Current.CancellationToken)).RowCount);
        Assert.Equal(11, await db.IOWages.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(90_020, (await db.IOWages.SingleAsync(w => w.AreaCode == "48" && w.SocCode == "29-1141", TestContext.Current.CancellationToken)).AnnualMedian);
    }

    [Fact]
    public async Task A_bad_replacement_leaves_the_old_rows()
    {
        await _database.ImportAsync([_states]);
        var before = await DumpAsync();
        var path = Fixture.Changed("state_M2024_dl.csv", _database.Folder("bad"), "\"55,780\"", "lots");

        Assert.Equal(ImportOutcome.Failed, Assert.Single(await _database.ImportAsync([path])).Outcome);

        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_others()
    {
        var bad = Fixture.Changed("state_M2024_dl.csv", _database.Folder("bad"), "11-1011", "chiefs");

        var files = await _database.ImportAsync([bad, _areas]);

        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Failed], files.Select(f => f.Outcome).Order());
        await using var db = _database.Open();
        Assert.Equal("MSA_M2025_dl.csv", (await db.ReleaseSources.SingleAsync(TestContext.Current.CancellationToken)).FileName);
    }

    [Fact]
    public async Task An_unknown_file_is_skipped_in_a_folder_and_an_error_where_it_is_named()
    {
        var folder = _database.Folder("mixed");
        File.Copy(_states, Path.Combine(folder, "state_M2024_dl.csv"));
        var unknown = Path.Combine(folder, "notes.csv");
        await File.WriteAllTextAsync(unknown, "what,when\na,b\n", TestContext.Current.CancellationToken);

        var found = await _database.ImportAsync([folder]);
        var named = Assert.Single(await _database.ImportAsync([unknown]));

        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Skipped], found.Select(f => f.Outcome));
        Assert.Contains("notes.csv has the headings of no known layout", found[1].Message, StringComparison.Ordinal);
        Assert.Equal(ImportOutcome.Failed, named.Outcome);
        Assert.Equal(ImportOutcome.Failed, Assert.Single(await _database.ImportAsync([Path.Combine(folder, "absent.csv")])).Outcome);
    }

    [Fact]
    public async Task A_file_twice_under_two_names_is_in_a_release_once()
    {
        var copy = Path.Combine(_database.Folder("copy"), "copy of state_M2024.csv");
        File.Copy(_states, copy);

        var files = await _database.ImportAsync([_states, copy]);

        Assert.Equal([ImportOutcome.Imported, ImportOutcome.Unchanged], files.Select(f => f.Outcome).Order());
    }

    [Fact]
    public async Task A_file_of_headings_alone_is_refused()
    {
        var lines = await File.ReadAllLinesAsync(_states, TestContext.Current.CancellationToken);
        var path = _database.Write("state_M2024_dl.csv", [lines[0]]);

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.Equal("state_M2024_dl.csv: expected at least one row below the headings", file.Message);
    }

    [Fact]
    public async Task A_smaller_file_in_place_of_a_larger_one_is_said()
    {
        var lines = await File.ReadAllLinesAsync(_states, TestContext.Current.CancellationToken);
        await _database.ImportAsync([_states]);

        var file = Assert.Single(await _database.ImportAsync([_database.Write("state_M2024_dl.csv", lines[..3])]));

        Assert.Equal((2, lines.Length - 1), (file.Rows, file.ReplacedRows));
    }

    [Fact]
    public async Task A_row_that_is_there_twice_is_refused_with_its_file()
    {
        var lines = await File.ReadAllLinesAsync(_states, TestContext.Current.CancellationToken);
        var path = _database.Write("state_M2024_dl.csv", [.. lines, lines[^1]]);

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.StartsWith("state_M2024_dl.csv, line 14: expected rows that the database takes, here or a little above", file.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "2025Q4")]
    [InlineData(3, "2025Q4")]
    [InlineData(5, "2026Q1")]
    [InlineData(10, "2026Q3")]
    [InlineData(12, "2026Q3")]
    public async Task The_first_release_is_named_after_the_last_quarter_that_is_over(int month, string name)
    {
        await ImportAsync(new ImportRequest([_states]), new Clock(new DateTimeOffset(2026, month, 28, 0, 0, 0, TimeSpan.Zero)));

        await using var db = _database.Open();
        Assert.Equal(name, (await db.Releases.SingleAsync(TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task A_named_release_is_made_once_and_then_the_newest_is_taken()
    {
        await ImportAsync(new ImportRequest([_states], "first"));
        await ImportAsync(new ImportRequest([_states], "second"));
        await ImportAsync(new ImportRequest([_areas]));
        await ImportAsync(new ImportRequest([_areas], "first"));

        await using var db = _database.Open();
        var releases = await db.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["first", "second"], releases.Select(r => r.Name));
        Assert.All(releases, r => Assert.Equal(2, r.Sources.Count));
    }

    [Fact]
    public async Task A_published_release_takes_no_file_and_the_next_one_carries_its_figures_over()
    {
        await ImportAsync(new ImportRequest([_states], "first"));
        await PublishAsync("first");

        var refused = Assert.Single(await TryImportAsync(new ImportRequest([_areas], "first")));
        await ImportAsync(new ImportRequest([_areas], "second"));

        Assert.Equal((ImportOutcome.Failed, true), (refused.Outcome, refused.Message!.Contains("a published release never changes", StringComparison.Ordinal)));
        await using var db = _database.Open();
        var releases = await db.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["state_M2024_dl.csv"], releases[0].Sources.Select(s => s.FileName));
        Assert.Equal(["MSA_M2025_dl.csv", "state_M2024_dl.csv"], releases[1].Sources.Select(s => s.FileName).Order());
        Assert.Equal(releases[0].ReleaseId, releases[1].Sources.Single(s => s.FileName == "state_M2024_dl.csv").ReleaseId);
    }

    [Fact]
    public async Task A_corrected_file_is_new_in_the_draft_and_the_published_figures_stay()
    {
        await ImportAsync(new ImportRequest([_states], "first"));
        await PublishAsync("first");
        var lines = await File.ReadAllLinesAsync(_states, TestContext.Current.CancellationToken);
        var corrected = _database.Write("state_M2024_dl.csv", lines[..^1]);

        var file = Assert.Single(await TryImportAsync(new ImportRequest([corrected])));

        Assert.Equal((lines.Length - 2, lines.Length - 1), (file.Rows, file.ReplacedRows));
        await using var db = _database.Open();
        var rows = await db.IOWages.GroupBy(w => w.SourceId).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([lines.Length - 1, lines.Length - 2], rows);
        var releases = await db.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(releases, r => Assert.Equal(r.ReleaseId, Assert.Single(r.Sources).ReleaseId));
    }

    [Theory]
    [InlineData("stateUnemployment_2025-01_2026-06.csv")]
    [InlineData("stateUnemployment_2025-04_2026-09.csv")]
    public async Task An_edition_takes_the_place_of_the_one_that_was_carried_over(string name)
    {
        await ImportAsync(new ImportRequest([Fixture.Path("stateUnemployment_2025-01_2026-06.csv"), _states], "first", "2025-09"));
        await PublishAsync("first");
        var newer = _database.Write(name, await File.ReadAllLinesAsync(Fixture.Path("stateUnemployment_2025-01_2026-06.csv"), TestContext.Current.CancellationToken));

        await ImportAsync(new ImportRequest([newer], "second", "2026-05"));
        await ImportAsync(new ImportRequest([newer], "second"));

        await using var db = _database.Open();
        var releases = await db.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["May 2024", "September 2025"], releases[0].Sources.Select(s => s.Vintage).Order());
        Assert.Equal(["June 2026", "May 2024"], releases[1].Sources.Select(s => s.Vintage).Order());
        Assert.Equal(3, await db.ReleaseSources.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal((3, 6), (await RatesAsync(db, releases[0]), await RatesAsync(db, releases[1])));
    }

    [Fact]
    public async Task Progress_counts_files_and_rows()
    {
        var reports = new List<ImportProgress>();
        await using var db = _database.Open();
        await new Importer(db, TimeProvider.System).ImportAsync(
            new ImportRequest([_states, _areas]), new Recorder(reports), TestContext.Current.CancellationToken);

        Assert.Equal(new ImportProgress(1, 2, "MSA_M2025_dl.csv", 0), reports[0]);
        Assert.Equal(new ImportProgress(2, 2, "state_M2024_dl.csv", 12), reports[^1]);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        await using var db = _database.Open();
        var importer = new Importer(db, TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => importer.ImportAsync(new ImportRequest([_states]), new Canceller(cancellation), cancellation.Token));

        Assert.False(await db.ReleaseSources.AnyAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _database.Dispose();

    private static Task<int> RatesAsync(LmiDbContext db, Release release) =>
        db.LaborForce.CountAsync(l => release.Sources.Select(s => s.SourceId).Contains(l.SourceId), TestContext.Current.CancellationToken);

    private async Task PublishAsync(string name)
    {
        await using var db = _database.Open();
        await db.Releases.Where(r => r.Name == name).ExecuteUpdateAsync(set => set.SetProperty(r => r.PublishedAt, DateTime.UnixEpoch), TestContext.Current.CancellationToken);
    }

    private async Task ImportAsync(ImportRequest request, TimeProvider? clock = null) =>
        Assert.DoesNotContain(await TryImportAsync(request, clock), f => f.Outcome == ImportOutcome.Failed);

    private async Task<IReadOnlyList<ImportedFile>> TryImportAsync(ImportRequest request, TimeProvider? clock = null)
    {
        await using var db = _database.Open();
        return await new Importer(db, clock ?? TimeProvider.System).ImportAsync(request, null, TestContext.Current.CancellationToken);
    }

    private async Task<string> DumpAsync()
    {
        await using var db = _database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var dump = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Order(StringComparer.Ordinal))
            await DumpAsync(db.Database.GetDbConnection(), table, dump);
        return dump.ToString();
    }

    private static async Task DumpAsync(DbConnection connection, string table, StringBuilder dump)
    {
        await using var command = connection.CreateCommand();
        var row = TestDatabase.IsPostgreSql ? "ctid" : "rowid";
        command.CommandText = $"SELECT CAST({row} AS text), * FROM \"{table}\" ORDER BY {row}";
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.GetValues(values);
            dump.AppendLine(CultureInfo.InvariantCulture, $"{table}: {string.Join('|', values)}");
        }
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Recorder(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => reports.Add(value);
    }

    private sealed class Canceller(CancellationTokenSource cancellation) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => cancellation.Cancel();
    }
}
