using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests.Asking;

/// <summary>What a button carries comes back from outside, and may be of another time: a sentence, and never a failure.</summary>
public sealed class TamperedButtonTests(BotApplication bot) : IAsyncLifetime
{
    private const string Good = """{ "version": 1, "question": { "kind": "profile", "area": "48", "occupations": ["29-1141"] }, "from": { "kind": "ranking", "area": "48" } }""";

    private RecordedConnector _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await RecordedConnector.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    public static TheoryData<string> Outdated => new(
        """{ "version": 2, "question": { "kind": "help", "area": "48" } }""",
        """{ "question": { "kind": "help", "area": "48" } }""",
        """{ "version": 1 }""",
        """{ "version": 1, "question": null }""",
        """{ "version": 1, "question": { "area": "48" } }""",
        """{ "version": 1, "question": { "kind": "pathway", "area": "48" } }""",
        """{ "version": 1, "question": { "kind": 4711, "area": "48" } }""",
        """{ "version": 1, "question": { "kind": "ranking", "area": "99" } }""",
        """{ "version": 1, "question": { "kind": "ranking", "area": null } }""",
        """{ "version": 1, "question": { "kind": "profile", "area": "48", "occupations": ["00-9999"] } }""",
        """{ "version": 1, "question": { "kind": "profile", "area": "48", "occupations": [null] } }""",
        """{ "version": 1, "question": { "kind": "profile", "area": "48", "occupations": "29-1141" } }""",
        """{ "version": 1, "question": { "kind": "ranking", "area": "48", "limit": 1e99 } }""",
        """{ "version": 1, "question": { "kind": "ranking", "area": "48", "education": [99] } }""",
        """{ "version": 1, "question": { "kind": "ranking", "area": "48", "wageFloor": { "dollars": -5, "hourly": true } } }""",
        """{ "version": 1, "question": { "kind": "explanation", "area": "48" }, "from": { "kind": "ranking", "area": "99" } }""",
        """{ "version": 1, "question": { "kind": "explanation", "area": "48" }, "from": { "kind": "help", "area": "48" } }""",
        """[[[]]]""",
        "17",
        "true");

    [Theory]
    [MemberData(nameof(Outdated))]
    public async Task Says_so_below_the_card_which_stays(string ask)
    {
        var chat = new Chat(bot) { ServiceUrl = _connector.ServiceUrl };
        await chat.SayAsync("what does a welder earn in Houston");
        using var trace = new Activity("tampered").Start();

        var response = await chat.ExecuteAsync(Button(ask));

        Assert.Equal("This button no longer works", (string?)response["value"]);
        Assert.StartsWith("This button no longer works\n", Chat.CardText(Assert.Single(await _connector.ReceivedAsync(1)).Activity), StringComparison.Ordinal);
        Assert.StartsWith("This button no longer works\n", Chat.CardText(Assert.Single(await chat.SubmitAsync(Button(ask)["data"]))), StringComparison.Ordinal);
        Assert.Empty(bot.ComplaintsOf(trace));
        Assert.Contains("Welders", Chat.CardText(Assert.Single(await chat.SayAsync("and in Waco?"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_byte_that_is_changed_makes_it_fail()
    {
        var random = new Random(1848);
        using var trace = new Activity("tampered").Start();
        var tried = 0;
        for (var round = 0; round < 200; round++)
        {
            var text = new StringBuilder(Good);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var place = random.Next(text.Length);
                if (random.Next(3) == 0)
                    text.Remove(place, random.Next(Math.Min(12, text.Length - place)));
                else
                    text[place] = "\"{}[]:,0189-eak\\\u00e9"[random.Next(16)];
            }

            if (Parsed(text.ToString()) is not { } ask)
                continue;
            tried++;
            // Its own, for what waits behind the limit of one conversation would hold up the end of the app.
            var chat = new Chat(bot) { ServiceUrl = _connector.ServiceUrl };
            var type = (string?)(await chat.ExecuteAsync(new JsonObject { ["verb"] = "ask", ["data"] = new JsonObject { ["ask"] = ask } }))["type"];
            Assert.StartsWith("application/vnd.microsoft.", type, StringComparison.Ordinal);
        }

        Assert.InRange(tried, 20, 200);
        Assert.Empty(bot.ComplaintsOf(trace));
    }

    [Fact]
    public async Task What_is_too_long_is_not_read()
    {
        var long_ = JsonNode.Parse(Good)!;
        long_["padding"] = new string('x', 5000);

        var response = await new Chat(bot) { ServiceUrl = _connector.ServiceUrl }.ExecuteAsync(Button(long_.ToJsonString()));

        Assert.Equal("This button no longer works", (string?)response["value"]);
    }

    private static JsonNode Button(string ask) => JsonNode.Parse($$"""{ "verb": "ask", "data": { "ask": {{ask}} } }""")!;

    private static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.DeepClone();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
