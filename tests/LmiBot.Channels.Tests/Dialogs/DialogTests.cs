using LmiBot.Channels.Dialogs;

namespace LmiBot.Channels.Tests.Dialogs;

public sealed class DialogTests
{
    private static readonly Dialog<Lunch> Dialog = LunchStep.Dialog;

    [Fact]
    public void Asks_only_for_what_is_not_told()
    {
        Assert.Equal("dish", Begin(new Lunch()).Asking);
        Assert.Equal("wine", Begin(new Lunch("pie", 3)).Asking);
        Assert.Null(Begin(new Lunch("pie", 3, "red", "-")).Asking);
        // A question that does not concern what is told is none.
        Assert.Equal("note", Begin(new Lunch("soup", 3)).Asking);
    }

    [Fact]
    public void An_answer_leads_to_the_next_question()
    {
        var state = Say(Begin(new Lunch()), "pie", "4", "red", "by the window");

        Assert.Equal((new Lunch("pie", 4, "red", "by the window"), null), (state.Told, state.Asking));
    }

    [Fact]
    public void What_cannot_be_is_asked_again_with_the_reason_and_is_not_lost()
    {
        var refused = Dialog.Answer(Begin(new Lunch("pie")), "guests", "13");
        var unread = Dialog.Answer(refused.State, "guests", "many");

        Assert.Equal(("guests", "at most 12", false), (refused.State.Asking, refused.Says, refused.IsUnread));
        Assert.Equal("13", refused.State.Typed["guests"]);
        Assert.Equal(("guests", "a number", true), (unread.State.Asking, unread.Says, unread.IsUnread));
        Assert.Equal(("wine", false), (Say(unread.State, "3").Asking, Say(unread.State, "3").Typed.ContainsKey("guests")));
    }

    [Theory]
    [InlineData("white", "house white")]
    [InlineData("WHITE", "house white")]
    [InlineData("2", "house white")]
    [InlineData("port", "port")]
    public void What_may_mean_several_things_is_asked_back(string answer, string wine)
    {
        var asked = Dialog.Answer(Begin(new Lunch("pie", 3)), "wine", "house wine").State;
        var question = Dialog.Question(asked)!;

        Assert.Equal("which?", question.Text);
        Assert.Equal(["red", "white"], question.Choices);
        Assert.Equal(wine, Say(asked, answer).Told.Wine);
        Assert.Equal("note", Say(asked, answer).Asking);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("OK")]
    public void Yes_chooses_only_where_there_is_one_choice(string yes)
    {
        var asked = Dialog.Answer(Begin(new Lunch("pie", 3)), "wine", "house wine").State;
        var one = Dialog.Answer(Begin(new Lunch("pie", 3)), "wine", "the usual").State;

        Assert.Equal(asked, Say(asked, yes));
        Assert.Equal("usual red", Say(one, yes).Told.Wine);
    }

    [Fact]
    public void What_was_asked_back_stands_until_it_is_answered()
    {
        var asked = Dialog.Answer(Begin(new Lunch("pie")), "guests", "a few").State;
        var unread = Dialog.Answer(asked, "guests", "many");

        Assert.Equal(("a number", true, asked), (unread.Says, unread.IsUnread, unread.State));
        Assert.Equal(3, Say(unread.State, "1").Told.Guests);
        Assert.Equal("13", Dialog.Answer(asked, "guests", "13").State.Typed["guests"]);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("No idea.")]
    [InlineData("none")]
    [InlineData("not known yet")]
    public void What_is_not_known_takes_an_answer_away_and_leaves_a_needed_one(string unknown)
    {
        var answered = Begin(new Lunch("pie", 3, "red", "by the window"));
        var form = Dialog.Fill(answered, new Dictionary<string, string> { ["guests"] = unknown });

        foreach (var gone in new[] { Say(Dialog.Change(answered, "guests").State, unknown), Dialog.Change(answered, "guests", unknown).State, form })
            Assert.Equal((new Lunch("pie", null, "red", "by the window"), null), (gone.Told, gone.Asking));
        Assert.Null(Say(Dialog.Change(answered, "note").State, unknown).Told.Note);
        Assert.Equal((3, null), (Dialog.Skip(Dialog.Change(answered, "guests").State).State.Told.Guests, Dialog.Skip(Dialog.Change(answered, "guests").State).State.Asking));
        var needed = Dialog.Answer(Dialog.Change(answered, "dish").State, "dish", unknown);
        Assert.Equal(("pie", "dish"), (needed.State.Told.Dish, needed.State.Asking));
        Assert.Contains("needed", needed.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_assumed_is_asked()
    {
        var state = Dialog.Begin(new DialogState<Lunch>(new Lunch("pie", 3, "red", "none")) { Assumed = ["wine"] });

        Assert.Equal("wine", state.Asking);
        Assert.Equal((null, "white"), (Say(state, "white").Asking, Say(state, "white").Told.Wine));
        Assert.Equal((null, "red"), (Dialog.Skip(state).State.Asking, Dialog.Skip(state).State.Told.Wine));
        Assert.Null(Dialog.SkipRest(state).State.Asking);
    }

    [Fact]
    public void A_choice_may_leave_more_to_choose()
    {
        var asked = Dialog.Answer(Begin(new Lunch("pie", 3)), "wine", "house wine and house wine").State;
        var again = Say(asked, "white");

        Assert.Equal(("wine", "white and house wine"), (again.Asking, again.Typed["wine"]));
        Assert.Equal("white and red", Say(again, "red").Told.Wine);
    }

    [Fact]
    public void Optional_questions_are_skipped_and_needed_ones_are_not()
    {
        var needed = Dialog.Skip(Begin(new Lunch()));
        var skipped = Dialog.Skip(Begin(new Lunch("pie")));

        Assert.Equal("dish", needed.State.Asking);
        Assert.Contains("needed", needed.Says, StringComparison.Ordinal);
        Assert.Equal(("wine", null), (skipped.State.Asking, skipped.State.Told.Guests));
        Assert.Null(Dialog.SkipRest(Begin(new Lunch("pie"))).State.Asking);
        Assert.Null(Dialog.SkipRest(Dialog.Answer(Begin(new Lunch("pie", 3)), "wine", "house wine").State).State.Asking);
        Assert.Null(Dialog.SkipRest(Dialog.Answer(Begin(new Lunch("pie", 3)), "guests", "many").State).State.Asking);
        Assert.Equal("dish", Dialog.SkipRest(Begin(new Lunch())).State.Asking);
        Assert.Null(Say(Dialog.SkipRest(Begin(new Lunch())).State, "pie").Asking);
        Assert.Equal("wine", Say(Begin(new Lunch("pie")), "unknown").Asking);
    }

    [Fact]
    public void Back_opens_what_was_open_before_and_keeps_its_answer()
    {
        var state = Say(Begin(new Lunch()), "pie", "4");

        var once = Dialog.Back(state).State;
        var twice = Dialog.Back(once).State;

        Assert.Equal(("guests", 4), (once.Asking, once.Told.Guests));
        Assert.Equal("dish", twice.Asking);
        Assert.Equal(("dish", true), (Dialog.Back(twice).State.Asking, Dialog.Back(twice).Says is not null));
        // Another answer, and the one after it is still there.
        Assert.Equal((new Lunch("cake", 4), "wine"), (Say(twice, "cake").Told, Say(twice, "cake").Asking));
        // "Skip" keeps what is there.
        Assert.Equal(("wine", 4), (Dialog.Skip(once).State.Asking, Dialog.Skip(once).State.Told.Guests));
    }

    [Fact]
    public void Back_to_a_skipped_question_asks_it_again()
    {
        var skipped = Dialog.Skip(Begin(new Lunch("pie"))).State;

        var back = Dialog.Back(skipped).State;

        Assert.Equal("guests", back.Asking);
        Assert.Equal(5, Say(back, "5").Told.Guests);
    }

    [Fact]
    public void Any_answer_is_changed_and_the_open_question_stays()
    {
        var state = Say(Begin(new Lunch()), "pie", "4");

        var told = Dialog.Change(state, "dish", "soup").State;
        var asked = Dialog.Change(state, "guests").State;
        var wrong = Dialog.Change(state, "guests", "99");

        // Wine does not go with soup: its question was open, and is none any more.
        Assert.Equal(("soup", "note"), (told.Told.Dish, told.Asking));
        Assert.Equal("wine", Dialog.Change(state, "dish", "cake").State.Asking);
        Assert.Equal(("guests", 4), (asked.Asking, asked.Told.Guests));
        Assert.Equal("wine", Say(asked, "6").Asking);
        Assert.Equal(("guests", 4, "at most 12"), (wrong.State.Asking, wrong.State.Told.Guests, wrong.Says));
        Assert.Equal("wine", Dialog.Back(asked).State.Asking);
    }

    [Fact]
    public void A_form_reads_by_the_same_rules_and_loses_nothing()
    {
        var filled = Fill(Begin(new Lunch()), ("dish", "pie"), ("guests", "13"), ("wine", "house wine"), ("note", " "));

        Assert.Equal(new Lunch("pie"), filled.Told);
        Assert.Equal(("13", "house wine"), (filled.Typed["guests"], filled.Typed["wine"]));
        Assert.Equal("at most 12", Dialog.Fault(filled, Dialog.Find("guests")!));
        Assert.Equal("which? red / white", Dialog.Fault(filled, Dialog.Find("wine")!));
        Assert.Null(Dialog.Fault(filled, Dialog.Find("dish")!));
        var mended = Fill(filled, ("dish", "pie"), ("guests", "12"), ("wine", "house wine"), ("note", ""));
        Assert.Equal(("wine", 12), (mended.Asking, mended.Told.Guests));
        Assert.Equal((new Lunch("pie", 12, "house white"), null), (Say(mended, "white").Told, Say(mended, "white").Asking));
    }

    [Fact]
    public void What_stands_in_a_form_as_it_was_is_not_read_anew_and_what_is_emptied_is_gone()
    {
        var state = Say(Dialog.Answer(Begin(new Lunch("pie", 3)), "wine", "house wine").State, "white");

        Assert.Equal("house white", Fill(state, ("wine", "house white")).Told.Wine);
        Assert.Equal((new Lunch("pie", null, "house white"), "note"), (Fill(state, ("guests", "")).Told, Fill(state, ("guests", "")).Asking));
        Assert.Equal("dish", Fill(state, ("dish", "")).Asking);
    }

    private static DialogState<Lunch> Begin(Lunch told) => Dialog.Begin(new DialogState<Lunch>(told));

    private static DialogState<Lunch> Say(DialogState<Lunch> state, params string[] answers) =>
        answers.Aggregate(state, (open, answer) => Dialog.Answer(open, open.Asking!, answer).State);

    private static DialogState<Lunch> Fill(DialogState<Lunch> state, params (string Step, string Text)[] inputs) =>
        Dialog.Fill(state, inputs.ToDictionary(i => i.Step, i => i.Text));
}
