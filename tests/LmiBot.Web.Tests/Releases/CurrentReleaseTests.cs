namespace LmiBot.Web.Tests.Releases;

public sealed class CurrentReleaseTests
{
    [Fact]
    public async Task After_a_restart_a_conversation_goes_on()
    {
        using var folder = new TemporaryFolder();
        const string Conversation = "one-that-outlives-the-process";
        await using (var before = await StartAsync(folder))
            await new Chat(before, Conversation).SayAsync("top openings in healthcare");

        await using var after = await StartAsync(folder);
        var text = Chat.CardText(Assert.Single(await new Chat(after, Conversation).SayAsync("by wage instead")));

        Assert.Contains("Median wage: Healthcare, Texas", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_area_of_the_agency_answers_where_none_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var bot = await StartAsync(folder, ("Agency:HomeArea", "12420"));

        var text = Chat.CardText(Assert.Single(await new Chat(bot).SayAsync("what do registered nurses earn")));

        Assert.Contains("$97,890", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_area_that_is_not_there_stops_the_start_and_says_what_to_set()
    {
        using var folder = new TemporaryFolder();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(folder, ("Agency:HomeArea", "Texas")));

        Assert.Contains("set Agency:HomeArea", fault.ToString(), StringComparison.Ordinal);
    }

    private static async Task<BotApplication> StartAsync(TemporaryFolder folder, params (string Key, string Value)[] settings)
    {
        var bot = new BotApplication(folder, settings);
        await bot.InitializeAsync();
        return bot;
    }
}
