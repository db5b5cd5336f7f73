namespace LmiBot.Web.Tests.Access;

/// <summary>What people say to staff the bot, in other words than the commands have.</summary>
public sealed class UnreadCommandsTests(BotApplication bot)
{
    private const string Unread = "That sounds like a command, and I cannot read it.";

    [Theory]
    [InlineData("promote {ann} to analyst")]
    [InlineData("{ann} should be an analyst")]
    [InlineData("make Ann Smith an analyst")]
    [InlineData("grant Ann Smith partner of Acme")]
    [InlineData("grant analyst to Ann Smith")]
    [InlineData("remove all roles from Ann")]
    [InlineData("revoke 2")]
    [InlineData("revoke")]
    [InlineData("how do i invite a partner")]
    [InlineData("how do I become a partner")]
    [InlineData("I want to become an admin")]
    [InlineData("send an invite to Acme")]
    [InlineData("how do I add an organization?")]
    [InlineData("delete org Acme")]
    [InlineData("this is no longer the staff channel")]
    [InlineData("which is the review channel?")]
    [InlineData("who is the admin of this bot")]
    [InlineData("who are the admins?")]
    [InlineData("are you an admin")]
    public Task Those_who_may_are_told_the_words_and_others_who_may(string text) => new Script(bot).PlayAsync($$"""
        administrator: {{text}}
        bot: {{Unread}} Roles are granted by administrators; invitations come from administrators and analysts.  Beside questions, you can say: - "grant analyst to @Ann"…- "invite a partner of Acme for 14 days"…- "releases"…
        visitor: {{text}}
        bot: {{Unread}} Roles are granted by administrators; invitations come from administrators and analysts.  You need none: …
        """);

    [Fact]
    public Task Each_is_told_what_they_may() => new Script(bot).PlayAsync("""
        administrator: add organization Tyrell
        administrator: make {roy} a partner of Tyrell
        roy: my commands
        bot: Beside questions, you can say: - "log a layoff", "my events"
        administrator: admin commands
        bot: Beside questions, you can say: - "grant analyst to @Ann", "make @Ann a partner of Acme" - "withdraw analyst from @Ann" - "roles" - "add organization Acme" - "organizations" - "invite…
        visitor: staff commands
        bot: You need none: …
        """);

    [Fact]
    public Task Courtesies_and_short_words_make_no_difference() => new Script(bot).PlayAsync("""
        administrator: Can you please make {liv} an analyst?
        bot: {liv} is an analyst now.
        administrator: pls make {liv} a counselor
        bot: {liv} is a counselor now.
        administrator: could you withdraw counselor from {liv}, please?
        bot: {liv} is no longer a counselor.
        administrator: add org Bosch
        bot: Bosch is entered: people can be its partners now.
        administrator: cancel invite 999999
        bot: There is no invitation 999999: …
        """);

    [Theory]
    [InlineData("am i an admin?")]
    [InlineData("Am I a partner of Acme?")]
    [InlineData("what am I")]
    [InlineData("what am i allowed to do here?")]
    [InlineData("my permissions")]
    public Task Who_asks_what_they_are_is_told(string text) => new Script(bot).PlayAsync($"visitor: {text}\nbot: You are a visitor.  Who…");

    /// <summary>Not the figures of Texas.</summary>
    [Theory]
    [InlineData("what can I do")]
    [InlineData("what can i do here")]
    [InlineData("i am here")]
    [InlineData("who is here")]
    [InlineData("what do you have here")]
    [InlineData("help")]
    public async Task Who_asks_what_there_is_gets_help_and_staff_a_line_more(string text)
    {
        var script = new Script(bot);
        foreach (var (person, isStaff) in new[] { ("visitor", false), ("administrator", true) })
        {
            var card = Chat.CardText(Assert.Single(await script.ChatOf(person, "personal").SayAsync(text)));
            Assert.Contains("Ask for openings", card, StringComparison.Ordinal);
            Assert.Equal(isStaff, card.Contains("say “my commands”", StringComparison.Ordinal));
        }
    }
}
