using System.Text.Json.Nodes;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;
using LmiBot.Web.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>What is kept of the dialog, and what does not touch it.</summary>
public sealed class StateTests(BotApplication bot)
{
    [Theory]
    [InlineData("12", "I was renewed meanwhile and can no longer read the hiring event that you had begun.…")]
    [InlineData("what does a welder earn in Austin?", "…Welders… | I was renewed meanwhile and can no longer read…")]
    public async Task A_state_of_another_version_starts_again_politely(string text, string reply)
    {
        var conversation = Chat.NewId();
        var roles = new Script(bot);
        await roles.PlayAsync("administrator: grant analyst to {ann}");
        var chat = new Chat(bot, conversation, "29:ann", objectId: roles.IdOf("ann"));
        var script = new ReportScript(chat);
        await script.PlayAsync("""
            ann: log a hiring event
            ann: layoff
            """);
        await EditAsync($"turn/msteams/{conversation}/29%3Aann", report => report["version"] = 999);

        await script.PlayAsync($$"""
            ann: {{text}}
            bot: {{reply}}
            ann: what does a welder earn in Dallas?
            bot: …Welders…
            ann: log a hiring event
            bot: Let us log it.…
            """);
    }

    [Fact]
    public async Task What_is_told_is_kept_as_long_as_somebody_may_go_on_with_it()
    {
        var conversation = Chat.NewId();
        var key = $"turn/msteams/{conversation}/29%3Aann";
        var roles = new Script(bot);
        await roles.PlayAsync("administrator: grant analyst to {ann}");
        var script = new ReportScript(new Chat(bot, conversation, "29:ann", objectId: roles.IdOf("ann")));
        await script.PlayAsync("""
            ann: Log a closing: 20 jobs at Indigo Inks in Waco, starting March 3
            ann: no
            ann: that's all
            ann: log it
            bot: Logged as HE-…
            """);
        Assert.DoesNotContain("Indigo", await ReadAsync(key), StringComparison.Ordinal);

        await script.PlayAsync("""
            ann: Log a closing: 20 jobs at Ivory Inks in Waco, starting March 3
            ann: cancel
            ann: resume
            bot: We go on where we were.…
            ann: cancel
            """);
        Assert.Contains("Ivory", await ReadAsync(key), StringComparison.Ordinal);
        await EditAsync(key, report => report["cancelledAt"] = DateTime.UnixEpoch);
        await script.PlayAsync("""
            ann: what does a welder earn in Austin?
            bot: …Welders…
            """);
        Assert.DoesNotContain("Ivory", await ReadAsync(key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_message_takes_no_dialog_back()
    {
        var roles = new Script(bot);
        await roles.PlayAsync("administrator: grant analyst to {ann}");
        var chat = new Chat(bot, person: "29:ann", objectId: roles.IdOf("ann"));
        await chat.SendAsync(new JsonObject { ["type"] = "message", ["id"] = "first", ["text"] = "what does a welder earn in Austin?" });
        var script = new ReportScript(chat);
        await script.PlayAsync("""
            ann: log a hiring event
            ann: layoff
            ann: Wide Windows
            """);

        await script.PlayAsync("""
            ann edits first: what does a welder earn in Dallas?
            bot: …Dallas… | Back to the hiring event: How many jobs are lost?…
            ann edits first: Tall Towers
            bot: I take no edited messages as answers: say what to change, as in "change the date to June 5". How many jobs are lost?…
            ann: 12
            bot: Jobs lost: 12. Where is it?…
            """);
    }

    private async Task<string> ReadAsync(string key)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IConversationStore>().ReadAsync(key, TestContext.Current.CancellationToken))!.Json;
    }

    private async Task EditAsync(string key, Action<JsonNode> edit)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        var stored = (await store.ReadAsync(key, TestContext.Current.CancellationToken))!;
        var report = JsonNode.Parse(ChatState.Read(stored.Json).Of("report")!)!;
        edit(report);
        Assert.True(await store.TryWriteAsync(key, ChatState.Read(stored.Json).With("report", report.ToJsonString()), stored.Version, TestContext.Current.CancellationToken));
    }
}
