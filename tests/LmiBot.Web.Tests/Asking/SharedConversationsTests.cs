namespace LmiBot.Web.Tests.Asking;

/// <summary>Several people and the bot, which hears what mentions it.</summary>
public sealed class SharedConversationsTests(BotApplication bot)
{
    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Each_person_has_follow_ups_of_their_own(string type)
    {
        var counselor = new Chat(bot, $"19:{Chat.NewId()}@thread.tacv2;messageid=1700", type: type);
        var student = counselor.As("student");
        await counselor.MentionAsync("what does a welder earn in Houston");
        await student.MentionAsync("top openings in healthcare in Dallas");

        var welders = Chat.CardText(Assert.Single(await counselor.MentionAsync("and in Waco?")));
        var healthcare = Chat.CardText(Assert.Single(await student.MentionAsync("by wage instead")));

        Assert.Contains("Welders", welders, StringComparison.Ordinal);
        Assert.Contains("Waco", welders, StringComparison.Ordinal);
        Assert.Contains("Median wage: Healthcare, Dallas", healthcare, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_thread_of_a_channel_is_a_conversation_and_a_reply_stays_in_its_thread()
    {
        var channel = $"19:{Chat.NewId()}@thread.tacv2";
        var welders = new Chat(bot, $"{channel};messageid=1", type: "channel");
        var nurses = new Chat(bot, $"{channel};messageid=2", type: "channel");
        await welders.MentionAsync("what does a welder earn in Houston");
        await nurses.MentionAsync("what do registered nurses earn in Houston");

        var reply = Assert.Single(await welders.MentionAsync("and in Austin?"));

        Assert.Contains("Welders", Chat.CardText(reply), StringComparison.Ordinal);
        Assert.Equal($"{channel};messageid=1", (string?)reply!["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_choice_in_a_channel_is_of_whoever_was_asked()
    {
        var counselor = new Chat(bot, $"19:{Chat.NewId()}@thread.tacv2;messageid=1700", type: "channel");
        var student = counselor.As("student");
        await counselor.MentionAsync("what does a nurse earn in Austin");
        await student.MentionAsync("top openings in healthcare in Dallas");

        Assert.Contains("Nursing Assistants", Chat.CardText(Assert.Single(await counselor.MentionAsync("the second one"))), StringComparison.Ordinal);
    }
}
