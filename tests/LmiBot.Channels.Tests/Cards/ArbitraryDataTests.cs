using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LmiBot.Channels.Cards;

namespace LmiBot.Channels.Tests.Cards;

public sealed class ArbitraryDataTests
{
    private static readonly Gen<string> Data =
        Json.Any("title", "rows", "area", "name", "parts", "groups", "n", "v", "up", "a", "b", "x", "nothing");

    private static readonly Gen<JsonObject> Pair =
        from pair in Gen.Elements(TemplateCases.All.ToArray())
        from data in Data
        select new JsonObject { ["name"] = $"{pair["name"]} with {data}", ["template"] = pair["template"]!.DeepClone(), ["data"] = JsonNode.Parse(data) };

    [Fact]
    public void Expansion_never_throws() =>
        Prop.ForAll(Pair.ToArbitrary(), pair => Expand(pair).ToJsonString().Length > 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>Where the reference implementation doesn't throw for the data, ours agrees with it.</summary>
    [Fact]
    public async Task Expansion_agrees_with_the_reference_implementation()
    {
        var pairs = Gen.Sample(Pair, 3000, new Rnd(20261121, 1), 20).ToList();
        var oracle = await Oracle.ExpandAsync(pairs, TestContext.Current.CancellationToken);
        var comparable = pairs.Zip(oracle).Where(both => !both.Second.ContainsKey("error")).ToList();
        Assert.True(comparable.Count > 2000, $"only {comparable.Count} expanded");
        var differences = comparable
            .Select(both => (Pair: both.First, Expected: both.Second["card"], Ours: Expand(both.First)))
            .Where(result => !JsonNode.DeepEquals(result.Expected, result.Ours))
            .Select(result => $"{result.Pair["name"]}: expected {result.Expected?.ToJsonString()} but got {result.Ours.ToJsonString()}");
        var found = differences.ToList();
        Assert.True(found.Count == 0, $"{found.Count} of {comparable.Count}:\n{string.Join("\n", found.Take(10))}");
    }

    private static JsonObject Expand(JsonObject pair) =>
        CardTemplate.Parse(pair["template"]!.ToJsonString()).Expand(pair["data"]);
}
