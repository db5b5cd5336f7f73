namespace LmiBot.Web.Tests.Asking;

/// <summary>Conversations as a chat client has them.</summary>
public sealed class AskFeatureTests(BotApplication bot)
{
    [Fact]
    public async Task A_question_is_answered_with_a_card_and_a_summary()
    {
        var replies = await new Chat(bot).SayAsync("top openings in healthcare");

        var reply = Assert.Single(replies)!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)reply["attachments"]![0]!["contentType"]);
        Assert.Contains("55,350", (string?)reply["summary"], StringComparison.Ordinal);
        Assert.Contains("Home Health and Personal Care Aides\nJobs:\u00A0329,590 · Median\u00A0wage:\u00A0$24,230\n55,350", Chat.CardText(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_the_question_before()
    {
        var chat = new Chat(bot);
        await chat.SayAsync("top openings in healthcare");

        var text = Chat.CardText(Assert.Single(await chat.SayAsync("and in Dallas?")));

        Assert.Contains("Home Health and Personal Care Aides\nJobs:\u00A058,580 · Median\u00A0wage:\u00A0$26,900\n55,350", text, StringComparison.Ordinal);
        Assert.Contains("not for Dallas-Fort Worth-Arlington, TX: openings and growth are those of Texas", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_in_a_conversation_has_follow_ups_of_their_own()
    {
        var counselor = new Chat(bot);
        var student = counselor.As("student");
        await counselor.SayAsync("what does a welder earn in Houston");
        await student.SayAsync("what does an electrician earn in Austin");

        Assert.Contains("Welders", Chat.CardText(Assert.Single(await counselor.SayAsync("and in Waco?"))), StringComparison.Ordinal);
        Assert.Contains("Electricians", Chat.CardText(Assert.Single(await student.SayAsync("and in Waco?"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_taken_by_button_by_number_and_by_name()
    {
        foreach (var choose in new Func<Chat, System.Text.Json.Nodes.JsonNode, Task<System.Text.Json.Nodes.JsonArray>>[]
        {
            (chat, data) => chat.SubmitAsync(data),
            (chat, _) => chat.SayAsync("the first one"),
            (chat, _) => chat.SayAsync("registered nurses"),
        })
        {
            var chat = new Chat(bot);
            var choice = Assert.Single(await chat.SayAsync("what does a nurse earn in Austin"))!;
            var button = choice["attachments"]![0]!["content"]!["actions"]![0]!;
            Assert.Equal("1. Registered Nurses", (string?)button["title"]);

            var answer = Chat.CardText(Assert.Single(await choose(chat, button["data"]!)));

            Assert.Contains("$97,890", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_conversation_is_greeted_once_though_two_events_announce_it()
    {
        var chat = new Chat(bot);

        var greeting = Assert.Single(await chat.InstalledAsync());
        var repeated = await chat.JoinedAsync();

        Assert.Matches("^LmiBot demonstration agency\nI am the labor market information bot here.*\nAsk for openings.*\nArea, unless you name one: Texas\\.", Chat.CardText(greeting));
        Assert.Contains("what do welders earn in Austin?", greeting!["attachments"]![0]!["content"]!["actions"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(repeated);
    }

    [Theory]
    [InlineData("lvn", "Licensed Practical")]
    [InlineData("2", "Nursing Assistants")]
    public async Task A_choice_is_taken_by_another_name_and_by_number(string typed, string occupation)
    {
        var chat = new Chat(bot);
        await chat.SayAsync("what does a nurse earn in Austin");

        var answer = Chat.CardText(Assert.Single(await chat.SayAsync(typed)));

        Assert.Contains($"{occupation}", answer, StringComparison.Ordinal);
        Assert.Contains("Austin", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_activity_gets_no_reply()
    {
        Assert.Empty(await new Chat(bot).SendAsync(new System.Text.Json.Nodes.JsonObject { ["type"] = "somethingNew" }));
    }
}
