using System.Globalization;
using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Asking;

/// <summary>Every line of <c>figures.tsv</c>: questions whose figures were looked up by hand in the publishers' files (see <c>figures.md</c>).</summary>
public sealed class FiguresTests(BotApplication bot)
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Asking", "figures.tsv"));

    public static TheoryData<string, string, string, string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string, string, string, string>();
            foreach (var cells in Lines.Skip(1).Select(l => l.Split('\t')))
                questions.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Answers_as_the_publishers_files_say(string question, string kind, string measure, string area, string rows)
    {
        var response = await bot.AskAsync(question);

        var answer = response["answer"]!;
        Assert.Equal(kind, (string?)answer["kind"]);
        if (measure.Length > 0 && kind is "ranking" or "figure")
            Assert.Equal(measure, (string?)response["question"]!["measure"]);
        if (area.Length > 0 && kind is "ranking" or "figure")
            Assert.Equal(area, (string?)answer["area"]!["code"]);
        var expected = rows.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('=')).ToList();
        var actual = answer["rows"]!.AsArray().Select(r => r!.AsObject()).ToList();
        if (kind == "choice")
            Assert.Subset(actual.Select(r => (string)r["soc"]!).ToHashSet(), expected.Select(e => e[0]).ToHashSet());
        else if (kind == "profile")
            Assert.Subset(actual.Select(r => $"{r["soc"]}.{r["measure"]}={Value(r)}").ToHashSet(), expected.Select(e => $"{e[0]}={Normal(e[1])}").ToHashSet());
        else
            Assert.Equal(expected.Select(e => $"{e[0]}={Normal(e[1])}"), actual.Take(expected.Count).Select(r => $"{r["soc"]}={Value(r)}"));
    }

    [Fact]
    public void Holds_the_sixty_questions_that_were_asked_for() => Assert.True(Lines.Length > 60, $"figures.tsv has {Lines.Length} lines");

    private static string Value(JsonObject row) => (string)row["status"]! == "published" ? Normal(row["value"]!.ToString()) : (string)row["status"]!;

    /// <summary>97890.0 and 97890 are one figure.</summary>
    private static string Normal(string value) => decimal.TryParse(value, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.####", CultureInfo.InvariantCulture)
        : value;
}
