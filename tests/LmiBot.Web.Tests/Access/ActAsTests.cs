using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Access;

/// <summary>A role taken on for a trial.</summary>
public sealed class ActAsTests(BotApplication bot)
{
    [Fact]
    public Task In_Development_anybody_takes_on_any_role() => new Script(bot).PlayAsync("""
        ann: act as partner of Pied Piper
        bot: A partner speaks for an organization that is entered: say "act as administrator" and "add organization Acme", then "act as partner of Acme".
        ann: act as administrator
        bot: You act as an administrator in this conversation, until you say "act as myself".
        ann: add organization Pied Piper
        bot: Pied Piper is entered: people can be its partners now.
        ann: Act as a partner of pied piper.
        bot: You act as a partner of Pied Piper in this conversation, until you say "act as myself".
        ann: whoami
        bot: You are a partner of Pied Piper.  You may have this done: log hiring events. Say "my commands" for the words.  Who…
        ann: top openings in healthcare
        ann: and in Dallas?
        bot: In Texas, Home Health and Personal Care Aides have the most openings…
        ann: whoami
        bot: You are a partner of Pied Piper.  You may have this done: log hiring events. Say "my commands" for the words.  Who…
        ann in channel: whoami
        bot: You are a visitor.
        bea: whoami
        bot: You are a visitor.  Who…
        ann: act as myself
        bot: You are yourself again.
        ann: whoami
        bot: You are a visitor.  Who…
        """);

    [Theory]
    [InlineData("environment", "Production")]
    [InlineData("Bot:AppId", "11111111-2222-3333-4444-555555555555")]
    public async Task Elsewhere_and_with_a_registered_bot_it_is_no_command(string setting, string value)
    {
        using var folder = new TemporaryFolder();
        await using var elsewhere = new BotApplication(folder, (setting, value));
        await elsewhere.InitializeAsync();
        var (person, _) = await InvitedPerson.OpenAsync(elsewhere, null);

        Assert.DoesNotContain("act as", await person!.SayAsync("act as administrator"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("You are a visitor.", await person.SayAsync("whoami"));
    }

    [Fact]
    public async Task From_another_machine_nobody_does()
    {
        var here = (await InvitedPerson.OpenAsync(bot, null)).Person!;
        var there = here.Over(bot, forwardedFor: "203.0.113.7");

        Assert.Equal("Not here: a role is taken on for a trial only on the machine that the bot runs on.", await there.SayAsync("act as administrator"));
        await here.SayAsync("act as administrator");
        Assert.StartsWith("You are an administrator.", await here.SayAsync("whoami"), StringComparison.Ordinal);
        Assert.Equal("You are a visitor.", await there.SayAsync("whoami"));
    }

    [Fact]
    public async Task In_the_web_chat_nobody_is_granted_a_role_whatever_directory_the_client_names()
    {
        var person = (await InvitedPerson.OpenAsync(bot, null)).Person!;
        await person.SayAsync("act as administrator");

        Assert.StartsWith("Not here: people are granted roles", await person.SayAsync(
            "grant administrator to 5d1c6b7e-0000-4000-9000-0000000000ff", channelData: new JsonObject { ["tenant"] = new JsonObject { ["id"] = Chat.Tenant } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_on_in_Development_is_nothing_elsewhere()
    {
        using var folder = new TemporaryFolder();
        InvitedPerson person;
        await using (var development = new BotApplication(folder))
        {
            await development.InitializeAsync();
            person = (await InvitedPerson.OpenAsync(development, null)).Person!;
            await person.SayAsync("act as administrator");
            Assert.StartsWith("You are an administrator.", await person.SayAsync("whoami"), StringComparison.Ordinal);
        }

        await using var production = new BotApplication(folder, ("environment", "Production"));
        await production.InitializeAsync();
        Assert.Equal("You are a visitor.", await person.Over(production).SayAsync("whoami"));
    }
}
