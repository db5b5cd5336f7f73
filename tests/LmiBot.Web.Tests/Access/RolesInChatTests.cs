using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Asking;
using LmiBot.Web.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Access;

/// <summary>Roles, granted and withdrawn in chat.</summary>
public sealed class RolesInChatTests(BotApplication bot)
{
    [Fact]
    public Task Granted_and_withdrawn_at_once() => new Script(bot).PlayAsync("""
        ann: whoami
        bot: You are a visitor.  Who is to grant you a role needs this: object id {ann}, in tenant {tenant}.
        ann: invitations
        bot: I cannot list invitations for you: only administrators and analysts may have that done.
        administrator: Please grant analyst to {ann}!
        bot: {ann} is an analyst now.
        administrator: grant analyst to {ann}
        bot: {ann} is an analyst already.
        ann: Who am I?
        bot: You are an analyst.  You may have this done: add organizations, list organizations, issue invitations, revoke invitations, list invitations, log hiring events, review hiring events, import hiring events, manage releases, look after the digest. Say "my commands" for the words.  Who…
        administrator: withdraw analyst from {ann}
        bot: {ann} is no longer an analyst.
        ann: whoami
        bot: You are a visitor.  Who…
        administrator: withdraw analyst from {ann}
        bot: {ann} is not an analyst: there is nothing to withdraw.
        """);

    [Fact]
    public Task A_partner_speaks_for_one_organization() => new Script(bot).PlayAsync("""
        administrator: grant partner to {bea}
        bot: A partner speaks for an organization: say which, as in "partner of Acme".
        administrator: grant partner of Globex Corporation to {bea}
        bot: No organization is named "Globex Corporation": "organizations" lists those that there are, "add organization Globex Corporation" adds it.
        administrator: add organization "Globex Corporation"
        administrator: add organization Initech
        administrator: make {bea} a partner of  GLOBEX corporation
        bot: {bea} is a partner of Globex Corporation now.
        bea: my role
        bot: You are a partner of Globex Corporation.  You may have this done: log hiring events. Say "my commands" for the words.  Who…
        administrator: withdraw partner of Initech from {bea}
        bot: They are a partner of Globex Corporation, not of Initech: nothing was withdrawn.
        administrator: make {bea} a partner of Initech
        bot: They are a partner of Globex Corporation already, and a partner speaks for one organization: withdraw that first.
        administrator: grant counselor of Initech to {bea}
        bot: Only a partner speaks for an organization: leave it out, or say "partner".
        administrator: grant counselor to {bea}
        bea: what are my roles
        bot: You are a counselor and a partner of Globex Corporation.  You may have this done: log hiring events. Say "my commands" for the words.  Who…
        """);

    /// <summary>In an app of its own: a list in chat has an end.</summary>
    [Fact]
    public async Task In_a_channel_people_are_mentioned_and_nothing_private_is_said()
    {
        using var folder = new TemporaryFolder();
        await using var own = new BotApplication(folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Access:Administrators:0:TenantId", Chat.Tenant));
        await own.InitializeAsync();
        await new Script(own).PlayAsync("""
            administrator in channel: make @cleo an administrator
            bot: cleo is an administrator now.
            cleo in channel: whoami
            bot: You are an administrator.  You may have this done: …, choose channels, log hiring events, review hiring events, import hiring events, manage releases, look after the digest. Say "my commands" for the words.
            cleo in channel: roles
            bot: That is for your eyes only: ask me in our personal chat.
            dan in channel: roles
            bot: I cannot list roles for you: only administrators may have that done.
            cleo: roles
            bot: …an administrator: {administrator} in tenant {tenant}, by configuration…an administrator: {cleo} in tenant {tenant}, granted by {tenant}/{administrator} on…
            cleo in channel: withdraw administrator from @cleo
            bot: cleo is no longer an administrator.
            """);
    }

    [Theory]
    [InlineData("grant analyst to {eve}")]
    [InlineData("make {eve} an administrator")]
    [InlineData("give {eve} the role of administrator")]
    [InlineData("withdraw administrator from {administrator}")]
    public Task Only_an_administrator_may(string text) => new Script(bot).PlayAsync($$"""
        eve: {{text}}
        bot: I cannot … roles for you: only administrators may have that done.
        eve: whoami
        bot: You are a visitor.  Who…
        """);

    [Fact]
    public Task The_configured_administrator_stays() => new Script(bot).PlayAsync("""
        administrator: withdraw administrator from {administrator}
        bot: They are an administrator by configuration: take them out of Access:Administrators and restart the bot.
        """);

    [Fact]
    public Task Nobody_is_guessed_at() => new Script(bot).PlayAsync("""
        administrator: grant analyst to Ann
        bot: I cannot tell who Ann is: give the object id of the directory, or mention them with @ in a chat that they are in.
        """);

    [Fact]
    public async Task Only_Teams_says_who_somebody_is_in_the_directory()
    {
        // Other channels pass on what a client says of itself; the same id in another directory is somebody else.
        foreach (var (channel, tenant) in new[] { ("webchat", Chat.Tenant), ("directline", Chat.Tenant), ("msteams", "5d1c6b7e-0000-4000-8000-000000000002") })
        {
            var stranger = new Chat(bot, person: "29:stranger", objectId: Chat.Administrator);
            var replies = await stranger.SendAsync(new JsonObject
            {
                ["type"] = "message",
                ["text"] = "whoami",
                ["channelId"] = channel,
                ["guest"] = "1",
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
            });

            Assert.StartsWith("You are a visitor.", (string?)Assert.Single(replies)!["text"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_question_is_no_command_and_nobody_is_looked_up_for_it()
    {
        var features = bot.Services.GetServices<IChatFeature>().ToList();
        Assert.IsType<AskFeature>(features[^1]);
        string[] questions =
        [
            // Help has a line more for who may more.
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Asking", "figures.tsv")).Select(line => line.Split('\t')).Where(line => line[1] != "help").Select(line => line[0]), "roles of nurses", "grant writers in Austin", "partner openings",
            "give me analyst", "give me counselor", "give me the counselor from Austin", "make an analyst", "how do I become a counselor", "how do I become an administrator of schools", "grant administrators in Texas",
            "show me roles in demand", "what does an analyst make", "how many administrators are there", "organizations that add jobs", "remove analysts", "what channels are there", new('a', 301),
        ];

        foreach (var question in questions)
        {
            var turn = new ChatTurn(new TurnContext(new Activity { Text = question }), () => throw new InvalidOperationException($"{question}: somebody was looked up"));
            foreach (var feature in features.SkipLast(1))
                Assert.Null(await feature.TryAnswerAsync(turn, null, TestContext.Current.CancellationToken));
            Assert.NotNull(await features[^1].TryAnswerAsync(turn, null, TestContext.Current.CancellationToken));
        }
    }
}
