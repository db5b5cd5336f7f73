using LmiBot.Asking;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Reading;

public sealed class FollowUpTests(ShippedRelease release)
{
    [Theory]
    [InlineData("and in Dallas?", "Ranking AnnualOpenings 19100 in healthcare")]
    [InlineData("Dallas", "Ranking AnnualOpenings 19100 in healthcare")]
    [InlineData("by wage instead", "Ranking MedianWage 48 in healthcare")]
    [InlineData("what about growth?", "Ranking GrowthPercent 48 in healthcare")]
    [InlineData("fastest declining", "Ranking GrowthPercent 48 in healthcare, ascending")]
    [InlineData("lowest", "Ranking AnnualOpenings 48 in healthcare, ascending")]
    [InlineData("only middle-skill", "Ranking AnnualOpenings 48 in healthcare, middle-skill")]
    [InlineData("only with an associate degree", "Ranking AnnualOpenings 48 in healthcare, Associate")]
    [InlineData("paying at least $60,000", "Ranking AnnualOpenings 48 in healthcare, from 60000 a year")]
    [InlineData("top 5", "Ranking AnnualOpenings 48 in healthcare, 5 rows")]
    [InlineData("top 40", "Ranking AnnualOpenings 48 in healthcare, 40 rows")]
    [InlineData("what about skilled trades", "Ranking AnnualOpenings 48 in skilled-trades")]
    [InlineData("skilled trades", "Ranking AnnualOpenings 48 in skilled-trades")]
    [InlineData("all fields", "Ranking AnnualOpenings 48")]
    [InlineData("and nationwide?", "Ranking AnnualOpenings 00 in healthcare")]
    [InlineData("and what do welders earn?", "Figure MedianWage 48 of 51-4121")]
    [InlineData("welders", "Profile 48 of 51-4121")]
    public Task After_top_openings_in_healthcare(string text, string question) => ReadsAs(question, "top openings in healthcare", text);

    [Theory]
    [InlineData("and in Dallas?", "Figure MedianWage 19100 of 51-4121")]
    [InlineData("what about electricians?", "Figure MedianWage 12420 of 47-2111")]
    [InlineData("how many are there?", "Figure Employment 12420 of 51-4121")]
    [InlineData("entry wage", "Figure EntryWage 12420 of 51-4121")]
    [InlineData("tell me more about them", "Profile 12420 of 51-4121")]
    [InlineData("their openings and entry wage", "Profile 12420 of 51-4121")]
    [InlineData("here", "Figure MedianWage 48 of 51-4121")]
    [InlineData("what about healthcare?", "Ranking MedianWage 12420 in healthcare")]
    [InlineData("registered nurse pay", "Figure MedianWage 48 of 29-1141")]
    [InlineData("top openings in healthcare", "Ranking AnnualOpenings 48 in healthcare")]
    public Task After_what_a_welder_earns_in_Austin(string text, string question) => ReadsAs(question, "what does a welder earn in Austin", text);

    /// <summary>Top openings in healthcare, Texas: 31-1120, 29-1141, 31-9092, 31-1131, 29-2061...</summary>
    [Theory]
    [InlineData("the second one", "Profile 48 of 29-1141")]
    [InlineData("tell me about the second one", "Profile 48 of 29-1141")]
    [InlineData("#2", "Profile 48 of 29-1141")]
    [InlineData("number two", "Profile 48 of 29-1141")]
    [InlineData("the second", "Profile 48 of 29-1141")]
    [InlineData("what does the second one earn?", "Figure MedianWage 48 of 29-1141")]
    [InlineData("and the second one in Dallas?", "Profile 19100 of 29-1141")]
    [InlineData("and the second one > and the first one", "Profile 48 of 31-1120")]
    [InlineData("the second one > and in Dallas? > the first one", "Profile 48 of 31-1120")]
    [InlineData("where is this from? > the second one", "Profile 48 of 29-1141")]
    [InlineData("the eleventh one", "NotUnderstood 48")]
    [InlineData("top 5 > #7", "NotUnderstood 48")]
    [InlineData("#7 > the second one", "Profile 48 of 29-1141")]
    [InlineData("more", "Ranking AnnualOpenings 48 in healthcare, after 10")]
    [InlineData("show me more", "Ranking AnnualOpenings 48 in healthcare, after 10")]
    [InlineData("next", "Ranking AnnualOpenings 48 in healthcare, after 10")]
    [InlineData("and the next 5", "Ranking AnnualOpenings 48 in healthcare, after 10, 5 rows")]
    [InlineData("any more?", "Ranking AnnualOpenings 48 in healthcare, after 10")]
    [InlineData("more > more", "Ranking AnnualOpenings 48 in healthcare, after 20")]
    [InlineData("top 40 > more", "Ranking AnnualOpenings 48 in healthcare, after 25, 40 rows")]
    [InlineData("more > and in Dallas?", "Ranking AnnualOpenings 19100 in healthcare")]
    [InlineData("more > by wage instead", "Ranking MedianWage 48 in healthcare")]
    [InlineData("more openings", "Ranking AnnualOpenings 48 in healthcare")]
    [InlineData("highest paid first", "NotUnderstood 48")]
    [InlineData("more recent data", "Source 48")]
    public Task After_top_openings_in_healthcare_more_and_rows(string text, string question) =>
        ReadsAs(question, ["top openings in healthcare", .. text.Split(" > ")]);

    [Theory]
    [InlineData("more", "Profile 48 of 51-4121")]
    [InlineData("more > more", "NotUnderstood 48")]
    [InlineData("the second one", "NotUnderstood 48")]
    public Task After_one_figure(string text, string question) => ReadsAs(question, ["what do welders earn", .. text.Split(" > ")]);

    [Fact]
    public Task A_row_of_several_figures() => ReadsAs("Profile 48 of 47-2111", "what do welders and electricians earn", "the second one");

    [Theory]
    [InlineData("more")]
    [InlineData("next 5")]
    [InlineData("the second one")]
    public Task At_the_start_there_is_nothing_to_go_on_from(string text) => ReadsAs("NotUnderstood 48", text);

    [Theory]
    [InlineData("high school", "25-2031")]
    [InlineData("the high school one", "25-2031")]
    [InlineData("elementary", "25-2021")]
    [InlineData("kindergarten", "25-2012")]
    public async Task What_tells_one_of_the_choices_from_the_others_is_chosen(string text, string occupation)
    {
        var ask = await release.AskAsync();
        var (choice, state) = ask.Answer("what do teachers earn", AskState.Empty);
        Assert.Equal(QuestionKind.Choice, choice.Kind);

        Assert.Equal([occupation], ask.Answer(text, state).Answer.Question.Occupations);
    }

    [Theory]
    [InlineData("in Houston", "Profile 26420 of 51-4121")]
    [InlineData("how much do they make?", "Figure MedianWage 12420 of 51-4121")]
    [InlineData("and electricians", "Profile 12420 of 47-2111")]
    [InlineData("about electricians", "Profile 48 of 47-2111")]
    public Task After_a_profile(string text, string question) => ReadsAs(question, "tell me about welders in Austin", text);

    [Theory]
    [InlineData("and in Austin", "Ranking AnnualOpenings 12420, 5 rows, None|HighSchool|SomeCollege|PostsecondaryAward, from 60000 a year")]
    [InlineData("over $80k", "Ranking AnnualOpenings 48, 5 rows, None|HighSchool|SomeCollege|PostsecondaryAward, from 80000 a year")]
    [InlineData("with a bachelor's degree", "Ranking AnnualOpenings 48, 5 rows, Bachelor, from 60000 a year")]
    [InlineData("top openings in Texas", "Ranking AnnualOpenings 48")]
    public Task After_filters(string text, string question) => ReadsAs(question, "top 5 openings paying over $60,000 without a degree in Texas", text);

    [Fact]
    public Task A_question_of_sources_or_help_leaves_the_question_in_place() =>
        ReadsAs("Ranking AnnualOpenings 19100 in healthcare", "top openings in healthcare", "where is this from?", "help", "gibberish xyzzy", "and in Dallas?");

    /// <summary>They ask about the bot: nothing is said that an area could be of.</summary>
    [Theory]
    [InlineData("what can i do here")]
    [InlineData("what do you have here")]
    [InlineData("i am here")]
    [InlineData("who is here")]
    [InlineData("here")]
    public Task Here_is_no_area_of_nothing(string text) => ReadsAs("Help 48", text);

    [Fact]
    public Task Here_is_an_area_of_what_is_said() => ReadsAs("Ranking AnnualOpenings 48", "what jobs are there here");

    [Fact]
    public Task Starting_over_forgets_it() => ReadsAs("Ranking AnnualOpenings 48", "top openings in healthcare in Dallas", "start over", "top openings");

    [Fact]
    public Task A_choice_goes_on_with_what_was_understood() =>
        ReadsAs("Figure MedianWage 19100 of 29-1141", "what does a nurse earn in Austin", "registered nurses", "and in Dallas?");

    private async Task ReadsAs(string question, params string[] texts) => Assert.Equal(question, await release.ReadAsync(texts));
}
