using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests.Turns;

public sealed class GreetingTests
{
    private static JsonObject Installation(string action = "add") => Activities.Personal("installationUpdate", new() { ["action"] = action });

    private static JsonObject Joined(params string[] ids) =>
        Activities.Personal("conversationUpdate", new() { ["membersAdded"] = Activities.Members(ids) });

    [Fact]
    public async Task An_installation_is_greeted_with_a_message_that_answers_none()
    {
        await using var bot = await BotHost.StartAsync();
        var greeting = Assert.Single(await bot.AskAsync(Installation()));
        Assert.Equal("Welcome", greeting["text"]!.GetValue<string>());
        Assert.Equal("29:user", greeting["recipient"]!["id"]!.GetValue<string>());
        Assert.False(greeting.ContainsKey("replyToId"));
    }

    [Fact]
    public async Task Two_events_of_one_installation_are_one_greeting()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Single(await bot.AskAsync(Joined("28:bot", "29:user")));
        Assert.Empty(await bot.AskAsync(Installation()));
        Assert.Empty(await bot.AskAsync(Joined("29:user")));
    }

    [Fact]
    public async Task Also_when_they_come_at_the_same_time()
    {
        await using var bot = await BotHost.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => bot.AskAsync(i % 2 == 0 ? Installation() : Joined("29:user"))));
        Assert.Single(replies.SelectMany(reply => reply));
    }

    [Fact]
    public async Task Each_conversation_has_its_own()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Single(await bot.AskAsync(Installation()));
        var other = Activities.Personal("installationUpdate", new() { ["action"] = "add" }, conversation: "a:2");
        Assert.Single(await bot.AskAsync(other));
    }

    [Fact]
    public async Task The_bot_itself_is_no_member_to_greet()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Empty(await bot.AskAsync(Joined("28:bot")));
        Assert.Single(await bot.AskAsync(Joined("29:user")));
    }

    [Fact]
    public async Task Who_joins_a_team_is_not_greeted_but_the_installation_there_is()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Empty(await bot.AskAsync(Activities.Channel("conversationUpdate", new() { ["membersAdded"] = Activities.Members("29:a", "29:b") })));
        Assert.Single(await bot.AskAsync(Activities.Channel("installationUpdate", new() { ["action"] = "add" })));
        Assert.Empty(await bot.AskAsync(Activities.Channel("conversationUpdate", new() { ["membersAdded"] = Activities.Members("29:c") })));
    }

    [Fact]
    public async Task Leaving_is_not_greeted()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Empty(await bot.AskAsync(Installation("remove")));
        Assert.Empty(await bot.AskAsync(Activities.Personal("conversationUpdate", new() { ["membersRemoved"] = Activities.Members("29:user") })));
        Assert.Single(await bot.AskAsync(Installation()));
    }
}
