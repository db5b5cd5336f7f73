using System.Net;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests.Teams;

/// <summary>Invokes that are no feature's, and suggested actions, over the real host with a connector that records.</summary>
public sealed class InvokesTests(BotApplication bot)
{
    [Theory]
    [InlineData("signin/verifyState", """{ "state": "123456" }""")]
    [InlineData("signin/tokenExchange", """{ "id": "1", "connectionName": "x", "token": "y" }""")]
    [InlineData("fileConsent/invoke", """{ "action": "accept" }""")]
    [InlineData("composeExtension/fetchTask", """{ "commandId": "findOccupation" }""")]
    [InlineData("composeExtension/onCardButtonClicked", """{ "ask": "help" }""")]
    [InlineData("handoff/action", null)]
    [InlineData("application/search", """{ "queryText": "welder" }""")]
    [InlineData("ask", """{ "ask": "help" }""")]
    [InlineData("suggestedActions/submit", null)]
    [InlineData("suggestedActions/submit", "\"help\"")]
    [InlineData("task/fetch", null)]
    [InlineData("task/fetch", """{ "data": { "anotherApp": true } }""")]
    [InlineData("task/submit", """{ "data": "x" }""")]
    public async Task What_no_feature_knows_is_not_implemented_and_nothing_is_said(string name, string? value)
    {
        await using var connector = await RecordedConnector.StartAsync();

        Assert.Equal(HttpStatusCode.NotImplemented, (await new TeamsPerson(bot, connector).InvokeAsync(name, value)).Status);
        Assert.Empty(connector.Received);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("channel")]
    public async Task A_suggested_action_is_answered_like_the_message_that_it_stands_for(string type)
    {
        await using var connector = await RecordedConnector.StartAsync();
        var person = new TeamsPerson(bot, connector, type);

        var first = await person.InvokeAsync("suggestedActions/submit", """{ "ask": "what does a welder earn in Houston" }""");
        await person.ReceivedAsync(1);
        await person.InvokeAsync("suggestedActions/submit", """{ "ask": "and in Austin?" }""");

        Assert.Equal((HttpStatusCode.OK, null), first);
        await person.ReceivedAsync(2);
        Assert.Contains("Welders", Chat.CardText(person.Received[1]), StringComparison.Ordinal);
        Assert.Contains("Austin", Chat.CardText(person.Received[1]), StringComparison.Ordinal);
    }
}
