using System.Text.Json.Nodes;
using LmiBot.Access;
using LmiBot.Channels.Conversations;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Access;

/// <summary>The review channel and the staff channel. In an app of its own: there is one of each.</summary>
public sealed class ChannelsInChatTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly BotApplication _bot;

    public ChannelsInChatTests() =>
        _bot = new BotApplication(_folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Bot:TenantId", Chat.Tenant));

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_administrator_chooses_and_chooses_again()
    {
        var (first, second) = (new Script(_bot), new Script(_bot));
        await first.PlayAsync("""
            ann in channel: make this the review channel
            bot: I cannot choose channels for you: only administrators may have that done.
            administrator: make this the review channel
            bot: This is no channel or group chat of Teams: add me to the one that you mean, and say it there.
            administrator in channel: Make this the review channel.
            bot: This is the review channel now: what partners log will be reviewed here.
            administrator in channel: this is the staff channel
            bot: This is the staff channel now: what staff has to know will be said here.
            """);
        await second.PlayAsync("""
            administrator in channel: use this as the review channel
            bot: This is the review channel now: …
            """);

        await first.PlayAsync($"""
            administrator: roles
            bot: - the review channel: {second.Channel}, chosen by … on … - the staff channel: {first.Channel}, chosen by … on … - an administrator: …
            """);

        await using var db = await _bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var chosen = await db.ChannelPurposes.OrderBy(c => c.Purpose).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(Purpose.Review, second.Channel), (Purpose.Staff, first.Channel)], chosen.Select(c => (c.Purpose, c.ConversationId)));
        Assert.All(chosen, c => Assert.Equal((Chat.Tenant, "msteams", $"{Chat.Tenant}/{Chat.Administrator}"), (c.TenantId, c.ChannelId, c.ChosenBy)));
    }

    [Fact]
    public async Task A_message_that_was_refused_leaves_the_choice()
    {
        var script = new Script(_bot);
        await script.PlayAsync("administrator in channel: this is the staff channel");

        await _bot.Services.GetRequiredService<IKnownConversations>().RetireAsync("msteams", script.Channel, "ConversationNotFound");

        await script.PlayAsync($"""
            administrator: roles
            bot: - the staff channel: {script.Channel}, …
            """);
    }

    [Theory]
    [InlineData("membersRemoved")]
    [InlineData("channelDeleted")]
    public async Task A_channel_that_is_gone_is_chosen_no_more(string how)
    {
        var script = new Script(_bot);
        await script.PlayAsync("""
            administrator in channel: this is the staff channel
            administrator: roles
            bot: - the staff channel: …
            """);

        await new Chat(_bot, script.Channel, type: "channel").SendAsync(new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["membersRemoved"] = how == "membersRemoved" ? new JsonArray(new JsonObject { ["id"] = "bot" }) : null,
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = Chat.Tenant },
                ["eventType"] = how,
                ["channel"] = new JsonObject { ["id"] = script.Channel },
            },
        });

        await script.PlayAsync("""
            administrator: roles
            bot: - an administrator: …
            """);
    }

    [Fact]
    public async Task A_group_chat_may_have_no_name()
    {
        var chat = new Chat(_bot, $"19:{Chat.NewId()}@thread.v2", type: "groupChat", objectId: Chat.Administrator);
        await chat.InstalledAsync();
        await chat.MentionAsync("this is the staff channel");

        await new Script(_bot).PlayAsync("""
            administrator: roles
            bot: - the staff channel: a group chat without a name, chosen by …
            """);
    }

    [Fact]
    public async Task It_is_called_what_people_call_it()
    {
        var script = new Script(_bot);
        await new Chat(_bot, script.Channel, type: "channel").SendAsync(new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = Chat.Tenant },
                ["eventType"] = "channelCreated",
                ["team"] = new JsonObject { ["id"] = "19:team", ["name"] = "Texas LMI" },
                ["channel"] = new JsonObject { ["id"] = script.Channel, ["name"] = "Reviews" },
            },
        });

        await script.PlayAsync("""
            administrator in channel: this is the review channel
            administrator: roles
            bot: - the review channel: Reviews in Texas LMI, chosen by {tenant}/{administrator} on …
            """);
    }
}
