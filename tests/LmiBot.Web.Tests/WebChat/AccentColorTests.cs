using LmiBot.Web.WebChat;

namespace LmiBot.Web.Tests.WebChat;

public sealed class AccentColorTests
{
    [Theory]
    [InlineData("#0b57d0", "#ffffff")]
    [InlineData("#f2c200", "#000000")]
    [InlineData("#FFFFFF", "#000000")]
    [InlineData("#000000", "#ffffff")]
    public void Text_on_a_color_is_black_or_white(string color, string text)
    {
        Assert.True(AccentColor.TryParse(color, out var accent));
        Assert.Equal(text, accent.TextOn.ToString());
    }

    /// <summary>The figures of the W3C's own example: #777777 on white is 4.48 to 1.</summary>
    [Fact]
    public void Contrast_is_WCAGs()
    {
        Assert.Equal(4.48, new AccentColor(0x77, 0x77, 0x77).Contrast(new AccentColor(255, 255, 255)), 0.01);
        Assert.Equal(21, new AccentColor(0, 0, 0).Contrast(new AccentColor(255, 255, 255)), 0.01);
    }

    [Fact]
    public void Any_color_becomes_readable_on_any_background()
    {
        byte[] channels = [0, 51, 102, 153, 204, 255];
        var colors = (from r in channels from g in channels from b in channels select new AccentColor(r, g, b)).ToList();

        Assert.All(from c in colors from background in colors select (c, background), pair =>
            Assert.True(pair.c.ReadableOn(pair.background).Contrast(pair.background) >= 4.5));
        Assert.Equal(new AccentColor(0, 0, 128), new AccentColor(0, 0, 128).ReadableOn(new AccentColor(255, 255, 255)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("blue")]
    [InlineData("#fff")]
    [InlineData("#0b57d0;}")]
    [InlineData("#gggggg")]
    public void What_is_no_color_is_refused(string? text) => Assert.False(AccentColor.TryParse(text, out _));
}
