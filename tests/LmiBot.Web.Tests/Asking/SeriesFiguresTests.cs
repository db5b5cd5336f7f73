using System.Globalization;
using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Asking;

/// <summary>Every line of <c>series-figures.tsv</c>: questions about the past, whose figures were looked up by hand in the publishers' files, line by line.</summary>
public sealed class SeriesFiguresTests(BotApplication bot)
{
    public static TheoryData<string, string, string, string> Questions
    {
        get
        {
            var questions = new TheoryData<string, string, string, string>();
            foreach (var cells in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Asking", "series-figures.tsv")).Skip(1).Select(l => l.Split('\t')))
                questions.Add(cells[0], cells[1], cells[2], cells[3]);
            return questions;
        }
    }

    /// <param name="question">As typed.</param>
    /// <param name="kind">Series or trend.</param>
    /// <param name="area">Where the figures are for.</param>
    /// <param name="rows">Date or year, and its figure as published; of a trend the home area's and the nation's, parted by |.</param>
    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Answers_as_the_publishers_files_say(string question, string kind, string area, string rows)
    {
        var answer = (await bot.AskAsync(question))["answer"]!;

        Assert.Equal((kind, area), ((string?)answer["kind"], (string?)answer["area"]!["code"]));
        var columns = answer["columns"]!.AsArray().Select(c => (string)c!["key"]!).ToList();
        foreach (var (title, expected) in rows.Split("; ").Select(r => r.Split('=')).Select(r => (r[0], r[1].Split('|'))))
        {
            var row = answer["rows"]!.AsArray().Single(r => (string)r!["title"]! == title)!;
            Assert.Equal(expected, columns.Take(expected.Length).Select(c => Value(row["cells"]![c]!)));
        }
    }

    private static string Value(JsonNode cell) => (string)cell["status"]! == "published" ? cell["value"]!.GetValue<decimal>().ToString("0.######", CultureInfo.InvariantCulture) : (string)cell["status"]!;
}
