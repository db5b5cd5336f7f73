using System.Text.Json.Nodes;
using LmiBot.Channels.Cards;

namespace LmiBot.Channels.Tests.Cards;

public sealed class CardTemplateTests
{
    [Fact]
    public async Task Every_case_of_the_language_expands_as_the_reference_implementation_expands_it()
    {
        Assert.True(TemplateCases.All.Count >= 60);
        await AssertAgreeAsync(TemplateCases.All);
    }

    /// <summary>The convention: beside each <c>cards/**/NAME.json</c> lies <c>NAME.sample.json</c>, data to draw it with.</summary>
    [Fact]
    public async Task Every_card_expands_as_the_reference_implementation_expands_it()
    {
        var pairs = Templates().Select(Pair).ToList();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.DoesNotContain("${", Expand(pair).ToJsonString(), StringComparison.Ordinal));
        await AssertAgreeAsync(pairs);
    }

    [Theory]
    [InlineData("""{ "body": [ { "text": "${a +}" } ] }""", "$.body[0].text: ${a +}: the end is not expected there")]
    [InlineData("""{ "text": "${toUpper(a)}" }""", "$.text: ${toUpper(a)}: there is no function toUpper of 1 arguments")]
    [InlineData("""{ "text": "${a ? b : c}" }""", "$.text: ${a ? b : c}: '?' is not supported in an expression")]
    [InlineData("""{ "x": { "$when": "${if(a)}" } }""", "$.x.$when: ${if(a)}: there is no function if of 1 arguments")]
    [InlineData("""{ "text": "${a} `b`" }""", "$.text: a string with ${...} can't hold a backtick")]
    [InlineData("[]", "a card template is a JSON object")]
    [InlineData("""{ "$data": "${a}" }""", "$when and $data can't stand at the root of a card")]
    public void What_is_not_supported_is_refused_with_its_place(string template, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => CardTemplate.Parse(template)).Message);

    [Fact]
    public void What_is_not_JSON_is_refused() => Assert.Throws<FormatException>(() => CardTemplate.Parse("{ "));

    /// <summary>The one deviation: the reference implementation throws here, for the data at hand.</summary>
    [Theory]
    [InlineData("${a / 0}", "${(a / 0)}")]
    [InlineData("${rows[5]}", "${rows[5]}")]
    [InlineData("x ${null}", "x ${null}")]
    [InlineData("${title - 1}", "${(title - 1)}")]
    public void What_cannot_be_computed_stays_as_it_was_written(string text, string expected)
    {
        var template = CardTemplate.Parse(new JsonObject { ["text"] = text }.ToJsonString());
        var card = template.Expand(JsonNode.Parse("""{ "a": 1, "rows": [], "title": "x" }"""));
        Assert.Equal(expected, card["text"]!.GetValue<string>());
    }

    [Fact]
    public void Data_built_in_code_expand_like_parsed_data()
    {
        var data = new JsonObject { ["count"] = 5, ["share"] = 2.5m, ["big"] = 9007199254740993, ["at"] = new DateTime(2026, 11, 21) };
        var card = CardTemplate.Parse("""{ "a": "${count}", "b": "${share} ${count + 1}", "c": "${big}", "d": "${at}" }""").Expand(data);
        Assert.Equal("""{"a":5,"b":"2.5 6","c":9007199254740993,"d":"2026-11-21T00:00:00"}""", card.ToJsonString());
    }

    [Fact]
    public void The_data_stay_untouched_and_the_template_serves_again()
    {
        var template = CardTemplate.Parse("""{ "rows": [ { "$data": "${rows}", "all": "${$data}" } ] }""");
        var data = JsonNode.Parse("""{ "rows": [ { "n": 1 }, { "n": 2 } ] }""")!;
        var before = data.ToJsonString();
        var first = template.Expand(data);
        first["rows"]![0]!["all"]!["n"] = 99;
        Assert.Equal(before, data.ToJsonString());
        Assert.Equal("""{"rows":[{"all":{"n":1}},{"all":{"n":2}}]}""", template.Expand(data).ToJsonString());
    }

    private static async Task AssertAgreeAsync(IReadOnlyList<JsonObject> pairs)
    {
        var expected = await Oracle.ExpandAsync(pairs, TestContext.Current.CancellationToken);
        Assert.Equal(pairs.Count, expected.Count);
        Assert.Multiple([.. pairs.Zip(expected, (pair, oracle) => (Action)(() => AssertSame(pair, oracle)))]);
    }

    private static void AssertSame(JsonObject pair, JsonObject oracle)
    {
        Assert.False(oracle.ContainsKey("error"), $"{pair["name"]}: the reference implementation threw {oracle["error"]}");
        var ours = Expand(pair);
        Assert.True(JsonNode.DeepEquals(oracle["card"], ours), $"{pair["name"]}: expected {oracle["card"]?.ToJsonString()} but got {ours.ToJsonString()}");
    }

    private static JsonObject Expand(JsonObject pair) =>
        CardTemplate.Parse(pair["template"]!.ToJsonString()).Expand(pair["data"]);

    private static IEnumerable<string> Templates() => Directory
        .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "cards"), "*.json", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".sample.json", StringComparison.Ordinal));

    private static JsonObject Pair(string template)
    {
        var sample = Path.ChangeExtension(template, ".sample.json");
        Assert.True(File.Exists(sample), $"{template} has no sample data beside it: {Path.GetFileName(sample)}");
        return new JsonObject
        {
            ["name"] = Path.GetFileName(template),
            ["template"] = JsonNode.Parse(File.ReadAllText(template)),
            ["data"] = JsonNode.Parse(File.ReadAllText(sample)),
        };
    }
}
