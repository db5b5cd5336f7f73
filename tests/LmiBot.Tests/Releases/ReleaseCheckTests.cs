using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using static LmiBot.Tests.Releases.ReleaseDatabase;

namespace LmiBot.Tests.Releases;

/// <summary>Each finding, by one fault in figures that are sound otherwise.</summary>
public sealed class ReleaseCheckTests : IDisposable
{
    private readonly ReleaseDatabase _database = new();

    private static readonly Row[] Sound =
    [
        Wage(Cast.Texas, Cast.Nurses, jobs: 200_000, annual: 90_000, entry: 70_000, top: 120_000),
        Wage(Cast.Texas, Cast.Welders, jobs: 50_000, annual: 52_000, hourly: 25.00m),
        Wage(Cast.Texas, Cast.Cashiers, jobs: 400, annual: 28_000),
        Wage(Cast.Texas, Cast.Aides, jobs: 300_000, annual: 27_000),
        Wage(Cast.Austin, Cast.Nurses, jobs: 15_000, annual: 95_000),
        Wage(Cast.Texas, "00-0000", jobs: 13_000_000, annual: 48_000, level: OccupationLevel.Total),
        Projection(Cast.Texas, Cast.Nurses, 230_000, 260_000, 17_000),
        Projection(Cast.Texas, Cast.Welders, 50_000, 55_000, 6_000),
    ];

    public static TheoryData<string, string> Faults => new()
    {
        { "negative-figures", "Registered Nurses, Ohio: -10" },
        { "negative-figures of projections", "Registered Nurses, Ohio: -5" },
        { "percentiles-out-of-order", "Registered Nurses, Ohio: 95,000.00, –, 90,000.00, –, –" },
        { "parts-above-total", "Ohio: its occupations have 1,100 jobs, all together 1,000" },
        { "unknown-codes", "99-9999" },
        { "row-counts", "figures.csv (May 2025): 10 rows; figures.csv (May 2025) had 8" },
        { "jumps-in-wages", "Registered Nurses, Texas: Median wage $9,000, was $90,000 (−90.0%)" },
        { "jumps-in-employment", "Welders, Cutters, Solderers, and Brazers, Texas: Jobs 500,000, was 50,000 (+900.0%)" },
        { "jumps-in-projections", "Registered Nurses, Texas: Projected jobs 26,000, was 260,000 (−90.0%)" },
        { "units-differ", "Registered Nurses, Ohio: $90,000 a year beside $90.00 an hour" },
        { "changes-do-not-add-up", "Registered Nurses, Ohio: from 1,000 to 2,000 jobs, said to be a change of -1,000 (+100.0%)" },
        { "openings-above-employment", "Registered Nurses, Ohio: 2,000 openings a year, 1,100 jobs" },
    };

    [Fact]
    public async Task Sound_figures_have_no_finding()
    {
        await _database.PublishedAsync("2026Q1", Sound);

        var report = await _database.DraftAsync("2026Q2", Sound);

        Assert.Equal(("2026Q2", "2026Q1"), (report.Release, report.Before));
        Assert.Empty(report.Findings);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_found_and_its_figure_named(string fault, string line)
    {
        await _database.PublishedAsync("2026Q1", Sound);

        var report = await _database.DraftAsync("2026Q2", [.. With(fault)]);

        var name = fault.Split(' ')[0];
        var finding = Assert.Single(report.Findings, f => f.Name == name);
        Assert.Equal(FindingNames.Errors.Contains(name), finding.IsError);
        Assert.Equal(line, finding.Lines[0]);
        Assert.Equal([name], report.Findings.Select(f => f.Name).Except(fault is "row-counts" ? [] : [FindingNames.RowCounts]));
    }

    [Fact]
    public async Task Occupations_and_areas_that_are_gone_are_named_and_areas_that_lose_many()
    {
        await _database.PublishedAsync("2026Q1", Sound);
        await _database.Create.RunAsync(Analyst, "2026Q2", ReleaseKind.Quarterly, Cancellation);
        await _database.AddAsync("2026Q2", "figures.csv", "May 2025", Sound[0], Sound[5]);

        var report = await _database.Check.RunAsync(Analyst, "2026Q2", Cancellation);

        Assert.Equal(["Austin-Round Rock-San Marcos, TX: wages and jobs", "Texas: projections"], Lines(report, FindingNames.MissingAreas));
        Assert.Equal(
            ["31-1120 Home Health and Personal Care Aides: wages and jobs", "41-2011 Cashiers: wages and jobs", "51-4121 Welders, Cutters, Solderers, and Brazers: wages and jobs",
            "29-1141 Registered Nurses: projections", "51-4121 Welders, Cutters, Solderers, and Brazers: projections"],
            Lines(report, FindingNames.MissingOccupations));
        Assert.Equal(["Texas: wages and jobs of 1 occupations, 4 before"], Lines(report, FindingNames.ThinAreas));
    }

    [Fact]
    public async Task What_has_no_figures_or_nothing_new_or_lost_a_source_is_told()
    {
        await _database.Create.RunAsync(Analyst, "empty", ReleaseKind.Quarterly, Cancellation);
        Assert.Equal([FindingNames.NoFigures], (await _database.Check.RunAsync(Analyst, "empty", Cancellation)).Errors.Select(e => e.Name));
        // Begun before there was anything to carry over.
        await _database.PublishedAsync("2026Q1", Sound);
        Assert.Contains("figures.csv (May 2025)", Lines(await _database.Check.RunAsync(Analyst, "empty", Cancellation), FindingNames.SourcesGone));

        await _database.Create.RunAsync(Analyst, "2026Q2", ReleaseKind.Quarterly, Cancellation);
        var report = await _database.Check.RunAsync(Analyst, "2026Q2", Cancellation);

        Assert.Equal([FindingNames.NothingNew], report.Findings.Select(f => f.Name));
    }

    [Theory]
    [InlineData("May 2025", "May 2026")]
    [InlineData("March 2026", "June 2026")]
    [InlineData("2026-03-20", "2026-06-19")]
    [InlineData("2022-32", "2024-34")]
    [InlineData("2025 Q4", "2026 Q1")]
    [InlineData("9.4", "30.1")]
    [InlineData("May 2026", "May 2026")]
    public async Task Of_two_drafts_the_later_one_takes_nothing_back_unnoticed(string older, string newer)
    {
        await _database.PublishedAsync("2026Q1", Sound);
        await _database.Create.RunAsync(Analyst, "2026Q2", ReleaseKind.Quarterly, Cancellation);
        await _database.Create.RunAsync(Analyst, "late", ReleaseKind.Quarterly, Cancellation);
        await _database.AddAsync("late", "wages_M25.csv", older, Sound[0]);
        await _database.AddAsync("2026Q2", "wages_M26.csv", newer, Sound[0]);
        await _database.Publish.RunAsync(Analyst, "2026Q2", FindingNames.Warnings, Cancellation);

        var unconfirmed = await _database.Publish.RunAsync(Analyst, "late", [], Cancellation);
        await _database.AddAsync("late", "wages_M26.csv", newer, Sound[0]);

        Assert.Contains(FindingNames.OlderSources, unconfirmed.Unconfirmed);
        Assert.Equal([$"wages_M25.csv ({older}); 2026Q2 has wages_M26.csv ({newer})"], Lines(unconfirmed.Report, FindingNames.OlderSources));
        Assert.DoesNotContain((await _database.Check.RunAsync(Analyst, "late", Cancellation)).Findings, f => f.Name == FindingNames.OlderSources);
    }

    [Fact]
    public async Task A_code_outside_the_SOC_without_parts_and_a_field_without_occupations_are_told_once()
    {
        await using (var db = _database.CreateDbContext())
        {
            db.Add(new Occupation { SocCode = "15-1134", Title = "Web Developers", Level = OccupationLevel.Hybrid });
            db.Add(new Field { FieldCode = "arts", Name = "Arts", Kind = FieldKind.Partnership });
            db.Add(new FieldOccupation { FieldCode = "arts", SocCode = Cast.Actors });
            await db.SaveChangesAsync(Cancellation);
        }
        Row[] rows = [.. Sound, Wage(Cast.Texas, "15-1134")];

        var first = await _database.DraftAsync("2026Q1", rows);
        await _database.Publish.RunAsync(Analyst, "2026Q1", FindingNames.Warnings, Cancellation);
        var second = await _database.DraftAsync("2026Q2", rows);

        Assert.Equal(["15-1134 Web Developers"], Lines(first, FindingNames.HybridsWithoutParts));
        Assert.Contains("Arts", Lines(first, FindingNames.FieldsWithoutOccupations));
        Assert.Empty(second.Findings);
    }

    [Fact]
    public async Task Parts_of_hybrids_and_members_of_fields_are_occupations()
    {
        await using (var db = _database.CreateDbContext())
        {
            db.Add(new HybridPart { HybridCode = Cast.Aides, PartCode = "31-1129" });
            db.Add(new FieldOccupation { FieldCode = "healthcare", SocCode = "29-9999" });
            await db.SaveChangesAsync(Cancellation);
        }

        var report = await _database.DraftAsync("2026Q1", Sound);

        Assert.Equal(["31-1129, a part of 31-1120", "29-9999, in the field healthcare"], Lines(report, FindingNames.BrokenCrosswalks));
    }

    [Fact]
    public async Task Thresholds_are_settings_and_the_largest_jump_comes_first()
    {
        await _database.PublishedAsync("2026Q1", Sound);
        _database.Options.Value.Checks.WageChange = 0.05;

        var report = await _database.DraftAsync("2026Q2",
            [.. Sound[1..3], Sound[3], Sound[5], Sound[6], Sound[7], Wage(Cast.Texas, Cast.Nurses, jobs: 200_000, annual: 81_000, entry: 70_000, top: 120_000), Wage(Cast.Austin, Cast.Nurses, jobs: 15_000, annual: 9_500)]);

        Assert.Equal(
            ["Registered Nurses, Austin-Round Rock-San Marcos, TX: Median wage $9,500, was $95,000 (−90.0%)", "Registered Nurses, Texas: Median wage $81,000, was $90,000 (−10.0%)"],
            Lines(report, FindingNames.JumpsInWages));
    }

    [Fact]
    public async Task Few_jobs_may_double()
    {
        await _database.PublishedAsync("2026Q1", Sound);

        var report = await _database.DraftAsync("2026Q2", [.. Sound.Where((_, index) => index != 2), Wage(Cast.Texas, Cast.Cashiers, jobs: 490, annual: 58_000)]);

        Assert.Empty(report.Findings);
    }

    public void Dispose() => _database.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IReadOnlyList<string> Lines(ReleaseReport report, string name) => report.Findings.Single(f => f.Name == name).Lines;

    private static IEnumerable<Row> With(string fault) => fault switch
    {
        "jumps-in-wages" => [Wage(Cast.Texas, Cast.Nurses, jobs: 200_000, annual: 9_000), .. Sound[1..]],
        "jumps-in-employment" => [Sound[0], Wage(Cast.Texas, Cast.Welders, jobs: 500_000, annual: 52_000, hourly: 25.00m), .. Sound[2..]],
        "jumps-in-projections" => [.. Sound[..6], Projection(Cast.Texas, Cast.Nurses, 230_000, 26_000, 17_000), Sound[7]],
        "parts-above-total" => [.. Sound, Wage(Cast.Ohio, Cast.Nurses, jobs: 1100), Wage(Cast.Ohio, "00-0000", jobs: 1000, level: OccupationLevel.Total)],
        "row-counts" => [.. Sound, Wage(Cast.Ohio, Cast.Nurses), Wage(Cast.Ohio, Cast.Welders)],
        _ => [.. Sound, fault switch
        {
            "negative-figures" => Wage(Cast.Ohio, Cast.Nurses, jobs: -10),
            "negative-figures of projections" => Projection(Cast.Ohio, Cast.Nurses, openings: -5),
            "percentiles-out-of-order" => Wage(Cast.Ohio, Cast.Nurses, annual: 90_000, entry: 95_000),
            "unknown-codes" => Wage(Cast.Ohio, "99-9999"),
            "units-differ" => Wage(Cast.Ohio, Cast.Nurses, annual: 90_000, hourly: 90.00m),
            "changes-do-not-add-up" => Projection(Cast.Ohio, Cast.Nurses, 1000, 2000, change: -1000),
            _ => Projection(Cast.Ohio, Cast.Nurses, openings: 2000),
        }],
    };
}
