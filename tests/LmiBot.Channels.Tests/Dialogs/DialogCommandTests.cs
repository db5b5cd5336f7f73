using LmiBot.Channels.Dialogs;

namespace LmiBot.Channels.Tests.Dialogs;

public sealed class DialogCommandTests
{
    [Theory]
    [InlineData("back", DialogCommandKind.Back)]
    [InlineData("Go back, please", null)]
    [InlineData("go back please", DialogCommandKind.Back)]
    [InlineData("Skip", DialogCommandKind.Skip)]
    [InlineData("keep it", DialogCommandKind.Skip)]
    [InlineData("next", DialogCommandKind.Skip)]
    [InlineData("I don't know", DialogCommandKind.Unknown)]
    [InlineData("it's unknown", DialogCommandKind.Unknown)]
    [InlineData("not known yet", DialogCommandKind.Unknown)]
    [InlineData("no idea", DialogCommandKind.Unknown)]
    [InlineData("none", DialogCommandKind.Unknown)]
    [InlineData("no more orders", null)]
    [InlineData("skip this one", DialogCommandKind.Skip)]
    [InlineData("skip the rest", DialogCommandKind.SkipRest)]
    [InlineData("That's all.", DialogCommandKind.SkipRest)]
    [InlineData("what does this mean?", DialogCommandKind.Explain)]
    [InlineData("Why do you ask that?", DialogCommandKind.Explain)]
    [InlineData("why?", DialogCommandKind.Explain)]
    [InlineData("help", DialogCommandKind.Explain)]
    [InlineData("what does median wage mean?", null)]
    [InlineData("what is the median wage?", null)]
    [InlineData("cancel", DialogCommandKind.Cancel)]
    [InlineData("never mind", DialogCommandKind.Cancel)]
    [InlineData("as a form", DialogCommandKind.AsForm)]
    [InlineData("one by one", DialogCommandKind.OneByOne)]
    [InlineData("resume", DialogCommandKind.Resume)]
    [InlineData("log it", DialogCommandKind.Confirm)]
    [InlineData("submit", DialogCommandKind.Confirm)]
    [InlineData("done", DialogCommandKind.SkipRest)]
    [InlineData("I'm done", DialogCommandKind.SkipRest)]
    [InlineData("Yes, that's right!", DialogCommandKind.Yes)]
    [InlineData("ok", DialogCommandKind.Yes)]
    [InlineData("yes please", DialogCommandKind.Yes)]
    [InlineData("yup", DialogCommandKind.Yes)]
    [InlineData("Acme", null)]
    [InlineData("Back Bay Bakery", null)]
    [InlineData("no", null)]
    [InlineData("", null)]
    public void Reads_what_is_said_to_a_dialog(string text, DialogCommandKind? kind) => Assert.Equal(kind, DialogCommand.Read(text)?.Kind);

    [Theory]
    [InlineData("change the date to June 5", "the date", "June 5")]
    [InlineData("Change employer", "employer", null)]
    [InlineData("correct the jobs to 50 to 60", "the jobs", "50 to 60")]
    [InlineData("change place = Round Rock", "place", "Round Rock")]
    public void Reads_what_is_to_be_changed(string text, string of, string? to) => Assert.Equal(new DialogCommand(DialogCommandKind.Change, of, to), DialogCommand.Read(text));

    [Theory]
    [InlineData("place: austin", DialogCommandKind.Change, "place", "austin")]
    [InlineData("Employer = Globex", DialogCommandKind.Change, "Employer", "Globex")]
    [InlineData("employer is Globex", DialogCommandKind.Tell, "employer", "Globex")]
    [InlineData("the date should be June 5", DialogCommandKind.Tell, "the date", "June 5")]
    [InlineData("actually it's 60 people", DialogCommandKind.Correct, null, "60 people")]
    [InlineData("sorry, make that 60", DialogCommandKind.Correct, null, "60")]
    [InlineData("actually 60", DialogCommandKind.Correct, null, "60")]
    [InlineData("Actually, Globex", DialogCommandKind.Correct, null, "Globex")]
    [InlineData("make it 60", DialogCommandKind.Correct, null, "60")]
    public void Reads_what_is_told_in_passing(string text, DialogCommandKind kind, string? of, string to) => Assert.Equal(new DialogCommand(kind, of, to), DialogCommand.Read(text));

    [Theory]
    [InlineData("who is hiring welders")]
    [InlineData("https://example.com/a")]
    [InlineData("3:30")]
    [InlineData("sorry state of the market")]
    [InlineData("Actually Good Burgers")]
    public void Reads_no_command_in_what_only_looks_like_one(string text) => Assert.Null(DialogCommand.Read(text));

    [Fact]
    public void A_long_text_is_no_command_and_is_read_in_no_time() => Assert.Null(DialogCommand.Read($"change {new string('x', 100_000)} to"));
}
