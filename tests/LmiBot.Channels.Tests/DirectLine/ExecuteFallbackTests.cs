using System.Text.Json.Nodes;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>Direct Line sends no invokes, so no button there may be one that only an invoke answers.</summary>
public sealed class ExecuteFallbackTests
{
    private const string Execute = """{ "type": "Action.Execute", "title": "More", "verb": "ask", "data": { "ask": 1 }, "fallback": { "type": "Action.Submit", "title": "More", "data": { "ask": 1 } } }""";

    [Fact]
    public async Task Every_Action_Execute_gives_way_to_its_fallback_wherever_it_is()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var card = JsonNode.Parse($$"""
            { "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Container", "selectAction": {{Execute}}, "items": [{ "type": "ActionSet", "actions": [{{Execute}}] }] }],
              "actions": [{{Execute}}, { "type": "Action.OpenUrl", "url": "https://lmi.example.gov/" }] }
            """)!;
        bot.Handler.Answer = (_, _) => [Reply.Card(card, "A card")];
        var person = await bot.NewPersonAsync();
        await person.StartAsync();
        await person.SayAsync("more");

        var said = (await person.PollAsync()).Activities[^1]["attachments"]![0]!["content"]!;

        Assert.DoesNotContain("Action.Execute", said.ToJsonString(), StringComparison.Ordinal);
        var submit = JsonNode.Parse(Execute)!["fallback"];
        Assert.True(JsonNode.DeepEquals(submit, said["actions"]![0]));
        Assert.True(JsonNode.DeepEquals(submit, said["body"]![0]!["selectAction"]));
        Assert.True(JsonNode.DeepEquals(submit, said["body"]![0]!["items"]![0]!["actions"]![0]));
        Assert.Equal("Action.OpenUrl", (string?)said["actions"]![1]!["type"]);
        Assert.Contains("Action.Execute", card.ToJsonString(), StringComparison.Ordinal);
    }
}
