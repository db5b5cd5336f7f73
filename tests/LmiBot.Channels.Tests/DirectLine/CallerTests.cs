using System.Net;
using System.Net.WebSockets;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>Who may call, from where, and how often.</summary>
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

    [Fact]
    public async Task A_conversation_that_asks_too_often_has_to_wait_and_no_other()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.RequestsPerMinute = 5);
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
            statuses.Add((await person.SendAsync(HttpMethod.Get, person.Activities)).Status);

        Assert.Equal(5, statuses.Count(s => s == HttpStatusCode.OK));
        Assert.Equal(3, statuses.Count(s => s == HttpStatusCode.TooManyRequests));
        await other.PollAsync();
    }

    [Fact]
    public async Task An_address_has_so_many_tokens_a_minute()
    {
        await using var bot = await DirectLineHost.StartAsync(options => options.TokensPerMinute = 2);
        var nobody = new DirectLinePerson(bot, "", "");

        await bot.NewPersonAsync();
        await bot.NewPersonAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await nobody.SendAsync(HttpMethod.Post, "tokens/generate")).Status);
    }
}
