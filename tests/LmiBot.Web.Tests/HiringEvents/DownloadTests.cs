namespace LmiBot.Web.Tests.HiringEvents;

/// <summary>A bot that nobody has told its own address.</summary>
public sealed class DownloadTests(BotApplication bot)
{
    [Theory]
    [InlineData("download layoffs")]
    [InlineData("export layoffs in Dallas to excel")]
    public async Task Without_an_address_a_card_says_which_page_has_the_files(string question)
    {
        var reply = Assert.Single(await new Chat(bot).SayAsync(question))!;

        Assert.Contains("All as CSV or Excel: on this bot’s web page of hiring events, /hiring-events", Chat.CardText(reply), StringComparison.Ordinal);
    }
}
