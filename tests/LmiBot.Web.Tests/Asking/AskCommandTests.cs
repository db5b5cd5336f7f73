using System.CommandLine;
using System.Text.Json.Nodes;
using LmiBot.Web.Asking;

namespace LmiBot.Web.Tests.Asking;

public sealed class AskCommandTests(BotApplication bot)
{
    [Fact]
    public async Task Prints_the_answer_as_the_API_returns_it()
    {
        var (code, output) = await RunAsync("top openings in healthcare", "--json");

        Assert.Equal(0, code);
        var response = JsonNode.Parse(output)!;
        var overHttp = await bot.AskAsync("top openings in healthcare");
        Assert.True(JsonNode.DeepEquals(overHttp, response), output);
    }

    [Fact]
    public async Task Prints_a_table_with_notes_sources_and_what_to_ask_next()
    {
        var (code, output) = await RunAsync("top openings in healthcare", "and in Dallas?");

        Assert.Equal(0, code);
        Assert.Contains("Openings a year: Healthcare, Texas", output, StringComparison.Ordinal);
        Assert.Matches(@"31-1120\s+Home Health.*55,350\s+58,580\s+\$26,900", output);
        Assert.Contains("Projections Central", output, StringComparison.Ordinal);
        Assert.Contains("> explain this number", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("top openings in healthcare", true)]
    [InlineData("unemployment rate in Texas", false)]
    public async Task Only_a_table_of_occupations_has_a_column_of_codes(string question, bool hasCodes) =>
        Assert.Equal(hasCodes, (await RunAsync(question)).Output.Contains(" SOC ", StringComparison.Ordinal));

    [Fact]
    public async Task What_was_not_understood_is_said_and_exits_with_2()
    {
        var (code, output) = await RunAsync("top openings in Wakanda");

        Assert.Equal(2, code);
        Assert.Contains("Wakanda", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await AskCommand.Create(bot.Services).Parse(args).InvokeAsync(
            new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
