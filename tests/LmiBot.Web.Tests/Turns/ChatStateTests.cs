using LmiBot.Web.Chat;

namespace LmiBot.Web.Tests.Turns;

public sealed class ChatStateTests
{
    [Fact]
    public void Each_feature_has_a_value_of_its_own_and_may_forget_it()
    {
        var both = ChatState.Read(ChatState.Read("""{"one":{"a":1}}""").With("two", "[2]"));
        Assert.Equal("""{"a":1}""", both.Of("one"));
        Assert.Equal("[2]", both.Of("two"));
        Assert.Equal("""{"two":[2]}""", both.With("one", "null"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_state_is_none(string? json)
    {
        var state = ChatState.Read(json);
        Assert.Null(state.Of("one"));
        Assert.Equal("""{"one":1}""", state.With("one", "1"));
    }
}
