using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Data;
using LmiBot.HiringEvents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.HiringEvents;

/// <summary>Questions about hiring events over the real app: cards, the API, pages and files, from the moment that an event is published to the moment that it is withdrawn.</summary>
public sealed class HiringEventAnswersTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly BotApplication _bot;

    public HiringEventAnswersTests() => _bot = new BotApplication(_folder, ("Agency:PublicAddress", "https://lmi.example.gov/"));

    public async ValueTask InitializeAsync() => await _bot.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_card_lists_the_events_with_totals_and_leads_to_page_and_files()
    {
        await AddAsync("Acme [Steel](https://evil.example)", HiringEventKind.Expansion, gained: new JobCount(50, 60));
        await AddAsync("Bolt Works", HiringEventKind.Closing, lost: JobCount.Exactly(120));

        var reply = Assert.Single(await new Chat(_bot).SayAsync("hiring events in Loving County at any time"))!;

        var text = Chat.CardText(reply);
        Assert.Contains("2 events. Jobs gained: at least 50, at most 60 (1 event). Jobs lost: 120 (1 event).", text, StringComparison.Ordinal);
        Assert.Contains("50 to 60 gained", text, StringComparison.Ordinal);
        Assert.Contains("120 lost", text, StringComparison.Ordinal);
        Assert.Contains("https://lmi.example.gov/hiring-events.csv?area=48301", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](https://evil.example", text, StringComparison.Ordinal);
        var card = Chat.Card(reply);
        Assert.Equal("https://lmi.example.gov/hiring-events?area=48301", (string?)Chat.Button(card, "Open as a page")["url"]);
        var charts = card["body"]!.AsArray().Where(e => (string?)e!["type"] == "Chart.VerticalBar.Grouped").ToList();
        Assert.Equal("Image", (string?)Assert.Single(charts)!["fallback"]!["type"]);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, 25_000);
    }

    [Fact]
    public async Task A_button_by_industry_answers_in_place()
    {
        await AddAsync("Acme", HiringEventKind.Expansion, gained: JobCount.Exactly(50), naics: "332111");
        await AddAsync("Bolt", HiringEventKind.Expansion, gained: JobCount.Exactly(7));
        var chat = new Chat(_bot);
        var card = Chat.Card(Assert.Single(await chat.SayAsync("expansions in Loving County at any time"))!);

        var response = await chat.ExecuteAsync(Chat.Button(card, "By industry"));

        var text = Chat.TextOf(response["value"]!);
        Assert.Contains("Manufacturing", text, StringComparison.Ordinal);
        Assert.Contains("Industry not stated", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_least_number_of_jobs_goes_along_to_buttons_page_files_and_programs()
    {
        await AddAsync("Acme Steel", HiringEventKind.Expansion, gained: JobCount.Exactly(500));
        await AddAsync("Bolt Works", HiringEventKind.Expansion, gained: JobCount.Exactly(49));
        var chat = new Chat(_bot);

        var card = Chat.Card(Assert.Single(await chat.SayAsync("expansions over 49 in Loving County at any time"))!);
        var both = Chat.TextOf((await chat.ExecuteAsync(Chat.Button(card, "Gains and losses")))["value"]!);
        var page = (string?)Chat.Button(card, "Open as a page")["url"] ?? "";
        var answer = (await _bot.Client.GetFromJsonAsync<JsonObject>("/api/ask?q=expansions+over+49+in+Loving+County+at+any+time", TestContext.Current.CancellationToken))!;

        Assert.Contains("Expansions, 50 jobs or more, Loving County, at any time: 1 event. Jobs gained: 500", Chat.TextOf(card), StringComparison.Ordinal);
        Assert.Contains("Hiring events, 50 jobs or more, Loving County, at any time: 1 event. Jobs gained: 500", both, StringComparison.Ordinal);
        Assert.Equal(50, (int)answer["question"]!["events"]!["leastJobs"]!);
        foreach (var path in (string[])[page, page.Replace("/hiring-events?", "/hiring-events.csv?", StringComparison.Ordinal)])
        {
            Assert.Contains("Acme Steel", Get(_bot, new Uri(path).PathAndQuery), StringComparison.Ordinal);
            Assert.DoesNotContain("Bolt Works", Get(_bot, new Uri(path).PathAndQuery), StringComparison.Ordinal);
        }

        Assert.Contains("name=\"leastJobs\" min=\"1\" max=\"1000000\" value=\"50\"", Get(_bot, new Uri(page).PathAndQuery), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_in_no_answer_page_or_file_at_the_next_request_on_either_instance()
    {
        await using var other = new BotApplication(_folder, ("Agency:PublicAddress", "https://lmi.example.gov/"));
        await other.InitializeAsync();
        var id = await AddAsync("Zyx Works", HiringEventKind.Expansion, gained: JobCount.Exactly(77), occupation: "51-4121");
        string[] addresses = ["/hiring-events", "/hiring-events.csv", "/api/ask?q=hiring+events+in+Texas", "/ask?q=hiring+events+in+Texas", "/occupations/51-4121"];
        foreach (var instance in (BotApplication[])[_bot, other])
            Assert.All(addresses, address => Assert.Contains("Zyx Works", Get(instance, address), StringComparison.Ordinal));
        var tag = (await _bot.Client.GetAsync("/occupations/51-4121", TestContext.Current.CancellationToken)).Headers.ETag!;

        await WithdrawAsync(id);

        foreach (var instance in (BotApplication[])[_bot, other])
            Assert.All(addresses, address => Assert.DoesNotContain("Zyx Works", Get(instance, address), StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/occupations/51-4121") { Headers = { IfNoneMatch = { tag } } };
        Assert.Equal(HttpStatusCode.OK, (await other.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_occupations_profile_shows_its_events_apart_from_the_official_figures()
    {
        await AddAsync("Acme", HiringEventKind.Expansion, gained: JobCount.Exactly(4321), occupation: "51-4121");

        var response = (await _bot.Client.GetFromJsonAsync<JsonObject>("/api/ask?q=tell+me+about+welders", TestContext.Current.CancellationToken))!;

        Assert.Equal(1, (int)response["answer"]!["events"]!["count"]!);
        Assert.DoesNotContain("4,321", response["answer"]!["text"]!.ToString() + response["answer"]!["rows"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("They are reports, not official figures", Chat.TextOf(response["card"]!), StringComparison.Ordinal);
        Assert.Contains("4,321 gained", Chat.TextOf(response["card"]!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hiring-events", "text/html")]
    [InlineData("/hiring-events?area=48301&kind=closing&kind=layoff&side=losses&source=warnNotice&from=2020-01-01&to=2030-12-31&industry=31-33&employer=Acme%20Inc&leastJobs=50&by=month&largest=true&announced=true&occupation=51-4121", "text/html")]
    [InlineData("/hiring-events?from=yesterday&kind=7&side=-1&leastJobs=many&by=&after=-5", "text/html")]
    [InlineData("/hiring-events.csv?area=48", "text/csv")]
    [InlineData("/hiring-events.xlsx?area=48", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task An_address_is_served_and_kept_by_nobody(string address, string type)
    {
        await AddAsync("Acme", HiringEventKind.Expansion, gained: JobCount.Exactly(1));

        var response = await _bot.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("area=99999")]
    [InlineData("industry=99")]
    [InlineData("occupation=99-9999")]
    [InlineData("from=2026-02-01&to=2026-01-01")]
    [InlineData("leastJobs=0")]
    public async Task What_no_release_knows_is_not_found(string query)
    {
        foreach (var path in (string[])["/hiring-events", "/hiring-events.csv", "/hiring-events.xlsx"])
            Assert.Equal(HttpStatusCode.NotFound, (await _bot.Client.GetAsync($"{path}?{query}", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static string Get(BotApplication instance, string address) => instance.Client.GetStringAsync(address, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private async Task<int> AddAsync(string employer, HiringEventKind kind, JobCount? gained = null, JobCount? lost = null, string? naics = null, string? occupation = null)
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LmiDbContext>();
        var today = _bot.Services.GetRequiredService<IOptions<AgencyOptions>>().Value.Today(TimeProvider.System);
        var added = new HiringEvent
        {
            Status = HiringEventStatus.Published, Kind = kind, EmployerId = 0, Employer = new Employer { Name = employer }, EmployerName = employer, MayBePublished = true, LoggedBy = "test", LoggedAt = DateTime.UnixEpoch,
            Reports = [new HiringEventReport { Source = ReportSource.OwnReport, EmployerName = employer, ReceivedAt = DateTime.UnixEpoch }],
        };
        added.Take(new HiringEventDetails
        {
            Kind = kind, Employer = employer, AreaCode = "48301", Place = "Austin", JobsGained = gained, JobsLost = lost, NaicsCode = naics, MayBePublished = true,
            Occupations = occupation is null ? [] : [occupation], Effective = DateSpan.On(kind == HiringEventKind.Closing ? today.AddMonths(-1) : today),
        });
        db.Add(added);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.Add(Line(added.HiringEventId));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return added.HiringEventId;
    }

    private async Task WithdrawAsync(int id)
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LmiDbContext>();
        (await db.HiringEvents.SingleAsync(e => e.HiringEventId == id, TestContext.Current.CancellationToken)).Status = HiringEventStatus.Withdrawn;
        db.Add(Line(id));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static HiringEventChange Line(int id) => new() { HiringEventId = id, At = DateTime.UnixEpoch, By = "test", Action = HiringEventAction.Withdraw, After = "{}" };
}
