using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Data;
using LmiBot.Digests;
using LmiBot.Web.Asking;
using LmiBot.Web.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Digests;

/// <summary>The two releases that the built-in data hold. Expected figures were looked up in the publishers' files of both quarters.</summary>
public sealed class DigestsTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ComputeDigest Compute => bot.Services.GetRequiredService<ComputeDigest>();

    [Fact]
    public async Task What_changed_is_answered_with_the_digest()
    {
        var reply = Assert.Single(await new Chat(bot).SayAsync("What changed in healthcare in Austin?"))!;

        Assert.Equal("New in 2026Q2: Healthcare, Austin-Round Rock-San Marcos, TX. Job postings in education and health services, Austin: 93.7, after 91.0 (four weeks to 20 March 2026): no clear change.", (string?)reply["summary"]);
        var text = Chat.CardText(reply);
        Assert.Contains("Unemployment rate, Texas: 4.4% (June 2026); little changed from 4.3%, where the last release ended (March 2026); +0.3 points from 4.1% a year before (June 2025).", text, StringComparison.Ordinal);
        Assert.Contains("15,948 (four weeks to 20 June 2026); +4.4%, within the scatter of its weeks, from 15,276, where the last release ended (four weeks to 14 March 2026); −10.2%, within the scatter of its weeks, from 17,753 a year before", text, StringComparison.Ordinal);
        Assert.Contains("10 of 10 earlier figures were revised, the most for four weeks to 30 January 2026: 86.8 before, 87.8 now.", text, StringComparison.Ordinal);
        Assert.Contains("Jobs gained: none reported. Jobs lost: 238 (2 events). Reported by: WARN notices (2).", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_the_plain_page_and_the_terminal_are_answered_with_the_same_digest()
    {
        const string Question = "What changed in healthcare in Austin?";
        var digest = await Compute.RunAsync(new DigestTopic("healthcare", "12420"), Cancellation);

        var response = await bot.AskAsync(Question);
        Assert.Equal(("changes", digest.Title, digest.Headline), ((string?)response["answer"]!["kind"], (string?)response["answer"]!["title"], (string?)response["answer"]!["text"]));
        Assert.Equal(("healthcare", "12420"), ((string?)response["question"]!["field"], (string?)response["question"]!["area"]!["code"]));
        Assert.Equal(("2026Q2", "2026Q1"), ((string?)response["answer"]!["changes"]!["release"], (string?)response["answer"]!["changes"]!["previousRelease"]));
        Assert.Equal(digest.Findings.Select(f => f.Text), response["answer"]!["changes"]!["sections"]![0]!["lines"]!.AsArray().Select(l => (string)l!));
        Assert.True(JsonNode.DeepEquals(bot.Services.GetRequiredService<DigestCards>().Draw(digest), response["card"]));

        var page = WebUtility.HtmlDecode(await bot.Client.GetStringAsync($"/ask?q={Uri.EscapeDataString(Question)}", Cancellation));
        Assert.All(digest.Findings, f => Assert.Contains($"<li>{f.Text}</li>", page, StringComparison.Ordinal));

        await using var output = new StringWriter();
        Assert.Equal(0, await AskCommand.Create(bot.Services).Parse([Question]).InvokeAsync(new InvocationConfiguration { Output = output }, Cancellation));
        Assert.Equal(DigestCards.Text(digest), output.ToString().TrimEnd('\n'));
    }

    [Fact]
    public async Task In_a_conversation_one_goes_on_from_it()
    {
        const string Conversation = "a-conversation-about-what-is-new";
        async Task<string> AskAsync(string question)
        {
            var response = await bot.Client.GetFromJsonAsync<JsonNode>($"/api/ask?q={Uri.EscapeDataString(question)}&conversation={Conversation}", Cancellation);
            var asked = response!["question"]!;
            return $"{(string?)response["answer"]!["kind"]} {(string?)asked["field"]} {(string?)asked["area"]!["code"]} {(string?)asked["measure"]}".Trim();
        }

        await AskAsync("top openings in construction");
        Assert.StartsWith("changes healthcare 12420", await AskAsync("what changed in healthcare in Austin for partners?"), StringComparison.Ordinal);
        Assert.StartsWith("changes healthcare 19100", await AskAsync("and in Dallas?"), StringComparison.Ordinal);
        Assert.StartsWith("changes manufacturing 19100", await AskAsync("what about manufacturing?"), StringComparison.Ordinal);
        Assert.StartsWith("changes manufacturing 48", await AskAsync("in Texas"), StringComparison.Ordinal);
        Assert.StartsWith("ranking manufacturing 48 annualOpenings", await AskAsync("and the openings?"), StringComparison.Ordinal);
        Assert.StartsWith("ranking manufacturing 12420 annualOpenings", await AskAsync("and in Austin?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_chat_too_and_for_whom_it_is_stays()
    {
        var chat = new Chat(bot);
        async Task<string> SayAsync(string text) => (string?)Assert.Single(await chat.SayAsync(text))!["summary"] ?? "";

        Assert.StartsWith("New in 2026Q2: Healthcare, Austin", await SayAsync("what changed in healthcare in Austin for partners?"), StringComparison.Ordinal);
        var dallas = await SayAsync("and in Dallas?");
        Assert.StartsWith("New in 2026Q2: Healthcare, Dallas", dallas, StringComparison.Ordinal);
        Assert.Contains("events announced", dallas, StringComparison.Ordinal);
        Assert.Contains("wage", await SayAsync("and the top wages?"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("what's new this quarter?", "New in 2026Q2: Texas")]
    [InlineData("what is new in construction since the last release", "New in 2026Q2: ")]
    [InlineData("What’s new in Dallas for partners?", "New in 2026Q2: Dallas-Fort Worth-Arlington, TX")]
    public async Task It_is_asked_for_in_several_ways(string question, string title) =>
        Assert.StartsWith(title, (string?)Assert.Single(await new Chat(bot).SayAsync(question))!["summary"], StringComparison.Ordinal);

    [Theory]
    [InlineData("what changed for welders in Austin")]
    [InlineData("what's new in wages of nurses since 2022")]
    [InlineData("what's the news from Wakanda")]
    public async Task What_names_more_than_a_field_and_an_area_is_another_question(string question)
    {
        var reply = Assert.Single(await new Chat(bot).SayAsync(question))!;

        var said = $"{(string?)reply["summary"]}{(string?)reply["text"]}";
        Assert.NotEmpty(said);
        Assert.DoesNotContain("New in 2026Q2", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_for_partners_leads_with_the_events()
    {
        var digest = await Compute.RunAsync(new DigestTopic(null, "19100", DigestAudience.Partners), Cancellation);

        Assert.StartsWith("14 events announced in quarter 2 of 2026 in Dallas-Fort Worth-Arlington, TX. Job postings, Dallas: 82.1, after 76.8 (four weeks to 20 March 2026): no clear change.", digest.Headline, StringComparison.Ordinal);
        var text = DigestCards.Text(digest);
        Assert.True(text.IndexOf("Hiring events announced", StringComparison.Ordinal) < text.IndexOf("What is new since 2026Q1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_tells_of_the_release_that_it_is_asked_for_whichever_answers()
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        var earlier = await db.Releases.SingleAsync(r => r.Name == "2026Q1", Cancellation);

        var digest = await Compute.RunAsync(new DigestTopic("healthcare", "12420"), earlier.ReleaseId, Cancellation);

        Assert.Equal(("2026Q1", null), (digest.Release, digest.PreviousRelease));
        Assert.Equal(("2026Q2", "2026Q1"), await Compute.RunAsync(new DigestTopic("healthcare", "12420"), Cancellation) is var now ? (now.Release, now.PreviousRelease) : default);
    }

    [Fact]
    public async Task Equal_topics_are_computed_once()
    {
        // Of its own, since an event that another test logs makes another digest.
        await using var own = new BotApplication();
        await own.InitializeAsync();
        var compute = own.Services.GetRequiredService<ComputeDigest>();
        var topic = new DigestTopic("manufacturing", "48");

        var digests = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => compute.RunAsync(topic with { }, Cancellation)));
        await compute.RunAsync(topic with { Audience = DigestAudience.Counselors }, Cancellation);

        Assert.All(digests, d => Assert.Same(digests[0], d));
        Assert.Equal(2, compute.Computed);
    }

    [Fact]
    public async Task What_the_release_does_not_hold_has_no_digest()
    {
        await Assert.ThrowsAsync<NoSuchTopicException>(() => Compute.RunAsync(new DigestTopic("magic", "48"), Cancellation));
        await Assert.ThrowsAsync<NoSuchTopicException>(() => Compute.RunAsync(new DigestTopic(null, "99999"), Cancellation));
    }

    [Theory]
    [InlineData(null, "48", DigestAudience.General)]
    [InlineData("healthcare", "12420", DigestAudience.Counselors)]
    [InlineData("hospitality-tourism", "19100", DigestAudience.Partners)]
    [InlineData(null, "00", DigestAudience.Partners)]
    public async Task A_card_keeps_within_the_limits(string? field, string area, DigestAudience audience)
    {
        var card = bot.Services.GetRequiredService<DigestCards>().Draw(await Compute.RunAsync(new DigestTopic(field, area, audience), Cancellation), isSent: true);

        var json = card.ToJsonString();
        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, 25 * 1024);
        Assert.InRange(Encoding.Unicode.GetByteCount(json), 1, 80 * 1024);
        Assert.InRange(card["actions"]!.AsArray().Count, 1, 6);
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.True(((string)card["fallbackText"]!).Length > ((string)card["speak"]!).Length);
        Assert.NotEmpty((string)card["speak"]!);
        Assert.Single(card["body"]!.AsArray(), b => (string?)b!["type"] == "Chart.Line" && b["fallback"]!["altText"] is not null);
    }

    [Fact]
    public async Task A_button_answers_beside_the_digest_which_stays()
    {
        var chat = new Chat(bot);
        var card = Assert.Single(await chat.SayAsync("what's new in healthcare?"))!["attachments"]![0]!["content"]!;
        var button = card["actions"]!.AsArray().Single(a => (string?)a!["title"] == "Openings a year")!;

        var response = await chat.ExecuteAsync(button);

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)response["type"]);
    }
}
