using System.Net;
using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests.Turns;

public sealed class InvokeTests
{
    private static readonly JsonObject Card = new() { ["type"] = "AdaptiveCard", ["version"] = "1.5" };

    [Fact]
    public async Task The_response_of_a_card_action_comes_in_the_body_and_the_replies_by_connector()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Respond = turn => Respond.WithCard(turn.Activity.Value!["action"]!["data"]!.DeepClone());
        bot.Handler.Answer = (_, _) => [Reply.Text("in the thread")];
        var (status, body) = await InvokeAsync(bot, connector, "adaptiveCard/action", """{ "action": { "verb": "ask", "data": { "type": "AdaptiveCard" } } }""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""", body);
        Assert.Equal("in the thread", Assert.Single(await connector.ReceivedAsync(1)).Activity["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Each_kind_has_its_own_shape()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Answer = (_, _) => [];
        async Task<string> BodyOf(InvokeResponse response, string id)
        {
            bot.Handler.Respond = _ => response;
            return (await InvokeAsync(bot, connector, "any", id: id)).Body;
        }
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Noted."}""", await BodyOf(Respond.WithMessage("Noted."), "1"));
        Assert.Equal(
            """{"task":{"type":"continue","value":{"title":"Log an event","width":"medium","height":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"}}}}}""",
            await BodyOf(Respond.WithTask("Log an event", Card.DeepClone()), "2"));
        Assert.Equal("""{"task":{"type":"message","value":"Saved."}}""", await BodyOf(Respond.WithTaskMessage("Saved."), "3"));
        Assert.Equal(
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5"},"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"Welders","text":"$54,290"}}}]}}""",
            await BodyOf(Respond.WithResults([new ExtensionResult("Welders", "$54,290", Card.DeepClone())]), "4"));
        Assert.Equal("""{"composeExtension":{"type":"message","text":"Nothing found."}}""", await BodyOf(Respond.WithExtensionMessage("Nothing found."), "5"));
        Assert.Equal("", await BodyOf(Respond.Done, "6"));
    }

    [Fact]
    public async Task One_that_the_app_does_not_know_is_not_implemented_and_leaves_no_trace()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        Assert.Equal((HttpStatusCode.NotImplemented, ""), await InvokeAsync(bot, connector, "fileConsent/invoke"));
        Assert.Empty(connector.Received);
    }

    [Fact]
    public async Task One_that_comes_twice_gets_the_same_response_replies_once_and_changes_the_state_once()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Remember = (_, state) => $"{state}x";
        bot.Handler.Answer = (_, state) => [Reply.Text($"before: {state}")];
        bot.Handler.Respond = _ => Respond.WithMessage("done");
        var first = await InvokeAsync(bot, connector, "adaptiveCard/action");
        Assert.Equal(first, await InvokeAsync(bot, connector, "adaptiveCard/action"));
        await connector.ReceivedAsync(1);
        await InvokeAsync(bot, connector, "adaptiveCard/action", id: "inv-2");
        Assert.Equal(["before: ", "before: x"], (await connector.ReceivedAsync(2)).Select(r => r.Activity["text"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("adaptiveCard/action", "application/vnd.microsoft.activity.message", 1)]
    [InlineData("task/fetch", "continue", 0)]
    [InlineData("task/submit", "continue", 0)]
    [InlineData("composeExtension/query", "message", 0)]
    public async Task A_handler_that_fails_says_what_to_do_in_the_shape_that_is_waited_for(string name, string type, int replies)
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Respond = _ => throw new InvalidOperationException("broken");
        var (status, body) = await InvokeAsync(bot, connector, name);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"\"type\":\"{type}\"", body, StringComparison.Ordinal);
        Assert.Contains("Please try again", body, StringComparison.Ordinal);
        Assert.DoesNotContain("broken", body, StringComparison.Ordinal);
        Assert.Equal(replies, (await connector.ReceivedAsync(replies)).Count);
        // The reference that the user is given finds the error in the log.
        var reference = System.Text.RegularExpressions.Regex.Match(body, "[0-9a-f]{32}").Value;
        Assert.Contains(bot.Log.Lines, line => reference.Length == 32 && line.Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_response_does_not_wait_for_the_replies_and_the_end_of_the_app_does()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var (bot, busy) = (await BotHost.StartAsync(), new TaskCompletionSource());
        connector.Next(_ => busy.Task);
        bot.Handler.Respond = _ => Respond.WithMessage("done");
        bot.Handler.Answer = (_, _) => [Reply.Text("one"), Reply.Text("two")];

        Assert.Contains("done", (await InvokeAsync(bot, connector, "adaptiveCard/action")).Body, StringComparison.Ordinal);
        await connector.ReceivedAsync(1);
        var ending = bot.DisposeAsync();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(ending.IsCompleted);
        busy.SetResult();
        await ending;

        Assert.Equal(["one", "two"], connector.Received.Select(sent => sent.Activity["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_cannot_be_noted_after_the_response_is_in_the_log()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(configure: services => services.AddScoped<ITurnStore, UnableToMark>());
        bot.Handler.Respond = _ => Respond.Done;
        await InvokeAsync(bot, connector, "adaptiveCard/action");
        await bot.Log.LineAsync("Error: What was to follow a response failed the disk is full");
    }

    private sealed class UnableToMark(MemoryStore store) : ITurnStore
    {
        public Task<TurnStart> BeginAsync(string stateKey, string? activityKey, CancellationToken cancellationToken) => store.BeginAsync(stateKey, activityKey, cancellationToken);

        public Task<bool> TryEndAsync(TurnEnd end) => store.TryEndAsync(end);

        public Task MarkAnsweredAsync(string activityKey) => throw new InvalidOperationException("the disk is full");

        public Task<bool> TryTakeOverAsync(string activityKey, HandledActivity seen) => store.TryTakeOverAsync(activityKey, seen);
    }

    private static async Task<(HttpStatusCode Status, string Body)> InvokeAsync(
        BotHost bot, RecordedConnector connector, string name, string? value = null, string id = "inv-1")
    {
        var invoke = Activities.Invoke(name, value is null ? null : JsonNode.Parse(value), id);
        invoke["serviceUrl"] = connector.ServiceUrl;
        using var response = await bot.PostAsync(invoke.ToJsonString());
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
