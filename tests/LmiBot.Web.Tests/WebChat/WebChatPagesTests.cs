using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.WebChat;

public sealed partial class WebChatPagesTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_runs_only_its_own_scripts_and_is_in_nobodys_frame()
    {
        using var first = await bot.Client.GetAsync("/", Cancellation);
        using var second = await bot.Client.GetAsync("/", Cancellation);

        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, Assert.Single(second.Headers.GetValues("Content-Security-Policy")));
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", await first.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_bears_the_agencys_name_color_and_questions_escaped()
    {
        using var folder = new TemporaryFolder();
        await using var agency = new BotApplication(folder,
            ("Agency:Name", "Jobs <b>&</b> Co"), ("WebChat:AccentColor", "#7a1f5c"), ("WebChat:SuggestedQuestions:0", "what does a \"welder\" earn?"));
        await agency.InitializeAsync();

        var page = await agency.Client.GetStringAsync("/", Cancellation);

        Assert.Contains("<h1>Jobs &lt;b&gt;&amp;&lt;/b&gt; Co</h1>", page, StringComparison.Ordinal);
        Assert.Contains("--accent: #7a1f5c; --on-accent: #ffffff;", page, StringComparison.Ordinal);
        Assert.Contains("data-ask=\"what does a &quot;welder&quot; earn?\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("top openings in healthcare", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frame_may_be_in_pages_of_listed_sites()
    {
        using var folder = new TemporaryFolder();
        await using var agency = new BotApplication(folder,
            ("WebChat:AllowedOrigins:0", "https://www.example.gov"), ("WebChat:AllowedOrigins:1", "https://jobs.example.org:8443"));
        await agency.InitializeAsync();

        using var framed = await agency.Client.GetAsync("/webchat", Cancellation);
        using var unlisted = await bot.Client.GetAsync("/webchat", Cancellation);

        Assert.EndsWith("frame-ancestors 'self' https://www.example.gov https://jobs.example.org:8443", Assert.Single(framed.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", Assert.Single(unlisted.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WebChat:AllowedOrigins:0", "https://www.example.gov/path", "WebChat:AllowedOrigins")]
    [InlineData("WebChat:AllowedOrigins:0", "*", "WebChat:AllowedOrigins")]
    [InlineData("WebChat:AccentColor", "red; }", "WebChat:AccentColor")]
    [InlineData("WebChat:Key", "short", "WebChat:Key")]
    public async Task A_wrong_setting_stops_the_start_and_says_which(string setting, string value, string named)
    {
        using var folder = new TemporaryFolder();
        await using var agency = new BotApplication(folder, (setting, value));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(async () => await agency.InitializeAsync());

        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webchat.js", "text/javascript", "WebChat")]
    [InlineData("chat.js", "text/javascript", "createDirectLine")]
    [InlineData("chat.css", "text/css", "--accent")]
    [InlineData("embed.js", "text/javascript", "iframe")]
    public async Task Its_files_are_compressed_for_who_can_read_that(string name, string type, string holds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/webchat/{name}");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var compressed = await bot.Client.SendAsync(request, Cancellation);
        using var plain = await bot.Client.GetAsync($"/webchat/{name}", Cancellation);

        Assert.Equal(["gzip"], compressed.Content.Headers.ContentEncoding);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(type, plain.Content.Headers.ContentType!.MediaType);
        var content = await plain.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(holds, content, StringComparison.Ordinal);
        Assert.True((await compressed.Content.ReadAsByteArrayAsync(Cancellation)).Length < content.Length);
        Assert.Equal(compressed.Headers.ETag, plain.Headers.ETag);
    }

    [Fact]
    public async Task A_browser_keeps_them_for_good_under_the_address_that_the_page_gives()
    {
        var page = await bot.Client.GetStringAsync("/", Cancellation);
        var address = Script().Match(page).Groups[1].Value;

        using var versioned = await bot.Client.GetAsync(address, Cancellation);
        using var plain = await bot.Client.GetAsync(address.Split('?')[0], Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(plain.Headers.ETag!);
        using var unchanged = await bot.Client.SendAsync(again, Cancellation);

        Assert.Contains("immutable", versioned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(plain.Headers.CacheControl!.NoCache);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("src=\"(/webchat/webchat.js[^\"]*)\"")]
    private static partial Regex Script();
}
