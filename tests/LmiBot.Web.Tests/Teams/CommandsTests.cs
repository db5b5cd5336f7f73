using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Teams;

/// <summary>Every command that Teams lists works as it stands, as text to the bot.</summary>
public sealed class CommandsTests(BotApplication bot)
{
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json")))!;

    public static TheoryData<string> Commands => [.. Manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany(list => list!["commands"]!.AsArray()).Select(c => (string)c!["title"]!)];

    [Theory]
    [MemberData(nameof(Commands))]
    [InlineData("hi")]
    [InlineData("hello")]
    public async Task Each_is_understood_at_once_and_after_a_question(string command)
    {
        var chat = new Chat(bot);
        var first = Assert.Single(await chat.SayAsync(command));
        var later = new Chat(bot);
        await later.SayAsync("what does an electrician earn in Houston");
        var second = Assert.Single(await later.SayAsync(command));

        foreach (var reply in new[] { first, second })
        {
            var said = reply!.ToJsonString();
            Assert.DoesNotContain("I did not understand that", said, StringComparison.Ordinal);
            Assert.DoesNotContain("something went wrong", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void There_are_at_most_ten_in_a_scope_and_a_welcome_card_in_place_of_prompt_starters()
    {
        foreach (var list in Manifest["bots"]![0]!["commandLists"]!.AsArray())
        {
            Assert.InRange(list!["commands"]!.AsArray().Count, 1, 10);
            Assert.All(list["commands"]!.AsArray(), command => Assert.Null(command!["prompt"]));
        }
    }
}
