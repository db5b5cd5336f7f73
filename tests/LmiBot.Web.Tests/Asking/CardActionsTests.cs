using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests.Asking;

/// <summary>Buttons of answers, as Teams presses them: an invoke that is held for its response; what is said beside goes to the connector.</summary>
public sealed class CardActionsTests(BotApplication bot) : IAsyncLifetime
{
    private const string Thread = "19:general@thread.tacv2;messageid=1700000000000";

    private RecordedConnector _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await RecordedConnector.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task In_a_personal_chat_the_answer_takes_the_place_of_the_card()
    {
        var chat = Personal();
        var ranking = await AskAsync(chat, "top openings in healthcare");

        var response = await chat.ExecuteAsync(Chat.Button(ranking, "By median wage"));

        Assert.Equal(200, (int)response["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)response["type"]);
        Assert.Contains("Median wage: Healthcare", Chat.TextOf(response["value"]!), StringComparison.Ordinal);
        Assert.Empty(_connector.Received);
    }

    [Fact]
    public async Task The_way_back_leads_to_the_card_that_was_pressed_whatever_was_asked_meanwhile()
    {
        var chat = Personal();
        var ranking = await AskAsync(chat, "top openings in healthcare");
        await AskAsync(chat, "what does a welder earn in Waco");
        var drilled = (await chat.ExecuteAsync(Row(ranking, 2)))["value"]!;
        Assert.StartsWith("Registered Nurses, Texas\n", Chat.TextOf(drilled), StringComparison.Ordinal);

        var back = (await chat.ExecuteAsync(Chat.Button(drilled, "Back")))["value"]!;

        Assert.Equal(Chat.TextOf(ranking), Chat.TextOf(back));
        Assert.DoesNotContain(back["actions"]!.AsArray(), a => (string?)a!["title"] == "Back");
    }

    [Fact]
    public async Task The_next_page_goes_on_from_the_one_pressed_and_ends()
    {
        var chat = Personal();
        var first = await AskAsync(chat, "top 25 openings in healthcare");
        var second = (await chat.ExecuteAsync(Chat.Button(first, "Next 25")))["value"]!;
        var third = (await chat.ExecuteAsync(Chat.Button(second, "Next 25")))["value"]!;
        var last = (await chat.ExecuteAsync(Chat.Button(third, "Next 4")))["value"]!;

        Assert.Contains("places 26 to 50 of 79", Chat.TextOf(second), StringComparison.Ordinal);
        Assert.Contains("places 76 to 79 of 79", Chat.TextOf(last), StringComparison.Ordinal);
        Assert.DoesNotContain(last["actions"]!.AsArray(), a => ((string?)a!["title"])!.StartsWith("Next", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_explanation_is_of_the_number_on_the_card_that_was_pressed()
    {
        var chat = Personal();
        var wage = await AskAsync(chat, "what does a welder earn in Houston");
        await AskAsync(chat, "top openings in healthcare");

        var explained = Chat.TextOf((await chat.ExecuteAsync(Chat.Button(wage, "Explain this number")))["value"]!);

        Assert.Contains("$57,940", explained, StringComparison.Ordinal);
        Assert.Contains("half of the workers in the occupation earn more", explained, StringComparison.Ordinal);
        Assert.Contains("OEWS), May 2025, Houston", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("openings", explained, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_what_was_pressed()
    {
        var chat = Personal();
        var ranking = await AskAsync(chat, "top openings in healthcare");
        await chat.ExecuteAsync(Row(ranking, 2));

        Assert.Contains("Registered Nurses, Waco", await SayAsync(chat, "and in Waco?"), StringComparison.Ordinal);
        Assert.Contains("Home Health and Personal Care Aides, Texas", await SayAsync(chat, "tell me about the first one"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat", "19:group@thread.v2")]
    [InlineData("channel", Thread)]
    public async Task A_card_that_others_read_stays_and_the_answer_follows_it_where_it_is(string type, string conversation)
    {
        var counselor = new Chat(bot, $"{Chat.NewId()}{conversation}", type: type) { ServiceUrl = _connector.ServiceUrl };
        var ranking = Chat.Card(Assert.Single(await counselor.MentionAsync("top openings in healthcare")));
        var student = counselor.As("student");
        await student.MentionAsync("what does a welder earn in Houston");

        var response = await counselor.ExecuteAsync(Chat.Button(ranking, "By median wage"));

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)response["type"]);
        var (path, reply) = Assert.Single(await _connector.ReceivedAsync(1));
        Assert.EndsWith($"{Uri.EscapeDataString(conversation)}/activities/pressed-1", path, StringComparison.Ordinal);
        Assert.Equal("pressed-1", (string?)reply["replyToId"]);
        Assert.EndsWith(conversation, (string?)reply["conversation"]!["id"], StringComparison.Ordinal);
        Assert.Contains("Median wage: Healthcare", Chat.CardText(reply), StringComparison.Ordinal);
        Assert.DoesNotContain(Chat.Card(reply)["actions"]!.AsArray(), a => (string?)a!["title"] == "Back");
        Assert.Contains("Median wage: Healthcare", Chat.CardText(Assert.Single(await counselor.MentionAsync("and in Dallas?"))), StringComparison.Ordinal);
        Assert.Contains("Welders", Chat.CardText(Assert.Single(await student.MentionAsync("and in Dallas?"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_Action_Execute_sends_a_message_and_gets_one()
    {
        var chat = Personal();
        var ranking = await AskAsync(chat, "top openings in healthcare");

        var reply = Assert.Single(await chat.SubmitAsync(Row(ranking, 2)["fallback"]!["data"]));

        Assert.StartsWith("Registered Nurses, Texas\n", Chat.CardText(reply), StringComparison.Ordinal);
        Assert.DoesNotContain(Chat.Card(reply)["actions"]!.AsArray(), a => (string?)a!["title"] == "Back");
    }

    [Fact]
    public async Task A_button_of_before_works_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        JsonNode ranking;
        await using (var before = new BotApplication(folder))
        {
            await before.InitializeAsync();
            ranking = await AskAsync(new Chat(before), "top openings in healthcare");
        }

        await using var after = new BotApplication(folder);
        await after.InitializeAsync();
        var response = await new Chat(after) { ServiceUrl = _connector.ServiceUrl }.ExecuteAsync(Row(ranking, 2));

        Assert.StartsWith("Registered Nurses, Texas\n", Chat.TextOf(response["value"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_the_first_version_which_carries_texts_still_works()
    {
        Assert.Contains("$57,940", Chat.CardText(Assert.Single(await Personal().ClickAsync("what does a welder earn in Houston"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_with_a_verb_that_nobody_knows_is_not_answered()
    {
        var unknown = new JsonObject { ["verb"] = "launch", ["data"] = new JsonObject { ["ask"] = "help" } };

        await Assert.ThrowsAnyAsync<Exception>(() => Personal().ExecuteAsync(unknown));
    }

    private Chat Personal() => new(bot) { ServiceUrl = _connector.ServiceUrl };

    private static async Task<JsonNode> AskAsync(Chat chat, string question) => Chat.Card(Assert.Single(await chat.SayAsync(question)));

    private static async Task<string> SayAsync(Chat chat, string text) => Chat.CardText(Assert.Single(await chat.SayAsync(text)));

    /// <summary>What pressing a row of a ranking does, the first is 1.</summary>
    private static JsonNode Row(JsonNode ranking, int place) =>
        ranking["body"]!.AsArray().Single(b => (string?)b!["type"] == "Table")!["rows"]![place]!["cells"]![0]!["items"]![0]!["selectAction"]!;
}
