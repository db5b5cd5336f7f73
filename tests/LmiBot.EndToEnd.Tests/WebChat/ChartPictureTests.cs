using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>The picture that stands for a chart where the client draws none: the real web chat, as narrow as a phone.</summary>
public sealed partial class ChartPictureTests
{
    [Theory]
    [InlineData("light", ColorScheme.Light, ForcedColors.None)]
    [InlineData("dark", ColorScheme.Dark, ForcedColors.None)]
    [InlineData("contrast", ColorScheme.Dark, ForcedColors.Active)]
    public async Task The_web_chat_draws_a_chart_as_a_picture_that_a_phone_shows_whole(string theme, ColorScheme scheme, ForcedColors forced)
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 740 }, ColorScheme = scheme, ForcedColors = forced });
        await chat.OpenAsync();
        await chat.AskAsync("top openings in healthcare", answerHas: "55,350");

        var picture = chat.Cards.Last.GetByRole(AriaRole.Img, new() { NameRegex = AlternativeText() });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await picture.ScrollIntoViewIfNeededAsync();
        await chat.ScreenshotAsync($"webchat-chart-{theme}");
        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") > 0, "the picture is broken");
        Assert.Equal("", string.Join('\n', chat.Errors));
        Assert.Empty(await FaultsAsync(chat.Cards.Last));
    }

    /// <summary>As the gallery finds them: the web chat's page loads no script of others, so it is run from outside.</summary>
    private static async Task<string[]> FaultsAsync(ILocator card)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "LmiBot.Web", "Cards", "Gallery", "faults.js"), TestContext.Current.CancellationToken);
        return await card.EvaluateAsync<string[]>($"card => {{ {script.Replace("export ", "", StringComparison.Ordinal)} return faultsOf(card); }}");
    }

    [GeneratedRegex("^Home Health and Personal Care Aides: 55,350; Registered Nurses: 16,900; ")]
    private static partial Regex AlternativeText();
}
