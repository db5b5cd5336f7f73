using LmiBot.Access;
using LmiBot.Data.Importing;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using Microsoft.EntityFrameworkCore;
using static LmiBot.Tests.Releases.ReleaseDatabase;

namespace LmiBot.Tests.Releases;

public sealed class ReleaseLifeTests : IDisposable
{
    private static readonly TimeSpan SwitchAfter = new ReleaseOptions().SwitchAfter;

    private readonly ReleaseDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_carries_over_what_it_has_nothing_new_for()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.AddAsync((await _database.Create.RunAsync(Analyst, "2026Q2", ReleaseKind.Annual, Cancellation)).Name, "more.csv", "May 2026", Nurses(51_000));

        var shown = await _database.Show.RunAsync(Analyst, "2026q2", Cancellation);

        Assert.Equal((ReleaseState.Draft, ReleaseKind.Annual, "2026Q1"), (shown.State, shown.Release.Kind, shown.Before));
        Assert.Equal([("more.csv", true), ("figures.csv", false)], shown.Sources.Select(s => (s.Source.FileName, s.IsNew)));
        Assert.Equal([("2026Q2", ReleaseState.Draft, 1), ("2026Q1", ReleaseState.Published, 1)],
            (await _database.List.RunAsync(Analyst, Cancellation)).Select(l => (l.Release.Name, l.State, l.NewSources)));
    }

    [Fact]
    public async Task A_new_file_is_shown_beside_the_one_before_of_its_kind()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000), Welders(40_000));
        await _database.DraftAsync("2026Q2", Nurses(50_000));

        var source = (await _database.Show.RunAsync(Analyst, "2026Q2", Cancellation)).Sources[0];

        Assert.Equal(("figures.csv", 1, "figures.csv", 2), (source.Source.FileName, source.Source.RowCount, source.Predecessor!.FileName, source.Predecessor.RowCount));
    }

    [Fact]
    public async Task A_published_release_answers_after_the_time_to_switch_and_the_one_before_until_then()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.DraftAsync("2026Q2", Nurses(51_000));

        var publication = await _database.Publish.RunAsync(Administrator, "2026Q2", [], Cancellation);

        Assert.Equal(_database.Now + SwitchAfter, publication.From);
        var release = await _database.ReleaseAsync("2026Q2");
        Assert.Equal((_database.Now + SwitchAfter, "abe", _database.Now), (release.PublishedAt, release.PublishedBy, release.CheckedAt));
        Assert.Equal([ReleaseState.Publishing, ReleaseState.Published], await StatesAsync());
        _database.Advance(SwitchAfter);
        Assert.Equal([ReleaseState.Published, ReleaseState.Superseded], await StatesAsync());
    }

    [Fact]
    public async Task Errors_keep_a_draft_from_being_published_whatever_is_confirmed()
    {
        var report = await _database.DraftAsync("2026Q1", Wage(Cast.Texas, Cast.Nurses, jobs: -10));
        var before = await _database.ContentAsync();

        var publication = await _database.Publish.RunAsync(Analyst, "2026Q1", FindingNames.Warnings, Cancellation);

        Assert.Equal([FindingNames.NegativeFigures], report.Errors.Select(e => e.Name));
        Assert.Null(publication.From);
        Assert.Equal([FindingNames.NegativeFigures], publication.Report.Errors.Select(e => e.Name));
        Assert.Equal(before, await _database.ContentAsync());
        Assert.Null((await _database.ReleaseAsync("2026Q1")).CheckedAt);
    }

    [Fact]
    public async Task Warnings_are_confirmed_by_name_each_of_them()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000), Welders(40_000));
        await _database.DraftAsync("2026Q2", Nurses(90_000));

        var none = await _database.Publish.RunAsync(Analyst, "2026Q2", [], Cancellation);
        var one = await _database.Publish.RunAsync(Analyst, "2026Q2", ["jumps-in-wages", "row-counts"], Cancellation);
        var wrong = await Assert.ThrowsAsync<RefusedException>(() => _database.Publish.RunAsync(Analyst, "2026Q2", ["jumps"], Cancellation));
        var error = await Assert.ThrowsAsync<RefusedException>(() => _database.Publish.RunAsync(Analyst, "2026Q2", ["negative-figures"], Cancellation));
        var all = await _database.Publish.RunAsync(Analyst, "2026Q2", ["Jumps-in-Wages", "row-counts", "missing-occupations", "thin-areas", "nothing-new"], Cancellation);

        Assert.Equal(["row-counts", "missing-occupations", "thin-areas", "jumps-in-wages"], none.Unconfirmed);
        Assert.Equal(["missing-occupations", "thin-areas"], one.Unconfirmed);
        Assert.Equal([null, null], new[] { none.From, one.From });
        Assert.Equal("No warning is called jumps: confirm those that the checks name.", wrong.Message);
        Assert.StartsWith("No warning is called negative-figures", error.Message, StringComparison.Ordinal);
        Assert.NotNull(all.From);
    }

    [Fact]
    public async Task An_import_between_the_checks_and_the_decision_is_noticed()
    {
        await _database.DraftAsync("2026Q1", Nurses(50_000));
        Meanwhile(() => _database.AddAsync("2026Q1", "late.csv", "May 2026", Nurses(51_000)));

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Publish.RunAsync(Analyst, "2026Q1", [], Cancellation));

        Assert.StartsWith("Nothing was done: 2026Q1 or the release before it has just been changed", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await _database.ReleaseAsync("2026Q1")).PublishedAt);
    }

    [Fact]
    public async Task An_import_during_the_checks_leaves_the_draft_unchecked()
    {
        await _database.DraftAsync("2026Q1", Nurses(50_000));
        Meanwhile(() => _database.AddAsync("2026Q1", "late.csv", "May 2026", Nurses(51_000)));

        await Assert.ThrowsAsync<RefusedException>(() => _database.Check.RunAsync(Analyst, "2026Q1", Cancellation));

        Assert.Null((await _database.ReleaseAsync("2026Q1")).CheckedAt);
    }

    [Fact]
    public async Task An_import_that_loses_against_a_publication_keeps_nothing()
    {
        await _database.DraftAsync("2026Q1", Nurses(50_000));
        var file = _database.Write("texas.csv", "STFIPS,Area,OccCode,Title,BaseYear,Base,ProjYear,Projected,PercentChange,AvgAnnualOpenings", "48,Texas,29-1141,Registered Nurses,2022,233850,2032,267980,14.6,16900");
        // Within the import's own transaction, since SQLite has one writer: other databases let somebody else's in.
        _database.Meanwhile = db => db.Releases.ExecuteUpdate(set => set.SetProperty(r => r.Version, r => r.Version + 1));
        await using var db = _database.CreateDbContext();

        var imported = Assert.Single(await new Importer(db, _database).ImportAsync(new ImportRequest([file], "2026Q1"), null, Cancellation));

        Assert.Equal(ImportOutcome.Failed, imported.Outcome);
        Assert.Contains("the release was published or changed by somebody else meanwhile", imported.Message, StringComparison.Ordinal);
        Assert.Equal(["figures.csv"], (await _database.ReleaseAsync("2026Q1")).Sources.Select(s => s.FileName));
        Assert.False(await db.ProjectionsMatrix.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task Of_two_drafts_that_follow_the_same_release_one_is_published()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.DraftAsync("2026Q2", Nurses(51_000));
        await _database.DraftAsync("2026Q2-b", Nurses(52_000));
        Meanwhile(() => _database.Publish.RunAsync(Analyst, "2026Q2-b", [], Cancellation));

        await Assert.ThrowsAsync<RefusedException>(() => _database.Publish.RunAsync(Analyst, "2026Q2", [], Cancellation));

        Assert.Null((await _database.ReleaseAsync("2026Q2")).PublishedAt);
        Assert.NotNull((await _database.ReleaseAsync("2026Q2-b")).PublishedAt);
        // It lacks what is new in the other, and is told.
        Assert.Contains(FindingNames.NothingNew, (await NextAsync()).Warnings.Select(w => w.Name));
    }

    [Fact]
    public async Task Withdrawing_goes_back_to_the_release_before()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.PublishedAsync("2026Q2", Nurses(51_000));

        var withdrawal = await _database.Withdraw.RunAsync(Administrator, "2026Q2", Cancellation);

        Assert.Equal(("2026Q2", "2026Q1", _database.Now + SwitchAfter), (withdrawal.Release.Name, withdrawal.Before.Name, withdrawal.From));
        Assert.Equal([ReleaseState.Published, ReleaseState.Superseded], await StatesAsync());
        _database.Advance(SwitchAfter);
        Assert.Equal([ReleaseState.Withdrawn, ReleaseState.Published], await StatesAsync());
        Assert.Equal("abe", (await _database.ReleaseAsync("2026Q2")).WithdrawnBy);
        Assert.Equal("2026Q1", (await _database.Show.RunAsync(Analyst, "2026Q2", Cancellation)).Before);
        Assert.Null((await _database.Show.RunAsync(Analyst, "2026Q1", Cancellation)).Before);
    }

    [Theory]
    [InlineData("2026Q1", "2026Q1 answers no more: only 2026Q2, which does, can be withdrawn.")]
    [InlineData("2026Q3", "2026Q3 is a draft: there is nothing to withdraw.")]
    [InlineData("2026Q4", "There is no release 2026Q4: \"releases\" lists those that there are.")]
    public async Task Only_the_one_that_answers_is_withdrawn(string name, string sentence)
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.PublishedAsync("2026Q2", Nurses(51_000));
        await _database.DraftAsync("2026Q3", Nurses(52_000));
        var before = await _database.ContentAsync();

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Withdraw.RunAsync(Analyst, name, Cancellation));

        Assert.Equal(sentence, refusal.Message);
        Assert.Equal(before, await _database.ContentAsync());
    }

    [Fact]
    public async Task The_last_one_that_can_answer_is_not_withdrawn_and_none_is_twice()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.PublishedAsync("2026Q2", Nurses(51_000));
        await _database.Withdraw.RunAsync(Analyst, "2026Q2", Cancellation);

        var twice = await Assert.ThrowsAsync<RefusedException>(() => _database.Withdraw.RunAsync(Analyst, "2026Q2", Cancellation));
        var last = await Assert.ThrowsAsync<RefusedException>(() => _database.Withdraw.RunAsync(Analyst, "2026Q1", Cancellation));

        Assert.Equal("2026Q2 is withdrawn already.", twice.Message);
        Assert.StartsWith("2026Q1 has none before it", last.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_and_a_publication_at_once_do_not_both_happen()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.PublishedAsync("2026Q2", Nurses(51_000));
        await _database.DraftAsync("2026Q3", Nurses(52_000));
        Meanwhile(() => _database.Publish.RunAsync(Analyst, "2026Q3", [], Cancellation));

        await Assert.ThrowsAsync<RefusedException>(() => _database.Withdraw.RunAsync(Analyst, "2026Q2", Cancellation));

        Assert.Null((await _database.ReleaseAsync("2026Q2")).WithdrawnAt);
    }

    [Fact]
    public async Task A_published_release_never_changes()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        var before = await _database.ContentAsync();

        foreach (var change in new Func<Task>[]
        {
            () => _database.Check.RunAsync(Analyst, "2026Q1", Cancellation),
            () => _database.Publish.RunAsync(Analyst, "2026Q1", [], Cancellation),
            () => _database.Create.RunAsync(Analyst, "2026q1", ReleaseKind.Quarterly, Cancellation),
        })
            await Assert.ThrowsAsync<RefusedException>(change);

        Assert.Equal(before, await _database.ContentAsync());
    }

    [Fact]
    public async Task What_a_withdrawn_release_brought_is_named_where_it_is_carried_over()
    {
        await _database.PublishedAsync("2026Q1", Nurses(50_000));
        await _database.PublishedAsync("2026Q2", Nurses(51_000));
        await _database.Create.RunAsync(Analyst, "2026Q3", ReleaseKind.Quarterly, Cancellation);
        await _database.Withdraw.RunAsync(Analyst, "2026Q2", Cancellation);

        var report = await _database.Check.RunAsync(Analyst, "2026Q3", Cancellation);

        var finding = report.Findings.Single(f => f.Name == FindingNames.WithdrawnSources);
        Assert.Equal(["figures.csv (May 2025), of 2026Q2"], finding.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026 Q2")]
    [InlineData("-2026Q2")]
    [InlineData("2026Q2\n")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task A_name_can_be_typed(string name) =>
        await Assert.ThrowsAsync<RefusedException>(() => _database.Create.RunAsync(Analyst, name, ReleaseKind.Quarterly, Cancellation));

    public void Dispose() => _database.Dispose();

    private static Row Nurses(int annual) => Wage(Cast.Texas, Cast.Nurses, annual: annual);

    private static Row Welders(int annual) => Wage(Cast.Texas, Cast.Welders, annual: annual);

    private void Meanwhile(Func<Task> act) => _database.Meanwhile = _ => act().GetAwaiter().GetResult();

    private async Task<IEnumerable<ReleaseState>> StatesAsync() => (await _database.List.RunAsync(Analyst, Cancellation)).Select(l => l.State);

    private async Task<ReleaseReport> NextAsync()
    {
        await _database.Create.RunAsync(Analyst, "next", ReleaseKind.Quarterly, Cancellation);
        return await _database.Check.RunAsync(Analyst, "next", Cancellation);
    }
}
