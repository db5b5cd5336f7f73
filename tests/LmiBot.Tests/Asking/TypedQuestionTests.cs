using FsCheck;
using FsCheck.Fluent;
using LmiBot.Asking;
using LmiBot.Occupations;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking;

/// <summary>Questions that come typed, as from a button: everything in them may be wrong.</summary>
public sealed class TypedQuestionTests(ShippedRelease release)
{
    private static readonly Question Ranking = new() { Kind = QuestionKind.Ranking, AreaCode = "48" };
    private static readonly Question Figure = new() { Kind = QuestionKind.Figure, AreaCode = "48", Occupations = ["29-1141"] };

    public static TheoryData<Question> Unanswerable => new(
        Ranking with { AreaCode = "99" },
        Ranking with { FieldCode = "alchemy" },
        Ranking with { Occupations = ["29-1141"] },
        Ranking with { Limit = 0 },
        Ranking with { Offset = -1 },
        Ranking with { Offset = int.MaxValue },
        Ranking with { Measure = (Measure)99 },
        Ranking with { Order = (SortOrder)9 },
        Ranking with { Filters = new() { Education = [(EducationLevel)77] } },
        Ranking with { Filters = new() { WageFloor = new(-1, false) } },
        Ranking with { Filters = new() { WageFloor = new(decimal.MaxValue, true) } },
        Ranking with { Kind = QuestionKind.Choice },
        Ranking with { Kind = (QuestionKind)200 },
        Figure with { Occupations = [] },
        Figure with { Occupations = ["00-9999"] },
        Figure with { Occupations = [null!] },
        Figure with { Occupations = [.. Enumerable.Repeat("29-1141", 26)] },
        Figure with { OtherAreas = [null!] },
        Figure with { OtherAreas = ["00", "12420", "19100"] },
        Figure with { OtherAreas = ["99"] },
        Figure with { Occupations = ["29-1141", "29-1171"], OtherAreas = ["00"] },
        Figure with { Kind = QuestionKind.Profile, Occupations = ["29-1141", "29-1171"] });

    [Theory]
    [MemberData(nameof(Unanswerable))]
    public async Task What_has_no_answer_says_so_and_changes_nothing(Question question)
    {
        var before = new AskState(AskState.CurrentVersion, Ranking, []);

        var (answer, next) = (await release.AskAsync()).Answer(question, before);

        Assert.Equal("This button no longer works", answer.Title);
        Assert.Equal(before.Last, next.Last);
        Assert.All(answer.Suggestions, s => Assert.NotNull(s.Question));
    }

    [Fact]
    public async Task Whatever_an_answer_suggests_has_an_answer()
    {
        var ask = await release.AskAsync();
        Prop.ForAll(Asked.Questions(ask.Release).ToArbitrary(), question =>
        {
            var (answer, next) = ask.Answer(question, AskState.Empty);
            Assert.Equal(question.Kind, answer.Kind);
            Assert.InRange(answer.Suggestions.Count, 1, 5);
            Assert.All(answer.Suggestions, s => Assert.Equal(s.Question!.Kind, ask.Answer(s.Question, next).Answer.Kind));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
