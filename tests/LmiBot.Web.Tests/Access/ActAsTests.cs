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
        bot: You are a partner of Pied Piper.  Who…
        ann: top openings in healthcare
        ann: and in Dallas?
        bot: In Texas, Home Health and Personal Care Aides have the most openings…
        ann: whoami
        bot: You are a partner of Pied Piper.  Who…
        ann in channel: whoami
        bot: You are a visitor.
        bea: whoami
        bot: You are a visitor.  Who…
        ann: act as myself
        bot: You are yourself again.
        ann: whoami
        bot: You are a visitor.  Who…
        """);

    [Fact]
    public async Task Elsewhere_it_is_no_command()
    {
        using var folder = new TemporaryFolder();
        await using var production = new BotApplication(folder, ("environment", "Production"));
        await production.InitializeAsync();
        var (person, _) = await InvitedPerson.OpenAsync(production, null);

        Assert.DoesNotContain("You act as", await person!.SayAsync("act as administrator"), StringComparison.Ordinal);
        Assert.Equal("You are a visitor.", await person.SayAsync("whoami"));
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
