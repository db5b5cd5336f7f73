using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests.Asking;

/// <summary>An occupation typed in the compose box, as Teams asks for it.</summary>
public sealed class OccupationExtensionTests(BotApplication bot)
{
    [Theory]
    [InlineData("welder", "Welders, Cutters, Solderers, and Brazers")]
    [InlineData("CNA", "Nursing Assistants")]
    [InlineData("HVAC tech", "Heating, Air Conditioning, and Refrigeration Mechanics and Installers")]
    [InlineData("29-1141", "Registered Nurses")]
    [InlineData("291141", "Registered Nurses")]
    [InlineData("29-1141.00", "Registered Nurses")]
    [InlineData("electritian", "Electricians")]
    [InlineData("registred nurs", "Registered Nurses")]
    [InlineData("phleb", "Phlebotomists")]
    [InlineData("ELECTRIC", "Electricians")]
    [InlineData("  truck dri", "Heavy and Tractor-Trailer Truck Drivers")]
    public async Task What_is_typed_is_found_unfinished_and_mistyped_too(string typed, string first)
    {
        var found = await FindAsync(typed);

        Assert.Contains(first, found.Take(3).Select(Title));
        Assert.InRange(found.Count, 1, 10);
        Assert.Equal(found.Count, found.Select(Title).Distinct().Count());
    }

    [Fact]
    public async Task A_result_shows_pay_and_openings_and_inserts_the_profile_card()
    {
        var nurses = (await FindAsync("registered nurses"))[0];

        Assert.Equal("Median pay: $95,970. Openings a year: 16,900. Texas", (string?)nurses["preview"]!["content"]!["text"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)nurses["contentType"]);
        var card = nurses["content"]!.AsObject();
        Assert.Equal("Registered Nurses, Texas", (string?)card["body"]![0]!["text"]);
        Assert.Contains("$95,970", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_published_is_said_to_be_so()
    {
        var found = await FindAsync("17-2021");

        Assert.Contains("Openings a year: not published.", (string?)found[0]["preview"]!["content"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inserted_cards_have_no_buttons_that_need_the_bot_in_the_conversation()
    {
        foreach (var result in await FindAsync("nurse"))
            Assert.DoesNotContain(result["content"]!["actions"]!.AsArray(), action => (string?)action!["type"] is not "Action.OpenUrl");
    }

    [Theory]
    [InlineData("""[ { "name": "initialRun", "value": "true" } ]""")]
    [InlineData("""[ { "name": "occupation", "value": "" } ]""")]
    [InlineData("[]")]
    public async Task Before_anything_is_typed_the_largest_occupations_are_there(string parameters)
    {
        var found = Results(await QueryAsync(parameters));

        Assert.Equal(10, found.Count);
        Assert.Contains("Home Health and Personal Care Aides", found.Select(Title));
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("???")]
    [InlineData("🦄🦄")]
    [InlineData("<script>alert(1)</script> ${title} \u0001\ud800")]
    public async Task Where_nothing_is_found_a_sentence_says_what_to_try(string typed)
    {
        var answer = await QueryAsync(Occupation(typed));

        Assert.Equal("message", (string?)answer["type"]);
        Assert.Contains("SOC code", (string?)answer["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_hostile_length_only_the_beginning_is_looked_up()
    {
        var beginning = string.Concat(Enumerable.Repeat("electrician ", 9))[..100];

        var answer = await QueryAsync(Occupation(beginning + string.Concat(Enumerable.Repeat(" registered nurse", 3000))));

        Assert.Equal((await QueryAsync(Occupation(beginning))).ToJsonString(), answer.ToJsonString());
        Assert.InRange(answer.ToJsonString().Length, 1, 250_000);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_end()
    {
        var all = (await FindAsync("nurse")).Select(Title).ToList();

        var pages = new List<string>();
        foreach (var skip in (int[])[0, 4, 8])
            pages.AddRange(Results(await QueryAsync(Occupation("nurse"), $$"""{ "skip": {{skip}}, "count": 4 }""")).Select(Title));

        Assert.Equal(10, all.Count);
        Assert.Equal(all, pages);
        Assert.Empty(Results(await QueryAsync(Occupation("nurse"), """{ "skip": 25, "count": 25 }""")));
        Assert.Equal(all, Results(await QueryAsync(Occupation("nurse"), """{ "skip": -3, "count": 1000000 }""")).Select(Title));
    }

    [Fact]
    public async Task Figures_are_written_as_the_sender_writes_them()
    {
        var nurses = Results(await QueryAsync(Occupation("registered nurses"), locale: "de-DE"))[0];

        Assert.Contains("16.900", (string?)nurses["preview"]!["content"]!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "commandId": "findEmployer", "parameters": [] }""")]
    [InlineData("""{ "commandId": "findOccupation", "parameters": "welder" }""")]
    [InlineData("""{ "parameters": [] }""")]
    [InlineData("\"welder\"")]
    [InlineData("null")]
    public async Task A_query_that_is_none_of_ours_is_not_implemented(string value)
    {
        await using var connector = await RecordedConnector.StartAsync();

        Assert.Equal(HttpStatusCode.NotImplemented, (await new TeamsPerson(bot, connector).InvokeAsync("composeExtension/query", value)).Status);
        Assert.Empty(connector.Received);
    }

    [Theory]
    [InlineData("nurse")]
    [InlineData("a")]
    public async Task All_results_together_are_small_enough_to_send(string typed)
    {
        var found = await FindAsync(typed);

        Assert.All(found, result => Assert.InRange(Encoding.UTF8.GetByteCount(result["content"]!.ToJsonString()), 1, 25 * 1024));
        Assert.InRange(Encoding.Unicode.GetByteCount(new JsonArray([.. found.Select(f => f.DeepClone())]).ToJsonString()), 1, 80 * 1024 * 2);
    }

    private async Task<IReadOnlyList<JsonObject>> FindAsync(string typed) => Results(await QueryAsync(Occupation(typed)));

    private async Task<JsonNode> QueryAsync(string parameters, string options = """{ "skip": 0, "count": 25 }""", string locale = "en-US")
    {
        await using var connector = await RecordedConnector.StartAsync();
        var (status, body) = await new TeamsPerson(bot, connector, "groupChat", locale).InvokeAsync(
            "composeExtension/query", $$"""{ "commandId": "findOccupation", "parameters": {{parameters}}, "queryOptions": {{options}} }""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(connector.Received);
        return body!["composeExtension"]!;
    }

    private static string Occupation(string typed) => $$"""[ { "name": "occupation", "value": {{JsonSerializer.Serialize(typed)}} } ]""";

    private static IReadOnlyList<JsonObject> Results(JsonNode answer)
    {
        Assert.Equal(("result", "list"), ((string?)answer["type"], (string?)answer["attachmentLayout"]));
        return [.. answer["attachments"]!.AsArray().Select(a => a!.AsObject())];
    }

    private static string Title(JsonNode result) => (string)result["preview"]!["content"]!["title"]!;
}
