using System.Text.RegularExpressions;
using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>In the web chat, by an invitation, the dialog runs in place.</summary>
public sealed class WebChatTests(BotApplication bot)
{
    [Fact]
    public async Task Who_came_by_an_invitation_logs_for_that_organization()
    {
        var issued = await new Script(bot).PlayAsync("""
            administrator: add organization Xenon Xylophones
            administrator: invite a partner of Xenon Xylophones
            """);
        var (ann, _) = await InvitedPerson.OpenAsync(bot, Regex.Match(issued, "\\S*#invitation=\\S+").Value);

        Assert.Contains("Which employer is it? (Xenon Xylophones)", await ann!.SayAsync("log an expansion: 40 jobs in Waco"), StringComparison.Ordinal);
        Assert.Contains("When do the jobs begin", await ann.SayAsync("Xenon Xylophones"), StringComparison.Ordinal);
        Assert.Contains("May it be published", await ann.SayAsync("end of March"), StringComparison.Ordinal);
        await ann.SayAsync("no");
        Assert.StartsWith("Is this right?", await ann.SayAsync("that's all"), StringComparison.Ordinal);
        Assert.StartsWith("Logged as HE-", await ann.SayAsync("log it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_without_one_does_not()
    {
        var (eve, _) = await InvitedPerson.OpenAsync(bot, null);

        Assert.StartsWith("I cannot log hiring events for you:", await eve!.SayAsync("log a layoff"), StringComparison.Ordinal);
    }
}
