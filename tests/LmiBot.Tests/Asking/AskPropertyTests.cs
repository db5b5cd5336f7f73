using FsCheck;
using FsCheck.Fluent;
using LmiBot.Asking;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking;

/// <summary>What holds for every text, whatever was asked before.</summary>
public sealed class AskPropertyTests(ShippedRelease release)
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public async Task Every_text_is_answered_in_words()
    {
        var ask = await release.AskAsync();

        Prop.ForAll(Asked.Turns(ask.Release).ToArbitrary(), turn =>
        {
            var (answer, next) = ask.Answer(turn.Text, turn.Before);
            return answer.Text.Length > 0 && answer.Title.Length > 0 && answer.Suggestions.Count <= 5 && next.Choices.Count <= 5;
        }).Check(Thorough);
    }

    [Fact]
    public async Task A_very_long_text_is_answered()
    {
        var ask = await release.AskAsync();

        Assert.All((string[])["over 50 ", "$1,111 or ", "nurse ", "??", "é\u0301", "no more than $5 "], part =>
            Assert.NotEmpty(ask.Answer(string.Concat(Enumerable.Repeat(part, 50_000)), AskState.Empty).Answer.Text));
    }

    [Theory]
    [InlineData("99999", null, "29-1141")]
    [InlineData("48", "no-such-field", null)]
    [InlineData("48", null, "99-9999")]
    public async Task A_question_that_the_release_no_longer_holds_is_forgotten(string area, string? field, string? occupation)
    {
        var ask = await release.AskAsync();
        var gone = new Question { Kind = occupation is null ? QuestionKind.Ranking : QuestionKind.Figure, AreaCode = area, FieldCode = field, Occupations = occupation is null ? [] : [occupation] };
        var before = new AskState(AskState.CurrentVersion, gone, [new Choice("First", gone), new Choice("Second", new Question { Kind = QuestionKind.Ranking, AreaCode = "48" })]);

        Assert.All((string[])["by wage instead", "and in Dallas?", "where is this from?", "2"], text =>
            Assert.Equal(ask.Answer(text, AskState.Empty).Answer.Question.Line(), ask.Answer(text, before).Answer.Question.Line()));
    }

    [Fact]
    public async Task Every_figure_has_a_source_and_every_ranking_is_in_order()
    {
        var ask = await release.AskAsync();

        Prop.ForAll(Asked.Turns(ask.Release).ToArbitrary(), turn => IsSound(ask.Answer(turn.Text, turn.Before).Answer)).Check(Thorough);
    }

    [Fact]
    public async Task A_text_is_always_read_the_same()
    {
        var ask = await release.AskAsync();

        Prop.ForAll(Asked.Turns(ask.Release).ToArbitrary(), turn =>
        {
            var (first, second) = (ask.Answer(turn.Text, turn.Before), ask.Answer(turn.Text, turn.Before));
            return first.Answer.Question.Line() == second.Answer.Question.Line() && first.Answer.Text == second.Answer.Text
                && first.Answer.Rows.Select(r => r.SocCode).SequenceEqual(second.Answer.Rows.Select(r => r.SocCode));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public async Task A_question_that_stands_alone_is_read_the_same_whatever_was_asked_before()
    {
        var ask = await release.AskAsync();
        var alone = from question in Asked.Questions(ask.Release)
                    from before in Asked.States(ask.Release)
                    select (Text: new LmiBot.Asking.Reading.QuestionPhrase(ask.Release).Write(question), Before: before with { Choices = [] });

        Prop.ForAll(alone.ToArbitrary(), turn =>
            ask.Answer(turn.Text, turn.Before).Answer.Question.Line() == ask.Answer(turn.Text, AskState.Empty).Answer.Question.Line()).Check(Thorough);
    }

    private static bool IsSound(Answer answer)
    {
        if (answer.Kind == QuestionKind.Ranking && !IsRanked(answer))
            return false;
        var figures = answer.Rows.SelectMany(r => r.Cells).ToList();
        return figures.TrueForAll(c => c.Status == FigureStatus.Published == c.Value.HasValue && c.Text.Length > 0)
            && (!figures.Exists(c => c.Value is not null) || (answer.Sources.Count > 0 && answer.Sources.All(s => s.Vintage.Length > 0 && s.AreaName.Length > 0)))
            && answer.Rows.All(r => r.Cells.Count == answer.Columns.Count);
    }

    private static bool IsRanked(Answer answer)
    {
        var keys = answer.Rows.Select(r => (Key: r.Value.Status == FigureStatus.TopCoded ? decimal.MaxValue : r.Value.Value!.Value, Code: r.SocCode)).ToList();
        var ordered = answer.Question.Order == SortOrder.Ascending ? keys.OrderBy(k => k.Key) : keys.OrderByDescending(k => k.Key);
        return answer.Rows.Count <= Math.Min(answer.Question.Limit, AskingOptions.MostRows)
            && answer.Rows.All(r => r.Value.Status != FigureStatus.NotPublished)
            && ordered.ThenBy(k => k.Code, StringComparer.Ordinal).SequenceEqual(keys)
            && keys.DistinctBy(k => k.Code).Count() == keys.Count;
    }
}
