using LmiBot.Deliveries;
using LmiBot.Web.Digests;

namespace LmiBot.Web.Tests.Digests;

public sealed class ProblemWordsTests
{
    [Theory]
    [InlineData("BotNotInConversationRoster", "the app is not installed there")]
    [InlineData("removed", "the app is not installed there")]
    [InlineData("MessageWritesBlocked", "the app was blocked there")]
    [InlineData("ConversationNotFound", "the conversation is gone")]
    [InlineData("500 InternalServerError", "the channel failed: 500 InternalServerError")]
    [InlineData("400 BadSyntax", "the channel refused the message: 400 BadSyntax")]
    [InlineData("something new", "for another reason: “something new”")]
    public void A_code_has_words(string code, string words) => Assert.Equal(words, ProblemWords.Of(code));

    [Fact]
    public void Each_of_the_bots_own_has_words_of_its_own()
    {
        var codes = typeof(DeliveryProblems).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.DoesNotContain(code, ProblemWords.Of(code), StringComparison.Ordinal));
        Assert.Distinct(codes.Select(ProblemWords.Of));
    }

    [Fact]
    public void A_name_hides_no_link() =>
        Assert.Equal("[x] (http://evil) / [y] (http://evil)", DigestReplies.Place("channel", "[x](http://evil)", "[y](http://evil)"));
}
