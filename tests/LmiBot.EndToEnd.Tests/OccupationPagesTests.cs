using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The pages of occupations and fields in a real browser: wide, on a phone, dark, on paper.</summary>
public sealed class OccupationPagesTests
{
    private static readonly string[] Addresses =
    [
        "/occupations/29-1141?area=12420", "/fields/healthcare", "/occupations/29-9999", "/fields/healthcare?area=99999",
        "/occupations?area=48&measure=medianWage&order=ascending", "/ask", "/ask?q=top+openings+in+healthcare", "/ask?q=what+does+a+nurse+earn",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("wide", 1280, ColorScheme.Light)]
    [InlineData("dark", 375, ColorScheme.Dark)]
    [InlineData("phone", 320, ColorScheme.Light)]
    public async Task They_have_no_fault_that_axe_knows_and_fit_the_screen(string name, int width, ColorScheme scheme)
    {
        await using var session = await BrowserSession.StartAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme }, Cancellation);
        foreach (var (index, address) in Addresses.Index())
        {
            await session.OpenAsync(address);
            await session.ScreenshotAsync($"page-{name}-{index}");

            var axe = await session.Page.RunAxe();
            Assert.True(axe.Violations.Length == 0, $"{address}: {string.Join("; ", axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")))}");
            Assert.Equal(width, await session.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task The_keyboard_gets_past_the_header_and_chooses_an_area()
    {
        await using var session = await BrowserSession.StartAsync(new(), Cancellation);
        var page = session.Page;
        await session.OpenAsync("/occupations/29-1141");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Area")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Austin");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(session.Address, "/occupations/29-1141?area=12420").ToString());
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Median wage, May 2025 $97,890" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_there_is_no_form_and_each_table_has_its_source_on_its_sheet()
    {
        await using var session = await BrowserSession.StartAsync(new() { ColorScheme = ColorScheme.Dark }, Cancellation);
        var page = session.Page;
        foreach (var (index, address) in Addresses.Take(2).Index())
        {
            await session.OpenAsync(address);
            await page.EmulateMediaAsync(new() { Media = Media.Print });

            await Assertions.Expect(page.Locator("form")).ToBeHiddenAsync();
            Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('td')).color"));
            foreach (var section in await page.Locator("section:has(table)").AllAsync())
            {
                Assert.Equal("avoid", await section.EvaluateAsync<string>("s => getComputedStyle(s).breakInside"));
                await Assertions.Expect(section.Locator(".source").First).ToContainTextAsync("Source: ");
            }

            await page.PdfAsync(new() { Path = Path.Combine(Repository.Screenshots, $"page-{index}.pdf"), PreferCSSPageSize = true });
        }
    }
}
