using FsCheck;
using FsCheck.Fluent;
using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Reading;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Reading;

/// <summary>A button sends a phrase, and the phrase means the question behind the button.</summary>
public sealed class QuestionPhraseTests(ShippedRelease release)
{
    [Fact]
    public async Task Any_question_reads_back()
    {
        var ask = await release.AskAsync();

        Prop.ForAll(Asked.Questions(ask.Release).ToArbitrary(), question => AssertReadBack(ask, [question]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData(QuestionKind.Profile, Measure.AnnualOpenings)]
    [InlineData(QuestionKind.Figure, Measure.MedianWage)]
    [InlineData(QuestionKind.Figure, Measure.AnnualOpenings)]
    [InlineData(QuestionKind.Figure, Measure.GrowthPercent)]
    [InlineData(QuestionKind.Figure, Measure.Employment)]
    public async Task Every_occupation_reads_back(QuestionKind kind, Measure measure)
    {
        var ask = await release.AskAsync();

        AssertReadBack(ask, ask.Release.Occupations.All.Where(o => o.IsPublished)
            .Select(o => new Question { Kind = kind, Measure = measure, AreaCode = "48", Occupations = [o.SocCode] }));
    }

    [Fact]
    public async Task Every_area_reads_back()
    {
        var ask = await release.AskAsync();

        AssertReadBack(ask, ask.Release.Areas.All.SelectMany(a => (Question[])
        [
            new Question { Kind = QuestionKind.Ranking, AreaCode = a.AreaCode },
            new Question { Kind = QuestionKind.Figure, Measure = Measure.MedianWage, AreaCode = a.AreaCode, Occupations = ["29-1141"] },
        ]));
    }

    [Fact]
    public async Task Every_field_reads_back_by_every_measure_in_every_kind_of_area()
    {
        var ask = await release.AskAsync();
        string[] areas = [AreaCatalog.NationCode, "48", "12420", "4800004", "48453"];

        AssertReadBack(
            ask,
            from field in ask.Release.Occupations.Fields
            from measure in Enum.GetValues<Measure>()
            from order in Enum.GetValues<SortOrder>()
            from area in areas
            select new Question { Kind = QuestionKind.Ranking, AreaCode = area, Measure = measure, Order = order, FieldCode = field.Code });
    }

    private static void AssertReadBack(Ask ask, IEnumerable<Question> questions)
    {
        var phrase = new QuestionPhrase(ask.Release);
        var misread = questions.Select(q => (Line: q.Line(), Text: phrase.Write(q)))
            .Select(q => (q.Line, q.Text, Read: ReadBack(ask, q.Text)))
            .Where(q => q.Read != q.Line)
            .Select(q => $"“{q.Text}” is {q.Read}, not {q.Line}").ToList();
        Assert.True(misread.Count == 0, $"{misread.Count} are misread:\n{string.Join('\n', misread.Take(20))}");
    }

    private static string ReadBack(Ask ask, string text)
    {
        var answer = ask.Answer(text, AskState.Empty).Answer;
        return answer.Kind == answer.Question.Kind ? answer.Question.Line() : answer.Kind.ToString();
    }
}
