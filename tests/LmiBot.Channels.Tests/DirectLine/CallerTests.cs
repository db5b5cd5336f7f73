using System.Net;
using System.Net.WebSockets;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>Who may call, and from where.</summary>
public sealed class CallerTests
{
    private const string Listed = "https://www.example.gov";

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://www.example.gov.evil.example", HttpStatusCode.Forbidden)]
    [InlineData(Listed, HttpStatusCode.OK)]
    public async Task Only_pages_of_listed_sites_are_served(string origin, HttpStatusCode expected)
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.AllowedOrigins.Add(Listed));
        var nobody = new DirectLinePerson(bot, "", "");

        var (status, _) = await nobody.SendAsync(HttpMethod.Post, "tokens/generate", change: request => request.Headers.Add("Origin", origin));

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Pages_of_the_app_itself_are_served()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var nobody = new DirectLinePerson(bot, "", "");
        var own = bot.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.OK, (await nobody.SendAsync(HttpMethod.Post, "tokens/generate", change: request => request.Headers.Add("Origin", own))).Status);
    }

    [Theory]
    [InlineData(Listed, Listed)]
    [InlineData("https://evil.example", null)]
    public async Task A_browser_is_told_so_before_it_asks(string origin, string? allowed)
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.AllowedOrigins.Add(Listed));
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization");

        using var response = await bot.Client.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null);
    }

    [Fact]
    public async Task A_stream_is_not_opened_for_another_site()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        var address = (string)(await person.StartAsync())["streamUrl"]!;

        await Assert.ThrowsAsync<WebSocketException>(() => DirectLinePerson.OpenAsync(address, "https://evil.example"));
    }
}
