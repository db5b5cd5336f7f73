using LmiBot.Asking;
using LmiBot.Releases;
using LmiBot.Tests.Data.Importing;
using LmiBot.Tests.Data.Importing.Reference;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>Questions over a small file of QCEW's layout, from the import to the answer.</summary>
public sealed class CoveredSeriesTests(ShippedRelease shipped) : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Jobs_of_an_industry_are_told_by_month_with_their_base_and_what_is_not_disclosed_is_no_figure()
    {
        var answer = await AnswerAsync("employment in healthcare in Austin by QCEW");

        Assert.Equal("Covered employment in Health Care and Social Assistance, Austin-Round Rock-San Marcos, TX", answer.Title);
        Assert.Equal("Covered employment in Health Care and Social Assistance in Austin-Round Rock-San Marcos, TX: 210 (March 2026); +5.0% from a year before (March 2025).", answer.Text);
        Assert.Equal(["210", "not published", "200"], answer.Rows.Select(r => r.Value.Text));
        Assert.Equal(("Jobs", "Three months before (December 2025)"), (answer.Columns[0].Header, answer.Rows[1].Title));
        Assert.Equal([200, 204, 200, null, 206, 207, 210], answer.Series!.Points.Select(p => p.Value));
        Assert.Contains("every job that unemployment insurance covers", answer.Meaning, StringComparison.Ordinal);
        Assert.Contains(answer.Notes, n => n.StartsWith("Private employers alone", StringComparison.Ordinal));
        Assert.Equal(new AnswerSource("BLS Quarterly Census of Employment and Wages (QCEW)", "2026 Q1", "Austin-Round Rock-San Marcos, TX"), Assert.Single(answer.Sources));
    }

    [Fact]
    public async Task Pay_is_told_by_quarter_and_is_no_wage_of_an_occupation()
    {
        var answer = await AnswerAsync("QCEW wages in construction in Texas");

        Assert.Equal("Average weekly wage in Construction in Texas: $1,428 (quarter 1 of 2026); −7.9% from three months before (quarter 4 of 2025); +2.0% from a year before (quarter 1 of 2025).", answer.Text);
        Assert.Contains("no wage of an occupation", answer.Meaning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("covered employment", "Covered employment, Texas: 8,191")]
    [InlineData("average weekly wage in Texas", "Average weekly wage, Texas: $1,184")]
    [InlineData("wages in construction by QCEW", "Average weekly wage in Construction, Texas: $1,428")]
    [InlineData("how many jobs are there in construction in Texas according to QCEW", "Covered employment in Construction, Texas: 756")]
    [InlineData("QCEW employment in health care in Travis County", "Covered employment in Health Care and Social Assistance, Austin-Round Rock-San Marcos, TX: 210")]
    [InlineData("QCEW wages in construction > and employment?", "Covered employment in Construction, Texas: 756")]
    [InlineData("QCEW employment in construction > and in healthcare?", "Covered employment in Health Care and Social Assistance, Texas: 1,520")]
    [InlineData("QCEW employment in healthcare in Texas > and in Austin?", "Covered employment in Health Care and Social Assistance, Austin-Round Rock-San Marcos, TX: 210")]
    [InlineData("QCEW employment in construction > all industries", "Covered employment, Texas: 8,191")]
    public async Task It_is_asked_for_in_several_ways(string turns, string expected)
    {
        var answer = await AnswerAsync(turns);

        Assert.True(answer.Rows.Count > 0, answer.Text);
        Assert.Equal(expected, $"{answer.Title}: {answer.Rows[0].Value.Text}");
    }

    [Theory]
    [InlineData("QCEW employment in tech", QuestionKind.Choice, "Which industry do you mean?")]
    [InlineData("fastest growing QCEW employment", QuestionKind.NotUnderstood, "one thing at a time")]
    [InlineData("QCEW employment in manufacturing in Texas", QuestionKind.Series, "I have no figures on this: Covered employment in Manufacturing, Texas.")]
    [InlineData("QCEW employment in construction > top openings in healthcare", QuestionKind.Ranking, "")]
    public async Task What_is_unclear_is_asked_back_and_what_is_not_there_is_said(string turns, QuestionKind kind, string text)
    {
        var answer = await AnswerAsync(turns);

        Assert.Equal(kind, answer.Kind);
        Assert.Contains(text, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_quarter_in_two_files_the_later_one_is_told_and_the_others_stay()
    {
        var later = _database.Write("revised.csv", [.. (await File.ReadAllLinesAsync(Fixture.Path("qcew_texas.csv"), Cancellation)).Where(l => !l.Contains("\"2025\"", StringComparison.Ordinal)).Select(l => l.Replace(",756,", ",999,", StringComparison.Ordinal))]);

        var answer = await AnswerAsync("QCEW employment in construction", Fixture.Path("qcew_texas.csv"), later);

        Assert.Equal([700, 710, 720, null, 730, 731, 732, 740, 741, 999], answer.Series!.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task The_built_in_data_have_none_and_the_answer_says_so_and_what_to_do()
    {
        var answer = (await shipped.AskAsync()).Answer("employment in healthcare in Austin by QCEW", AskState.Empty).Answer;

        Assert.Equal((QuestionKind.Series, 0), (answer.Kind, answer.Rows.Count));
        Assert.Contains("no file of the Quarterly Census of Employment and Wages (QCEW) has been loaded into release 2026Q2", answer.Text, StringComparison.Ordinal);
        Assert.Contains("“import FILE”, “release check” and “release publish”", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_knows_no_occupations()
    {
        var answer = (await shipped.AskAsync()).Answer("QCEW employment of welders", AskState.Empty).Answer;

        Assert.Equal(QuestionKind.NotUnderstood, answer.Kind);
        Assert.Contains("not published by occupation", answer.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _database.Dispose();

    private Task<Answer> AnswerAsync(string turns) => AnswerAsync(turns, Fixture.Path("qcew_texas.csv"));

    private async Task<Answer> AnswerAsync(string turns, params IReadOnlyList<string> files)
    {
        await using var db = _database.Open();
        db.AddRange([.. Cast.Areas, .. Cast.Occupations, .. Cast.Names]);
        await db.SaveChangesAsync(Cancellation);
        foreach (var file in files)
            Assert.Null(Assert.Single(await _database.ImportAsync([file])).Message);
        var ask = new Ask(await SnapshotLoader.LoadAsync(db, db.Releases.Max(r => r.ReleaseId), Cancellation), new AskingOptions());
        var (answer, state) = ((Answer?)null, AskState.Empty);
        foreach (var turn in turns.Split(" > "))
            (answer, state) = ask.Answer(turn, state);
        return answer!;
    }
}
