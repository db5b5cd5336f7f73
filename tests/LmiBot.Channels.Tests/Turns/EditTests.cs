using System.Text.Json.Nodes;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests.Turns;

/// <summary>Messages that their author changes, said to a bot that remembers the last of them and answers with what it knew before.</summary>
public sealed class EditTests
{
    private static async Task<BotHost> StartAsync()
    {
        var bot = await BotHost.StartAsync();
        bot.Handler.Remember = (turn, _) => turn.Text;
        bot.Handler.Answer = (turn, state) => [Reply.Text($"{turn.Text} after {state ?? "nothing"}")];
        return bot;
    }

    private static async Task<string> AskAsync(BotHost bot, JsonObject activity) => Assert.Single(await bot.AskAsync(activity))["text"]!.GetValue<string>();

    [Fact]
    public async Task An_edited_message_is_answered_anew_as_what_followed_the_message_before_it()
    {
        await using var bot = await StartAsync();
        Assert.Equal("one after nothing", await AskAsync(bot, Activities.Message("one", "1")));
        Assert.Equal("two after one", await AskAsync(bot, Activities.Message("two", "2")));

        var edited = Assert.Single(await bot.AskAsync(Activities.Edit("TWO", "2")));

        Assert.Equal("TWO after one", edited["text"]!.GetValue<string>());
        Assert.Equal("2", edited["replyToId"]!.GetValue<string>());
        Assert.Equal("three after TWO", await AskAsync(bot, Activities.Message("three", "3")));
    }

    [Fact]
    public async Task Each_change_of_a_message_is_an_edit_of_the_original()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync(Activities.Message("one", "1"));
        await bot.AskAsync(Activities.Message("two", "2"));
        Assert.Equal("TWO after one", await AskAsync(bot, Activities.Edit("TWO", "2")));
        Assert.Equal("Two after one", await AskAsync(bot, Activities.Edit("Two", "2")));
    }

    [Fact]
    public async Task The_same_edit_twice_is_answered_once_and_a_later_one_to_the_same_text_again()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await StartAsync();
        foreach (var (text, second) in new[] { ("two", 1), ("two", 1), ("TWO", 2), ("two", 3), ("two", 3) })
        {
            var edit = Activities.Edit(text);
            edit["timestamp"] = $"2026-11-22T12:00:0{second}Z";
            await bot.TellAsync(edit, connector);
        }
        Assert.Equal(
            ["two after nothing", "TWO after two", "two after TWO"],
            connector.Received.Select(sent => sent.Activity["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_not_known_follows_the_last_one()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync(Activities.Message("one", "1"));
        Assert.Equal("zero after one", await AskAsync(bot, Activities.Edit("zero", "0")));
    }

    [Fact]
    public async Task An_edit_in_a_channel_that_is_no_Teams_is_one_without_further_word()
    {
        await using var bot = await StartAsync();
        var edit = Activities.Edit("one");
        edit.Remove("channelData");
        Assert.Equal("one after nothing", await AskAsync(bot, edit));
    }

    [Fact]
    public async Task An_edit_in_a_channel_is_answered_in_its_thread_with_reference_to_the_edited_message()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await StartAsync();
        foreach (var (type, text, id) in new[] { ("message", "one", "1"), ("message", "two", "2"), ("messageUpdate", "TWO", "2") })
        {
            var said = Activities.Channel(type, new() { ["text"] = $"<at>LmiBot</at>&nbsp;{text}" });
            said["id"] = id;
            said["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>LmiBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
            });
            said["channelData"] = new JsonObject { ["eventType"] = type == "message" ? null : "editMessage" };
            await bot.TellAsync(said, connector);
        }

        var answer = connector.Received[^1];
        Assert.Equal("TWO after one", (string?)answer.Activity["text"]);
        Assert.Equal("2", (string?)answer.Activity["replyToId"]);
        Assert.Equal("/_connector/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1700/activities/2", answer.Path);
    }

    [Fact]
    public async Task A_deletion_and_one_taken_back_do_nothing()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync(Activities.Message("one", "1"));
        var deletion = Activities.Edit("one", "1", "softDeleteMessage");
        deletion["type"] = "messageDelete";
        Assert.Empty(await bot.AskAsync(deletion));
        Assert.Empty(await bot.AskAsync(Activities.Edit("one", "1", "undeleteMessage")));
        Assert.Equal("two after one", await AskAsync(bot, Activities.Message("two", "2")));
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }
}
