using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Data.Importing;
using LmiBot.HiringEvents;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.HiringEvents.Importing;

/// <summary>19 true notices of the three states, which are 12 events.</summary>
public sealed class WarnImportTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    public WarnImportTests()
    {
        using var db = _database.Open();
        db.AddRange(
            new Area { AreaCode = "48", Type = AreaType.State, Name = "Texas" },
            new Area { AreaCode = "36", Type = AreaType.State, Name = "New York" },
            new Area { AreaCode = "48029", Type = AreaType.County, Name = "Bexar County", ParentCode = "48" });
        db.SaveChanges();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Notices { get; } = Path.Combine(AppContext.BaseDirectory, "HiringEvents", "Importing", "Fixtures", "warn.csv");

    [Fact]
    public async Task Notices_become_published_events_with_one_line_in_the_trail()
    {
        var file = Assert.Single(await _database.ImportAsync([Notices]));

        Assert.Equal((ImportOutcome.Imported, 19, null), (file.Outcome, file.Rows, file.Message));
        Assert.StartsWith("12 new events, 7 notices of one that was told of before", file.Remark, StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.Equal(19, await db.HiringEventReports.CountAsync(Cancellation));
        Assert.All(await db.HiringEvents.ToListAsync(Cancellation), h => Assert.Equal(
            (HiringEventStatus.Published, true, "command line", (int?)null), (h.Status, h.MayBePublished, h.LoggedBy, h.OrganizationId)));
        var lines = await db.HiringEventChanges.ToListAsync(Cancellation);
        Assert.Equal(12, lines.Select(c => c.HiringEventId).Distinct().Count());
        Assert.All(lines, c => Assert.Equal((HiringEventAction.Import, null, "command line"), (c.Action, c.Before, c.By)));
        Assert.Empty(await db.Releases.ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData(Role.Public, false)]
    [InlineData(Role.Counselor, false)]
    [InlineData(Role.Partner, false)]
    [InlineData(Role.Analyst, true)]
    [InlineData(Role.Administrator, true)]
    public async Task Only_staff_imports(Role role, bool may)
    {
        await using var db = _database.Open();
        var request = new ImportRequest([Notices]) { Caller = new Caller { Id = "somebody", Roles = [role] } };
        async Task ImportAsync() => await new Importer(db, TimeProvider.System).ImportAsync(request, null, Cancellation);

        if (may)
            await ImportAsync();
        else
            Assert.Equal(UseCase.ImportHiringEvents, (await Assert.ThrowsAsync<RefusedException>(ImportAsync)).Denied);

        Assert.Equal(may, await db.HiringEvents.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_filed_is_kept()
    {
        await _database.ImportAsync([Notices]);

        var take5 = await EventAsync("Take 5 Department 173");
        Assert.Equal((new DateOnly(2020, 3, 23), new DateOnly(2020, 3, 22), 5, "48029", "San Antonio"), (take5.AnnouncedOn, take5.EffectiveFrom, take5.LostLeast, take5.AreaCode, take5.Place));
        Assert.Equal((HiringEventKind.Unspecified, "48"), ((await EventAsync("TSI Corporation")).Kind, (await EventAsync("TSI Corporation")).AreaCode));
        Assert.Null((await EventAsync("TSI Corporation")).LostMost);
        Assert.Equal(HiringEventKind.Layoff, (await EventAsync("Earthlink, LLC")).Kind);
        Assert.Equal((HiringEventKind.Closing, "330 Monroe"), ((await EventAsync("Hugo Neu Recycling, LLC")).Kind, (await EventAsync("Earthlink, LLC")).Site![..10]));
        var ward = await EventAsync("Montgomery Ward - Bryan");
        Assert.Equal(("44-45", "45211"), (ward.NaicsCode, Assert.Single(ward.Reports).NaicsCode));
        Assert.Null((await EventAsync("Conagra Brands, Inc.")).AreaCode);
    }

    [Fact]
    public async Task The_latest_amendment_says_what_is_true_and_the_earlier_ones_are_kept()
    {
        await _database.ImportAsync([Notices]);

        var matrx = await EventAsync("Matrx (Midmark Corporation)");

        Assert.Equal((new DateOnly(2009, 5, 18), new DateOnly(2009, 11, 20), 87), (matrx.AnnouncedOn, matrx.EffectiveFrom, matrx.LostLeast));
        Assert.Equal("145 Mid County Drive Orchard Park, NY, 14127", matrx.Site);
        Assert.Equal(4, matrx.Reports.Select(r => r.NoticeId).Distinct().Count());
        var bice = await EventAsync("Bice Ristorante/Da Ecib USA, Inc.");
        Assert.Equal((94, 2, (int?)null), (bice.LostLeast, bice.Reports.Count, bice.Reports.MaxBy(r => r.ReportedOn)!.Jobs));
    }

    [Fact]
    public async Task Imported_again_nothing_changes()
    {
        await _database.ImportAsync([Notices]);
        var before = await ContentAsync();

        var again = Assert.Single(await _database.ImportAsync([Notices]));

        Assert.Equal(ImportOutcome.Unchanged, again.Outcome);
        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task An_amendment_in_a_later_file_updates_the_event()
    {
        await _database.ImportAsync([Notices]);
        var before = await EventAsync("Yang Ming (America) Corporation");
        var lines = await File.ReadAllLinesAsync(Notices, Cancellation);
        var later = _database.Write(
            "later.csv", lines[0], lines[1], "TX,Yang Ming (America) Corporation Updated,Houston,,Harris County,48201,2025-12-02,2025-11-30,105,unknown,,0,4831,c3b4f35a25c56111433cc2e944e2092c2cdcaf343a9d1eb31d08a092");

        var file = Assert.Single(await _database.ImportAsync([later]));

        Assert.StartsWith("0 new events, 1 notices of one that was told of before, 1 events changed that were there, 1 notices known", file.Remark, StringComparison.Ordinal);
        var after = await EventAsync("Yang Ming (America) Corporation");
        Assert.Equal((before.HiringEventId, 105, new DateOnly(2025, 11, 30), new DateOnly(2025, 10, 1), 2), (after.HiringEventId, after.LostMost, after.EffectiveFrom, after.AnnouncedOn, after.Reports.Count));
        Assert.Equal(before.Version + 1, after.Version);
        await using var db = _database.Open();
        var change = await db.HiringEventChanges.SingleAsync(c => c.HiringEventId == after.HiringEventId && c.Before != null, Cancellation);
        Assert.Equal((118, 105), (HiringEventSnapshot.Read(change.Before!).Details.JobsLost!.Value.Most, HiringEventSnapshot.Read(change.After).Details.JobsLost!.Value.Most));
    }

    [Fact]
    public async Task A_notice_that_takes_another_back_withdraws_its_event()
    {
        var lines = await File.ReadAllLinesAsync(Notices, Cancellation);
        const string Notice = "NY,Area Storage & Transfer Inc.,Nassau,,Rensselaer County,36083,2025-11-24,2026-02-28,183,closure,1,0,,145c0a4b";
        const string Rescission = "NY,Area Storage & Transfer Inc. (Rescission),Nassau,,Rensselaer County,36083,2025-11-24,2026-02-28,,closure,1,0,,80a29d1b";
        const string Alone = "NY,Quality Transportation Corporation(Rescission),Kings,,Kings County,36047,2025-10-20,2025-10-31,,mass_layoff,1,0,,c4774fec";

        await _database.ImportAsync([_database.Write("warn.csv", lines[0], Rescission, Notice, Alone)]);

        var storage = await EventAsync("Area Storage & Transfer Inc.");
        Assert.Equal((HiringEventStatus.Withdrawn, 183, 2), (storage.Status, storage.LostLeast, storage.Reports.Count));
        Assert.Equal((HiringEventStatus.Withdrawn, 1), ((await EventAsync("Quality Transportation Corporation(Rescission)")).Status, (await EventAsync("Quality Transportation Corporation(Rescission)")).Reports.Count));
        await using var db = _database.Open();
        Assert.Equal(
            [(HiringEventAction.Import, null), (HiringEventAction.Withdraw, "The notice was rescinded.")],
            (await db.HiringEventChanges.Where(c => c.HiringEventId == storage.HiringEventId).OrderBy(c => c.HiringEventChangeId).ToListAsync(Cancellation)).Select(c => (c.Action, c.Reason)));

        // It is filed anew: not hidden by what was taken back.
        await _database.ImportAsync([_database.Write("later.csv", lines[0], Notice.Replace(",183,", ",180,", StringComparison.Ordinal).Replace("2025-11-24", "2025-12-24", StringComparison.Ordinal))]);
        Assert.Equal(HiringEventStatus.Published, (await db.HiringEvents.SingleAsync(h => h.LostLeast == 180, Cancellation)).Status);
    }

    [Fact]
    public async Task A_later_notice_that_takes_another_back_withdraws_what_is_there()
    {
        var lines = await File.ReadAllLinesAsync(Notices, Cancellation);
        await _database.ImportAsync([Notices]);
        var before = await EventAsync("Yang Ming (America) Corporation");

        await _database.ImportAsync([_database.Write("later.csv", lines[0], "TX,Yang Ming (America) Corporation (Rescinded),Houston,,Harris County,48201,2025-10-11,2025-10-01,,unknown,,0,4831,resc")]);

        var after = await EventAsync("Yang Ming (America) Corporation");
        Assert.Equal((before.HiringEventId, HiringEventStatus.Withdrawn, 118, before.Version + 1, 2), (after.HiringEventId, after.Status, after.LostLeast, after.Version, after.Reports.Count));
    }

    [Theory]
    [InlineData("2009-08-28", "line 10, column notice_date: found \"August\", expected a date such as 2026-03-31")]
    [InlineData("TX,TSI", "line 7, column state: found \"ZZ\", expected a state's two letters")]
    [InlineData(",118,", "line 8, column employees_affected: found \"many\", expected a number of employees")]
    [InlineData(",48077,", "line 20, column county_fips: found \"Clay\", expected a county's FIPS code such as 48453")]
    [InlineData(",mass_layoff,", "line 15, column layoff_type: found \"strike\", expected closure, mass_layoff or unknown")]
    public async Task A_file_that_can_be_read_in_part_imports_nothing(string sound, string fault)
    {
        var bad = sound switch { "2009-08-28" => ("2009-08-27", "August"), "TX,TSI" => ("TX,TSI", "ZZ,TSI"), ",118," => (sound, ",many,"), ",48077," => (sound, ",Clay,"), _ => (sound, ",strike,") };
        var text = await File.ReadAllTextAsync(Notices, Cancellation);
        Assert.Contains(bad.Item1, text, StringComparison.Ordinal);
        var path = Path.Combine(_database.Folder("bad"), "warn.csv");
        await File.WriteAllTextAsync(path, text.Replace(bad.Item1, bad.Item2, StringComparison.Ordinal), Cancellation);

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal((ImportOutcome.Failed, $"warn.csv, {fault}"), (file.Outcome, file.Message));
        await using var db = _database.Open();
        Assert.False(await db.HiringEvents.AnyAsync(Cancellation) || await db.Employers.AnyAsync(Cancellation));
    }

    public void Dispose() => _database.Dispose();

    private async Task<HiringEvent> EventAsync(string employer)
    {
        await using var db = _database.Open();
        return await db.HiringEvents.Include(h => h.Reports).SingleAsync(h => h.EmployerName == employer, Cancellation);
    }

    private async Task<string> ContentAsync()
    {
        await using var db = _database.Open();
        return string.Join('\n',
            (await db.HiringEvents.Include(h => h.Occupations).Include(h => h.Reports).OrderBy(h => h.HiringEventId).ToListAsync(Cancellation)).Select(h => $"{h.HiringEventId} {h.Version} {HiringEventSnapshot.Of(h).Write()} {h.Reports.Count}"))
            + $"{await db.HiringEventChanges.CountAsync(Cancellation)} {await db.EmployerSpellings.CountAsync(Cancellation)}";
    }
}
