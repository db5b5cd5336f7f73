using System.Text.Json.Nodes;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Asking;

/// <summary>What the bot remembers of a conversation, as somebody who chats sees it.</summary>
public sealed class ConversationStateTests(BotApplication bot)
{
    private const string Forgotten = "I was updated since we last talked, and forgot what you asked before.";

    [Theory]
    [InlineData("the second one", "Nursing Assistants")]
    [InlineData("second", "Nursing Assistants")]
    [InlineData("#2", "Nursing Assistants")]
    public async Task A_choice_is_taken_by_its_place(string typed, string occupation)
    {
        var chat = new Chat(bot);
        var actions = Assert.Single(await chat.SayAsync("what does a nurse earn in Austin"))!["attachments"]![0]!["content"]!["actions"]!.AsArray();
        Assert.StartsWith($"2. {occupation}", (string?)actions[1]!["title"], StringComparison.Ordinal);

        Assert.Contains(occupation, Chat.CardText(Assert.Single(await chat.SayAsync(typed))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_over_forgets_the_question_before()
    {
        var chat = new Chat(bot);
        await chat.SayAsync("what does a welder earn in Houston");
        Assert.Single(await chat.SayAsync("start over"));

        Assert.DoesNotContain("Welders", Chat.CardText(Assert.Single(await chat.SayAsync("and in Waco?"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "asking": { "version": 999, "somethingElse": [1, 2] } }""")]
    [InlineData("""{ "asking": { "version": 1, "last": "of another shape" } }""")]
    [InlineData("""{ "asking": "of another shape", "unknown": 1 }""")]
    public async Task A_state_of_another_version_is_a_fresh_start(string stored)
    {
        var (chat, conversation) = NewChat();
        await chat.SayAsync("what does a welder earn in Houston");
        await ReplaceStateAsync(conversation, stored);

        var first = Chat.CardText(Assert.Single(await chat.SayAsync("by growth instead")));
        Assert.Contains("I did not understand that", first, StringComparison.Ordinal);
        Assert.Contains(Forgotten, first, StringComparison.Ordinal);
        var second = Chat.CardText(Assert.Single(await chat.SayAsync("what does a welder earn in Houston")));
        Assert.Contains("Welders", second, StringComparison.Ordinal);
        Assert.DoesNotContain(Forgotten, second, StringComparison.Ordinal);
        Assert.Contains("Waco", Chat.CardText(Assert.Single(await chat.SayAsync("and in Waco?"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_list_and_more_of_it_are_asked_for_in_a_chat()
    {
        var chat = new Chat(bot);
        await chat.SayAsync("top 5 openings in healthcare");

        Assert.Contains("places 6 to 10 of", Chat.CardText(Assert.Single(await chat.SayAsync("more"))), StringComparison.Ordinal);
        Assert.Contains("Pharmacy Technicians", Chat.CardText(Assert.Single(await chat.SayAsync("the second one"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_question_is_a_follow_up_of_the_one_before_it_and_is_followed_up()
    {
        var chat = new Chat(bot);
        await chat.SayAsync("what does a welder earn in Houston");
        await chat.SendAsync(Message("what about electricians?", "the-question"));

        var edited = Message("and in Dallas?", "the-question");
        edited["type"] = "messageUpdate";
        edited["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        var answer = Chat.CardText(Assert.Single(await chat.SendAsync(edited)));

        Assert.Contains("Welders", answer, StringComparison.Ordinal);
        Assert.Contains("Dallas", answer, StringComparison.Ordinal);
        var next = Chat.CardText(Assert.Single(await chat.SayAsync("by growth instead")));
        Assert.Contains("Welders", next, StringComparison.Ordinal);
        Assert.Contains("Dallas", next, StringComparison.Ordinal);
    }

    private static JsonObject Message(string text, string id) => new() { ["type"] = "message", ["id"] = id, ["text"] = text };

    private (Chat Chat, string Conversation) NewChat()
    {
        var conversation = Chat.NewId();
        return (new Chat(bot, conversation), conversation);
    }

    private async Task ReplaceStateAsync(string conversation, string json)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync();
        var changed = await db.ConversationStates.Where(state => state.Key.Contains(conversation))
            .ExecuteUpdateAsync(state => state.SetProperty(x => x.Value, json));
        Assert.Equal(1, changed);
    }
}
