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
        await AgeAsync($"turn/msteams/{conversation}/29%3Aann");

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

    private async Task AgeAsync(string key)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        var stored = (await store.ReadAsync(key, TestContext.Current.CancellationToken))!;
        var report = JsonNode.Parse(ChatState.Read(stored.Json).Of("report")!)!;
        report["version"] = 999;
        Assert.True(await store.TryWriteAsync(key, ChatState.Read(stored.Json).With("report", report.ToJsonString()), stored.Version, TestContext.Current.CancellationToken));
    }
}
