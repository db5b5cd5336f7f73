using LmiBot.Asking;
using LmiBot.Asking.Reading;

namespace LmiBot.Tests.Asking.Reading;

public sealed class ChoiceReaderTests
{
    private static readonly Choice[] Choices =
        [.. new[] { "Registered Nurses", "Nurse Practitioners", "Nursing Assistants" }.Select((label, i) =>
            new Choice(label, new Question { Kind = QuestionKind.Figure, AreaCode = "48", Limit = i + 1 }))];

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2.", 2)]
    [InlineData("#2", 2)]
    [InlineData("one", 1)]
    [InlineData("number one", 1)]
    [InlineData("option one", 1)]
    [InlineData("three please", 3)]
    [InlineData("the second one", 2)]
    [InlineData("First", 1)]
    [InlineData("the last one", 3)]
    [InlineData("nurse practitioners", 2)]
    [InlineData("Nurse Practitioner", 2)]
    [InlineData("4", null)]
    [InlineData("fourth", null)]
    [InlineData("0", null)]
    [InlineData("nurse", null)]
    [InlineData("top 2", null)]
    [InlineData("", null)]
    [InlineData("please", null)]
    public void A_choice_is_a_number_or_a_name(string text, int? choice) => Assert.Equal(choice, ChoiceReader.Read(text, Choices)?.Limit);

    [Theory]
    [InlineData("one")]
    [InlineData("last")]
    [InlineData("")]
    public void Without_choices_nothing_is_chosen(string text) => Assert.Null(ChoiceReader.Read(text, []));
}
