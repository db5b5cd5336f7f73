using System.Text.Json.Nodes;
using LmiBot.HiringEvents;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.HiringEvents.Reviewing;

/// <summary>The card in the review channel, its buttons, and what the reporter hears.</summary>
public sealed class ReviewInTeamsTests(ReviewedBot scene)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_by_a_button_it_is_said_in_the_thread_and_to_the_reporter()
    {
        var id = await scene.LogAsync(d => d with { Link = "https://x.example/", Reason = "see [here](https://evil.example)" });
        var card = await scene.CardAsync(id);
        Assert.Contains("Logged for Acme on", Chat.TextOf(card), StringComparison.Ordinal);
        var facts = card["body"]!.AsArray().First(e => (string?)e!["type"] == "Table")!["rows"]!.AsArray().Select(row => row!["cells"]!.AsArray())
            .ToDictionary(cells => (string)cells[0]!["items"]![0]!["text"]!, cells => (string)cells[1]!["items"]![0]!["text"]!);
        Assert.Equal(("layoff", "Round Rock, Williamson County", "120", "March 3, 2027", "own report, https://x.example/", "yes", "see [here] (https://evil.example)"),
            (facts["What"], facts["Place"], facts["Jobs lost"], facts["Begins"], facts["Source"], facts["May be published"], facts["Reason"]));

        Assert.Equal($"HE-{id} is published.", await PressAsync("ann", card, "Publish"));

        Assert.Equal([$"HE-{id} is published. By 29:ann."], await scene.SaidInThreadAsync(id, 1));
        Assert.Contains("is published: HE-", (string)(await scene.HeardAsync("pat", id))[0]["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pat", "Publish")]
    [InlineData("sam", "Publish")]
    [InlineData("vic", "Reject")]
    [InlineData("pat", "Ask the reporter")]
    public async Task Who_may_not_is_told_in_the_response_alone(string person, string button)
    {
        var id = await scene.LogAsync();
        var card = await scene.CardAsync(id);

        Assert.Equal("I cannot review hiring events for you: only administrators and analysts may have that done.", await PressAsync(person, card, button, "some words"));

        Assert.Equal(HiringEventStatus.Submitted, (await ReadAsync(id)).Event.Status);
        Assert.Empty(await scene.SaidInThreadAsync(id, 0));
    }

    [Fact]
    public async Task A_second_press_is_told_that_it_is_decided_and_a_redelivered_one_says_nothing_twice()
    {
        var id = await scene.LogAsync();
        var card = await scene.CardAsync(id);
        var pressed = Chat.NewId();

        await PressAsync("ann", card, "Publish", id: pressed);
        await PressAsync("ann", card, "Publish", id: pressed);
        Assert.StartsWith($"HE-{id} is published already. That was on ", await PressAsync("bob", card, "Publish"), StringComparison.Ordinal);
        Assert.Equal($"HE-{id} is published already.", await PressAsync("bob", card, "Reject", "no news"));

        Assert.Single(await scene.HeardAsync("pat", id));
        Assert.Single(await scene.SaidInThreadAsync(id, 1));
        Assert.Equal([HiringEventAction.Log, HiringEventAction.Publish], (await ReadAsync(id)).Trail.Select(line => line.Action));
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_decides()
    {
        var id = await scene.LogAsync();
        var card = await scene.CardAsync(id);

        var responses = await Task.WhenAll(PressAsync("ann", card, "Publish"), PressAsync("bob", card, "Reject", "no news"));

        Assert.Single(responses, response => response.EndsWith("already.", StringComparison.Ordinal));
        Assert.Equal(2, (await ReadAsync(id)).Trail.Count);
        Assert.Single(await scene.SaidInThreadAsync(id, 1));
    }

    [Fact]
    public async Task A_question_goes_to_the_reporter_and_the_answer_comes_back_with_a_card()
    {
        var id = await scene.LogAsync();
        Assert.Equal($"Who reported HE-{id} is asked: Are all of them in Round Rock?", await PressAsync("ann", await scene.CardAsync(id), "Ask the reporter", "Are all of them in Round Rock?"));

        var question = Chat.Card((await scene.HeardAsync("pat", id))[0]);
        Assert.Contains("Are all of them in Round Rock?", Chat.TextOf(question), StringComparison.Ordinal);
        var answer = Chat.Button(question, "Answer");
        var data = answer["data"]!.DeepClone();
        data["answer"] = "Yes, all.";
        var response = await scene.Script.ChatOf("pat", "personal").ExecuteAsync(new JsonObject { ["verb"] = answer["verb"]!.DeepClone(), ["data"] = data });
        Assert.Equal($"Your answer about HE-{id} goes to the reviewers.", (string?)response["value"]);

        Assert.Contains("Who reported it answers: Yes, all.", Chat.TextOf(await scene.CardAsync(id, 2)), StringComparison.Ordinal);
        Assert.Equal([null, "Are all of them in Round Rock?", "Yes, all."], (await ReadAsync(id)).Trail.Select(line => line.Reason));
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_the_reporter_hears_it()
    {
        var id = await scene.LogAsync();
        var card = await scene.CardAsync(id);

        Assert.StartsWith("Say why", await PressAsync("ann", card, "Reject"), StringComparison.Ordinal);
        Assert.Equal($"HE-{id} is rejected: It was in the news.", await PressAsync("ann", card, "Reject", "It was in the news."));

        Assert.EndsWith("The reviewers say: It was in the news.", (string?)(await scene.HeardAsync("pat", id))[0]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_events_stand_side_by_side_and_become_one()
    {
        var first = await scene.LogAsync(d => d with { Employer = "Similar Chips LLC" });
        await scene.CardAsync(first);
        var second = await scene.LogAsync(d => d with { Employer = "SIMILAR CHIPS", JobsLost = JobCount.Exactly(150) }, updates: first);
        var card = await scene.CardAsync(second);

        Assert.Contains($"Who reported it says that it updates HE-{first}.", Chat.TextOf(card), StringComparison.Ordinal);
        Assert.Contains($"Jobs lost\n150\n120", Chat.TextOf(card), StringComparison.Ordinal);
        Assert.Equal("Choose what it is.", await PressAsync("ann", card, "Merge", "different"));
        Assert.Equal($"HE-{first} is one event now: HE-{second} > HE-{first}.", await PressAsync("ann", card, "Merge", $"update-{first}"));

        Assert.Equal(150, (await ReadAsync(first)).Event.LostLeast);
        Assert.Contains($"It is part of HE-{first} now.", (string)(await scene.HeardAsync("pat", second))[0]["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_published_has_no_button_for_it_and_an_old_button_is_refused()
    {
        var id = await scene.LogAsync(d => d with { MayBePublished = false });
        var card = await scene.CardAsync(id);

        Assert.DoesNotContain(card["actions"]!.AsArray(), action => (string?)action!["title"] == "Publish");
        Assert.StartsWith($"HE-{id} may not be published", await PressButtonAsync("ann", Button("publish", id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_reporter_takes_back_or_changes_is_said_in_the_channel()
    {
        var (changed, withdrawn) = (await scene.LogAsync(), await scene.LogAsync());
        await scene.CardAsync(changed);
        await scene.CardAsync(withdrawn);
        var view = await ReadAsync(changed);

        await scene.Services.GetRequiredService<ChangeHiringEvent>().RunAsync(await scene.CallerAsync("pat"), changed, view.Event.Details() with { Place = "Hutto" }, view.Event.Version, Cancellation);
        await scene.Script.PlayAsync($"pat: withdraw HE-{withdrawn}\nbot: HE-{withdrawn} is withdrawn.");

        Assert.Contains("Changed by who reported it on", Chat.TextOf(await scene.CardAsync(changed, 2)), StringComparison.Ordinal);
        Assert.Contains("was withdrawn by who reported it", (await scene.SaidInThreadAsync(withdrawn, 1))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Publish", "")]
    [InlineData("Merge", "same-FIRST")]
    public async Task A_card_that_is_no_more_true_decides_nothing_and_the_true_one_follows(string button, string words)
    {
        var first = await scene.LogAsync(d => d with { Employer = $"Stale {button} Chips" });
        await scene.CardAsync(first);
        var id = await scene.LogAsync(d => d with { Employer = $"Stale {button} Chips" }, updates: first);
        var stale = await scene.CardAsync(id);
        var view = await ReadAsync(id);
        await scene.Services.GetRequiredService<ChangeHiringEvent>().RunAsync(await scene.CallerAsync("ann"), id, view.Event.Details() with { JobsLost = JobCount.Exactly(990) }, view.Event.Version, Cancellation);
        words = words.Replace("FIRST", $"{first}", StringComparison.Ordinal);

        Assert.Equal($"HE-{id} has changed meanwhile: look at it again first.", await PressAsync("bob", stale, button, words));

        Assert.Equal(HiringEventStatus.Submitted, (await ReadAsync(id)).Event.Status);
        var fresh = await scene.CardAsync(id, 2);
        Assert.Contains("Jobs lost\n990", Chat.TextOf(fresh), StringComparison.Ordinal);
        Assert.StartsWith(button == "Publish" ? $"HE-{id} is published." : $"HE-{first} is one event now", await PressAsync("bob", fresh, button, words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_before_buttons_knew_versions_still_works()
    {
        var id = await scene.LogAsync();

        Assert.Equal($"HE-{id} is published.", await PressButtonAsync("ann", Button("publish", id)));
    }

    [Fact]
    public async Task Where_there_are_no_invokes_the_button_is_a_message()
    {
        var id = await scene.LogAsync();
        var submit = Chat.Button(await scene.CardAsync(id), "Publish")["fallback"]!;

        var replies = await scene.Script.ChatOf("ann", "personal").SubmitAsync(submit["data"]);

        Assert.Equal($"HE-{id} is published.", (string?)replies.Single()!["text"]);
    }

    [Theory]
    [InlineData("""{ "version": 2, "do": "publish", "event": 1 }""")]
    [InlineData("""{ "version": 1, "do": "delete", "event": 1 }""")]
    [InlineData("""{ "version": 1, "do": 77, "event": 1 }""")]
    [InlineData("""{ "version": 1, "do": "publish", "event": "one" }""")]
    [InlineData("""{ "version": 1, "do": "publish" }""")]
    [InlineData("""[]""")]
    public async Task A_button_that_is_none_of_ours_does_nothing(string data)
    {
        var response = await PressButtonAsync("ann", new JsonObject { ["verb"] = "reviewHiringEvent", ["data"] = new JsonObject { ["reviewHiringEvent"] = JsonNode.Parse(data) } });

        Assert.StartsWith("This button no longer works", response, StringComparison.Ordinal);
    }

    private static JsonObject Button(string deed, int id) => new()
    {
        ["verb"] = "reviewHiringEvent",
        ["data"] = new JsonObject { ["reviewHiringEvent"] = new JsonObject { ["version"] = 1, ["do"] = deed, ["event"] = id } },
    };

    private Task<HiringEventView> ReadAsync(int id) => scene.Services.GetRequiredService<ReadHiringEvent>().RunAsync(LmiBot.Access.Caller.Operator, id, Cancellation);

    /// <summary>Presses a button of the card in the channel; one that opens a part of the card is filled in and sent.</summary>
    private Task<string> PressAsync(string person, JsonNode card, string title, string words = "", string? id = null)
    {
        var button = Chat.Button(card, title);
        if (button["card"] is not { } part)
            return PressButtonAsync(person, button, id);
        var filled = part["actions"]![0]!.DeepClone();
        filled["data"]![(string)part["body"]![0]!["id"]!] = words;
        return PressButtonAsync(person, filled, id);
    }

    private async Task<string> PressButtonAsync(string person, JsonNode button, string? id = null)
    {
        var response = await scene.Script.ChatOf(person, "channel").ExecuteAsync(button, id);
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)response["type"]);
        return (string)response["value"]!;
    }
}
