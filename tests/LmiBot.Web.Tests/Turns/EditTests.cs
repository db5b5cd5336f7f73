using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Turns;

/// <summary>Edited messages in a bot that has, beside asking, a feature with a state of its own.</summary>
public sealed class EditTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly BotApplication _bot;

    public EditTests() => _bot = new BotApplication(_folder) { Configure = services => services.Insert(0, ServiceDescriptor.Singleton<IChatFeature, Counting>()) };

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    [Fact]
    public async Task An_edit_takes_back_what_was_asked_and_nothing_else()
    {
        var chat = new Tests.Chat(_bot);
        await chat.SayAsync("what does a welder earn in Houston");
        Assert.Equal("1", await TextAsync(chat, Message("count", "first")));
        await chat.SendAsync(Message("what about electricians?", "question"));
        Assert.Equal("2", await TextAsync(chat, Message("count", "second")));

        var answer = Tests.Chat.CardText(Assert.Single(await chat.SendAsync(Edit("and in Dallas?", "question"))));

        Assert.Contains("Welders", answer, StringComparison.Ordinal);
        Assert.Equal("3", await TextAsync(chat, Message("count", "third")));
        Assert.Equal("4", await TextAsync(chat, Edit("count", "first")));
        Assert.Contains("Welders", Tests.Chat.CardText(Assert.Single(await chat.SayAsync("by growth instead"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_delivered_again_has_the_same_answer()
    {
        var chat = new Tests.Chat(_bot);
        await chat.SendAsync(Message("what does a welder earn in Houston", "question"));
        Assert.Equal("1", await TextAsync(chat, Message("count", "first")));
        Assert.Equal("2", await TextAsync(chat, Edit("count", "question")));
        Assert.Equal("2", await TextAsync(chat, Edit("count", "question")));
        Assert.Equal("3", await TextAsync(chat, Message("count", "next")));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_forgets_what_the_original_asked()
    {
        var chat = new Tests.Chat(_bot);
        await chat.SendAsync(Message("what does a welder earn in Houston", "first"));
        await chat.SendAsync(Message("what about electricians?", "question"));

        await chat.SendAsync(Edit("help", "question"));

        Assert.Contains("Welders", Tests.Chat.CardText(Assert.Single(await chat.SayAsync("by growth instead"))), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    private static JsonObject Message(string text, string id) => new() { ["type"] = "message", ["id"] = id, ["text"] = text };

    private static JsonObject Edit(string text, string id)
    {
        var edit = Message(text, id);
        edit["type"] = "messageUpdate";
        edit["channelData"] = new JsonObject { ["eventType"] = "editMessage" };
        return edit;
    }

    private static async Task<string?> TextAsync(Tests.Chat chat, JsonObject activity) => (string?)Assert.Single(await chat.SendAsync(activity))!["text"];

    /// <summary>Counts how often it was told to.</summary>
    private sealed class Counting : IChatFeature
    {
        public string Name => "counting";

        public ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
        {
            var next = (int.Parse(state ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            return ValueTask.FromResult(turn.Context.Text == "count" ? new TurnResult([Reply.Text(next)], next) : null);
        }
    }
}
