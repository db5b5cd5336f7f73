using System.Globalization;
using LmiBot.Asking;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.HiringEvents.Answering;

/// <summary>Questions over 119 true notices of four Texas counties, counted outside of this program, on August 15, 2026.</summary>
public sealed class HiringEventQuestionsTests(ShippedRelease release) : IDisposable
{
    private static readonly DateOnly Today = new(2026, 8, 15);

    private readonly EventsDatabase _database = new();

    public static TheoryData<string, int, int, int> Counted
    {
        get
        {
            var data = new TheoryData<string, int, int, int>();
            foreach (var cells in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "HiringEvents", "Answering", "Fixtures", "events.tsv")).Skip(1).Select(line => line.Split('\t')))
                data.Add(cells[0], Number(cells[1]), Number(cells[2]), Number(cells[3]));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public async Task Are_answered_with_the_counted_figures(string turns, int events, int lost, int unknown)
    {
        _database.AddNotices();

        var answer = await AskAsync(turns);

        Assert.True(answer.Kind == QuestionKind.HiringEvents, answer.Text);
        Assert.Equal((events, lost, unknown), (answer.Events!.Count, answer.Events.Losses!.Least, answer.Events.Losses.Unknown));
        Assert.Equal(Math.Min(events, 10), answer.Events.Rows.Count);
        Assert.Equal(events > 0, answer.Sources.Count > 0);
    }

    [Theory]
    [InlineData("layoffs in Austin this year", "Layoff|Unspecified 12420 2026-01-01..2026-12-31")]
    [InlineData("expansions in manufacturing since June", "Expansion 48 2026-06-01.. 31-33")]
    [InlineData("jobs announced and lost in Dallas by industry", "19100 2025-08-15.. announced by Industry")]
    [InlineData("is anyone hiring welders?", "Gains 48 2025-08-15.. of 51-4121")]
    [InlineData("who is hiring nurses in Dallas?", "Choice")]
    [InlineData("export layoffs in austin this year to excel", "Layoff|Unspecified 12420 2026-01-01..2026-12-31")]
    [InlineData("download layoffs in Austin this year as a CSV file", "Layoff|Unspecified 12420 2026-01-01..2026-12-31")]
    [InlineData("closings in Texas last quarter", "Closing 48 2026-04-01..2026-06-30")]
    [InlineData("how many jobs were lost in Harris County in 2025", "Losses 48201 2025-01-01..2025-12-31")]
    [InlineData("jobs lost in Texas in the last 12 months", "Losses 48 2025-08-16..2026-08-15")]
    [InlineData("WARN notices in Travis County since March", "WarnNotice 48453 2026-03-01..")]
    [InlineData("hiring events this month", "48 2026-08-01..2026-08-31")]
    [InlineData("largest layoffs in Texas in October", "Layoff|Unspecified 48 2025-10-01..2025-10-31 largest")]
    [InlineData("which industries had layoffs this year", "Layoff|Unspecified 48 2026-01-01..2026-12-31 by Industry")]
    [InlineData("layoffs in healthcare since 1/2/2025", "Layoff|Unspecified 48 2025-01-02.. 62")]
    [InlineData("what happened at Intel?", "48 .. at Intel")]
    [InlineData("Couchbase layoffs", "Layoff|Unspecified 48 .. at Couchbase")]
    [InlineData("layoffs in tech", "Choice")]
    [InlineData("layoffs in tech > 2", "Layoff|Unspecified 48 2025-08-15.. 54")]
    [InlineData("layoffs in Austin this year > only closings", "Closing 12420 2026-01-01..2026-12-31")]
    [InlineData("layoffs in Austin this year > since 2023", "Layoff|Unspecified 12420 2023-01-01..")]
    [InlineData("layoffs in Austin this year > by month", "Layoff|Unspecified 12420 2026-01-01..2026-12-31 by Month")]
    [InlineData("layoffs in Austin this year > and in Dallas? > in manufacturing", "Layoff|Unspecified 19100 2026-01-01..2026-12-31 31-33")]
    [InlineData("hiring events in Texas > more", "48 2025-08-15.. after 10")]
    [InlineData("top openings in Austin > and layoffs?", "Layoff|Unspecified 12420 2025-08-15..")]
    [InlineData("layoffs in Austin > what does a welder earn?", "Figure")]
    [InlineData("layoffs in Austin > top openings in healthcare", "Ranking")]
    [InlineData("layoffs in Austin > where is this from?", "Source")]
    [InlineData("layoffs over 500", "Layoff|Unspecified 48 2025-08-15.. 501+")]
    [InlineData("layoffs of more than 500 jobs in Texas", "Layoff|Unspecified 48 2025-08-15.. 501+")]
    [InlineData("layoffs of at least 1,000 people in Houston this year", "Layoff|Unspecified 26420 2026-01-01..2026-12-31 1000+")]
    [InlineData("100+ layoffs in Dallas", "Layoff|Unspecified 19100 2025-08-15.. 100+")]
    [InlineData("layoffs of 50 workers or more", "Layoff|Unspecified 48 2025-08-15.. 50+")]
    [InlineData("did Intel lay off 100 people", "Layoff|Unspecified 48 .. at Intel 100+")]
    [InlineData("layoffs in Austin > over a hundred > by month", "Layoff|Unspecified 12420 2025-08-15.. 101+ by Month")]
    [InlineData("layoffs over 500 > all of them", "Layoff|Unspecified 48 2025-08-15..")]
    [InlineData("5 largest layoffs in Texas", "Layoff|Unspecified 48 2025-08-15.. largest")]
    [InlineData("layoffs over the last 6 months", "Layoff|Unspecified 48 2026-02-16..2026-08-15")]
    [InlineData("upcoming layoffs", "Layoff|Unspecified 48 2026-08-15..")]
    [InlineData("layoffs coming up in Houston", "Layoff|Unspecified 26420 2026-08-15..")]
    [InlineData("planned closings in the next two months", "Closing 48 2026-08-15..2026-10-15")]
    [InlineData("layoffs in the coming months", "Layoff|Unspecified 48 2026-08-15..")]
    [InlineData("layoffs yesterday", "Layoff|Unspecified 48 2026-08-14..2026-08-14")]
    [InlineData("gains and losses in Austin", "12420 2025-08-15..")]
    [InlineData("layoffs in Austin > what about gains", "Gains 12420 2025-08-15..")]
    [InlineData("layoffs in Austin > gains and losses", "12420 2025-08-15..")]
    [InlineData("how many layoffs were there in Houston last year", "Layoff|Unspecified 26420 2025-01-01..2025-12-31")]
    [InlineData("were there any layoffs in Waco", "Layoff|Unspecified 47380 2025-08-15..")]
    [InlineData("furloughs in Texas", "Layoff|Unspecified 48 2025-08-15..")]
    [InlineData("has Intel laid anybody off", "Layoff|Unspecified 48 .. at Intel")]
    [InlineData("new plants opening in Texas", "Opening 48 2025-08-15..")]
    [InlineData("layoffs in New York State in 2025", "Layoff|Unspecified 36 2025-01-01..2025-12-31")]
    [InlineData("which occupations are losing the most jobs", "Ranking")]
    [InlineData("layoffs among women", "NotUnderstood")]
    [InlineData("intel layoffs", "Layoff|Unspecified 48 .. at intel")]
    [InlineData("layoffs at Wakanda Industries", "NotUnderstood")]
    [InlineData("layoffs in Austin since February 30", "NotUnderstood")]
    [InlineData("median wage layoffs in Austin", "NotUnderstood")]
    public async Task Are_read_on_their_day(string turns, string read)
    {
        _database.AddNotices();

        var answer = await AskAsync(turns);

        Assert.Equal(read, answer.Kind == QuestionKind.HiringEvents ? Line(answer.Question) : answer.Kind.ToString());
    }

    [Theory]
    [InlineData("layoffs at Wells Fargo", "Wells Fargo")]
    [InlineData("wells fargo layoffs in lubbock", "wells fargo")]
    [InlineData("layoffs at Wells Fargo Bank since 2023", "Wells Fargo")]
    [InlineData("did state farm lay off people this year", "state farm")]
    [InlineData("layoffs at the state farm in Dallas", "state farm")]
    [InlineData("Texas Instruments layoffs", "Texas Instruments")]
    [InlineData("layoffs by texas instruments inc by month", "texas instruments")]
    [InlineData("layoffs at 7-Eleven", "7-Eleven")]
    [InlineData("layoffs at Home Depot", "Home Depot")]
    [InlineData("spirit airlines layoffs", "spirit airlines")]
    [InlineData("what happened at Bank of America?", "Bank of America")]
    [InlineData("is Wells Fargo hiring?", "Wells Fargo")]
    [InlineData("layoffs in Texas > and at bank of america?", "bank of america")]
    public async Task An_employer_is_found_whatever_else_its_words_mean(string turns, string employer)
    {
        foreach (var name in (string[])["Wells Fargo & Co. (Lubbock)", "State Farm", "Texas Instruments (DFAB)", "7-Eleven, Inc.", "The Home Depot", "Spirit Airlines", "Bank of America, NA", "Texas Health Resources", "General Dynamics"])
            _database.Add(new HiringEventDetails { Kind = HiringEventKind.Layoff, Employer = name, AreaCode = "48453", JobsLost = JobCount.Exactly(7), Effective = DateSpan.On(Today) });

        var answer = await AskAsync(turns);

        Assert.Equal((QuestionKind.HiringEvents, employer), (answer.Kind, answer.Question.Events?.Employer));
        Assert.Contains($"at “{employer}”", answer.Title, StringComparison.Ordinal);
        if (answer.Question is { AreaCode: "48", Events: { Change: null, From: null } })
            Assert.Equal(7, answer.Events!.Losses!.Least);
    }

    [Theory]
    [InlineData("layoffs at acme", "acme")]
    [InlineData("layoffs at acme in Austin this year", "acme")]
    [InlineData("layoffs at Bank of America", "Bank of America")]
    [InlineData("layoffs at GM", "GM")]
    [InlineData("layoffs at General Motors", "General Motors")]
    [InlineData("layoffs by state farm", "state farm")]
    [InlineData("layoffs at Austin Resource Recovery", "Austin Resource Recovery")]
    [InlineData("what happened at 7-eleven?", "7-eleven")]
    public async Task A_name_behind_at_or_by_that_nobody_has_is_nothing_else(string text, string name)
    {
        _database.Add(new HiringEventDetails { Kind = HiringEventKind.Layoff, Employer = "General Dynamics", AreaCode = "48453", Effective = DateSpan.On(Today) });

        var answer = await AskAsync(text);

        Assert.Equal(QuestionKind.NotUnderstood, answer.Kind);
        Assert.Contains($"“{name}”: no published hiring event has an employer of that name", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Suggestions, s => Assert.Equal(QuestionKind.HiringEvents, s.Question!.Kind));
    }

    [Theory]
    [InlineData("layoffs at hospitals in Austin", "Layoff|Unspecified 12420 2025-08-15.. 62")]
    [InlineData("layoffs at all the hotels and restaurants", "Layoff|Unspecified 48 2025-08-15.. 72")]
    [InlineData("Texas health care layoffs", "Layoff|Unspecified 48 2025-08-15.. 62")]
    [InlineData("layoffs by month", "Layoff|Unspecified 48 2025-08-15.. by Month")]
    [InlineData("layoffs by county", "Layoff|Unspecified 48 2025-08-15..")]
    [InlineData("layoffs at Dallas", "Layoff|Unspecified 19100 2025-08-15..")]
    [InlineData("general manager layoffs", "Layoff|Unspecified 48 2025-08-15.. of 11-1021")]
    [InlineData("top openings in Texas", "Ranking")]
    public async Task Words_that_an_employer_shares_keep_their_meaning(string text, string read)
    {
        foreach (var name in (string[])["Texas Health Resources", "General Dynamics", "Health Care Service Corp.", "Hospital Corporation of America", "County of Travis", "Month Partners", "Dallas County", "Top Golf", "The Hotel"])
            _database.Add(new HiringEventDetails { Kind = HiringEventKind.Layoff, Employer = name, AreaCode = "48453", Effective = DateSpan.On(Today) });

        var answer = await AskAsync(text);

        Assert.Equal(read, answer.Kind == QuestionKind.HiringEvents ? Line(answer.Question) : answer.Kind.ToString());
    }

    [Fact]
    public async Task A_least_size_is_that_of_the_side_asked_for_and_what_may_be_so_large_is_said_to_be_left_out()
    {
        Add(HiringEventKind.Layoff, lost: JobCount.Exactly(500));
        Add(HiringEventKind.Layoff, lost: JobCount.Exactly(99));
        Add(HiringEventKind.Layoff, lost: new JobCount(100, 150));
        Add(HiringEventKind.Layoff, lost: new JobCount(50, 150));
        Add(HiringEventKind.Layoff, lost: new JobCount(null, 100));
        Add(HiringEventKind.Layoff, lost: new JobCount(null, 99));
        Add(HiringEventKind.Closing);
        Add(HiringEventKind.Relocation, gained: JobCount.Exactly(1000), lost: JobCount.Exactly(20));

        var losses = await AskAsync("job losses of at least 100 jobs in Texas this year");
        var both = await AskAsync("hiring events of at least 100 jobs in Texas this year");

        Assert.Equal((2, 600), (losses.Events!.Count, losses.Events.Losses!.Least));
        Assert.Contains("Not among them: 3 events that don’t say whether they are so large.", losses.Notes);
        Assert.Equal("Jobs lost, 100 jobs or more, Texas, 2026", losses.Title);
        Assert.Equal((3, 1000), (both.Events!.Count, both.Events.Gains!.Least));
        var none = await AskAsync("layoffs over 5,000 in Texas");
        Assert.Contains(none.Suggestions, s => s.Question!.Events is { LeastJobs: null, Kinds.Count: > 0 });
        Assert.Contains("not by the most", (await AskAsync("layoffs under 50")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_without_any_notice_is_said_to_have_none_loaded()
    {
        _database.AddNotices();

        Assert.Contains("No WARN notices of Colorado are loaded here", (await AskAsync("layoffs in Colorado")).Text, StringComparison.Ordinal);
        Assert.Contains("No WARN notices of Colorado are loaded here", (await AskAsync("layoffs in Denver")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("loaded", (await AskAsync("layoffs in Waco")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("loaded", (await AskAsync("expansions in Colorado")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gains_and_losses_stand_side_by_side_and_unknown_numbers_in_no_sum()
    {
        Add(HiringEventKind.Expansion, gained: new JobCount(50, 60));
        Add(HiringEventKind.Opening, gained: JobCount.Exactly(100));
        Add(HiringEventKind.Expansion);
        Add(HiringEventKind.Layoff, lost: JobCount.Exactly(500));
        Add(HiringEventKind.Closing);

        var events = (await AskAsync("hiring events in Texas")).Events!;

        Assert.Equal(new JobTotals(3, 150, 160, 1, IsAbout: false), events.Gains);
        Assert.Equal(new JobTotals(2, 500, 500, 1, IsAbout: false), events.Losses);
        var text = (await AskAsync("hiring events in Texas")).Text;
        Assert.Contains("Jobs gained: at least 150, at most 160 where stated (3 events, 1 of which state no number). Jobs lost: at least 500 (2 events, 1 of which state no number).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("350", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 60, false, "50 to 60 gained")]
    [InlineData(50, 50, true, "about 50 gained")]
    [InlineData(50, null, false, "at least 50 gained")]
    [InlineData(null, 60, false, "up to 60 gained")]
    [InlineData(1200, 1200, false, "1,200 gained")]
    [InlineData(null, null, false, "number not stated")]
    public async Task A_number_is_said_as_it_is_known(int? least, int? most, bool about, string said)
    {
        Add(HiringEventKind.Expansion, gained: least is null && most is null ? null : new JobCount(least, most, about));

        Assert.Equal(said, Assert.Single((await AskAsync("expansions in Texas")).Events!.Rows).Jobs);
    }

    [Fact]
    public async Task An_event_counts_in_its_county_metropolitan_area_workforce_area_state_and_nation_and_nowhere_else()
    {
        Add(HiringEventKind.Layoff, lost: JobCount.Exactly(7), area: "48491");
        // Texarkana's metropolitan area reaches from Texas into Arkansas.
        Add(HiringEventKind.Layoff, lost: JobCount.Exactly(7000), area: "05091");

        var lost = new List<int>();
        foreach (var place in (string[])["Williamson County", "Austin", "Texas", "the US", "Dallas"])
            lost.Add((await AskAsync($"layoffs in {place}")).Events!.Losses!.Least);
        Assert.Equal([7, 7, 7, 7007, 0], lost);
    }

    [Fact]
    public async Task A_question_about_an_occupation_has_the_events_that_touch_it_and_says_how_many_do_not_tell()
    {
        Add(HiringEventKind.Expansion, gained: JobCount.Exactly(20), occupations: ["51-4121"]);
        Add(HiringEventKind.Expansion, gained: JobCount.Exactly(300));

        var answer = await AskAsync("is anyone hiring welders?");

        Assert.Equal(20, answer.Events!.Gains!.Least);
        Assert.Contains(answer.Notes, note => note.StartsWith("Not among them: 1 event without a word of the occupations.", StringComparison.Ordinal));
        var profile = await AskAsync("tell me about welders");
        Assert.Equal((1, 20), (profile.Events!.Count, profile.Events.Gains!.Least));
        Assert.DoesNotContain(profile.Rows, row => row.Value.Value == 20);
        Assert.Null((await AskAsync("tell me about registered nurses")).Events);
    }

    [Fact]
    public async Task Industries_are_those_of_the_code_and_events_without_one_are_said_to_be_left_out()
    {
        Add(HiringEventKind.Expansion, gained: JobCount.Exactly(20), naics: "333111");
        Add(HiringEventKind.Expansion, gained: JobCount.Exactly(30), naics: "31-33");
        Add(HiringEventKind.Expansion, gained: JobCount.Exactly(400), naics: "622110");
        Add(HiringEventKind.Expansion, gained: JobCount.Exactly(5000));

        var manufacturing = await AskAsync("expansions in manufacturing");
        var grouped = await AskAsync("expansions by industry");

        Assert.Equal(50, manufacturing.Events!.Gains!.Least);
        Assert.Contains("Not among them: 1 event that state no industry.", manufacturing.Notes);
        Assert.Equal([("Manufacturing", 50), ("Health Care and Social Assistance", 400), ("Industry not stated", 5000)], grouped.Events!.Groups.Select(g => (g.Label, g.Gains.Least)));
    }

    [Theory]
    [InlineData(HiringEventStatus.Submitted)]
    [InlineData(HiringEventStatus.Rejected)]
    [InlineData(HiringEventStatus.Merged)]
    [InlineData(HiringEventStatus.Withdrawn)]
    public async Task What_is_not_published_changes_no_answer(HiringEventStatus status)
    {
        _database.AddNotices();
        string[] asked = ["hiring events in Texas at any time", "layoffs in Austin this year by month", "what happened at Zyx Secret?", "tell me about welders"];
        var before = await Task.WhenAll(asked.Select(Told));

        _database.Add(Secret, e => e.Status = status);
        _database.Add(Secret, e => e.MayBePublished = false);
        _database.Add(Secret, e => e.PublishFrom = Today.AddDays(1));

        Assert.Equal(before, await Task.WhenAll(asked.Select(Told)));
        Assert.Contains("Zyx", before[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_withdrawn_or_due_shows_at_the_next_question_on_every_instance()
    {
        using var other = new CurrentEvents(_database);
        var id = _database.Add(Secret, e => e.Status = HiringEventStatus.Submitted);
        Assert.Equal((0, 0), (await CountAsync(_database.Current, Today), await CountAsync(other, Today)));

        _database.Change(id, e => e.Status = HiringEventStatus.Published);
        Assert.Equal((1, 1), (await CountAsync(_database.Current, Today), await CountAsync(other, Today)));

        _database.Change(id, e => e.PublishFrom = Today.AddDays(1));
        Assert.Equal((0, 1), (await CountAsync(_database.Current, Today), await CountAsync(other, Today.AddDays(1))));

        _database.Change(id, e => e.Status = HiringEventStatus.Withdrawn);
        Assert.Equal((0, 0), (await CountAsync(_database.Current, Today.AddDays(1)), await CountAsync(other, Today.AddDays(1))));
    }

    [Fact]
    public async Task Changes_are_read_into_their_place_and_a_late_line_of_the_trail_is_seen()
    {
        _database.AddNotices();
        var before = (await _database.Current.OnAsync(Today, TestContext.Current.CancellationToken)).All.ToList();
        _database.Change(before[5].HiringEventId, e => e.ListedOn = new DateOnly(2020, 1, 1));
        _database.Change(before[50].HiringEventId, e => e.Status = HiringEventStatus.Withdrawn);

        using var fresh = new CurrentEvents(_database);
        var changed = await _database.Current.OnAsync(Today, TestContext.Current.CancellationToken);
        Assert.Equal((await fresh.OnAsync(Today, TestContext.Current.CancellationToken)).All.Select(e => e.HiringEventId), changed.All.Select(e => e.HiringEventId));
        Assert.Equal(before.Count - 1, changed.All.Count());

        // A transaction that began before and ends after another has a lower number.
        using var db = _database.CreateDbContext();
        db.HiringEvents.Single(e => e.HiringEventId == before[0].HiringEventId).Status = HiringEventStatus.Withdrawn;
        db.Add(new HiringEventChange { HiringEventChangeId = -1, HiringEventId = before[0].HiringEventId, At = DateTime.UnixEpoch, By = "test", Action = HiringEventAction.Withdraw, After = "{}" });
        db.Remove(db.HiringEventChanges.Single(c => c.HiringEventChangeId == 3));
        db.SaveChanges();
        Assert.Equal(before.Count - 2, (await _database.Current.OnAsync(Today, TestContext.Current.CancellationToken)).All.Count());
    }

    public void Dispose() => _database.Dispose();

    private static HiringEventDetails Secret => new()
    {
        Kind = HiringEventKind.Expansion,
        Employer = "Zyx Secret",
        AreaCode = "48453",
        JobsGained = JobCount.Exactly(9999),
        Effective = DateSpan.On(Today),
        Occupations = ["51-4121"],
    };

    private void Add(HiringEventKind kind, JobCount? gained = null, JobCount? lost = null, string area = "48453", string? naics = null, IReadOnlyList<string>? occupations = null) => _database.Add(new HiringEventDetails
    {
        Kind = kind,
        AreaCode = area,
        JobsGained = gained,
        JobsLost = lost,
        NaicsCode = naics,
        Occupations = occupations ?? [],
        Effective = DateSpan.On(Today),
    });

    private async Task<Answer> AskAsync(string turns)
    {
        var ask = (await release.AskAsync()).With(await _database.Current.OnAsync(Today, TestContext.Current.CancellationToken));
        var (answer, state) = (default(Answer), AskState.Empty);
        foreach (var text in turns.Split(" > "))
            (answer, state) = ask.Answer(text, state);
        return answer!;
    }

    private async Task<string> Told(string text)
    {
        var answer = await AskAsync(text);
        return string.Join('\n', [answer.Title, answer.Text, .. answer.Notes, .. answer.Sources.Select(s => s.ToString()), .. answer.Suggestions.Select(s => s.Text), .. answer.Events?.Rows.Select(r => r.Event.EmployerName) ?? []]);
    }

    private static async Task<int> CountAsync(CurrentEvents events, DateOnly today) => (await events.OnAsync(today, TestContext.Current.CancellationToken)).All.Count();

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static string Line(Question question)
    {
        var e = question.Events!;
        string?[] parts =
        [
            e.Kinds.Count > 0 ? string.Join('|', e.Kinds.OrderByDescending(k => k)) : null, e.Change?.ToString(), e.Source?.ToString(), question.AreaCode, $"{e.From:yyyy-MM-dd}..{e.To:yyyy-MM-dd}",
            e.Announced ? "announced" : null, e.Sector, e.Employer is { } employer ? $"at {employer}" : null, e.LeastJobs is { } least ? $"{least}+" : null, question.Occupations.Count > 0 ? $"of {string.Join('+', question.Occupations)}" : null,
            e.GroupBy is { } grouping ? $"by {grouping}" : null, e.LargestFirst ? "largest" : null, question.Offset > 0 ? $"after {question.Offset}" : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
