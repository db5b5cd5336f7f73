using System.Net;
using System.Text;
using LmiBot.Channels.Inbound;
using LmiBot.Channels.Tests.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Tests.Inbound;

/// <summary>Who may call: 401 without a good token of the Bot Framework's.</summary>
public sealed class ChannelTokenTests
{
    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_right_token_is_let_in_in_production_from_anywhere(string algorithm)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.AcceptsAsync(token => token.SigningCredentials = new(bot.Issuer.Key, algorithm));
        Assert.Empty(bot.Refusals);
    }

    [Fact]
    public async Task The_issuer_can_be_another_clouds()
    {
        await using var bot = await IdentifiedBot.StartAsync(null, ("Bot:Cloud", "UsGovernment"));
        await bot.AcceptsAsync(token => token.Issuer = "https://api.botframework.us");
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "OtherIssuer");
        await using var other = await IdentifiedBot.StartAsync(null, ("Bot:ToBotFromChannelTokenIssuer", "https://api.botframework.example"));
        await other.AcceptsAsync(token => token.Issuer = "https://api.botframework.example");
        await other.RefusesAsync(HttpStatusCode.Unauthorized, "OtherIssuer");
    }

    [Fact]
    public async Task Development_asks_for_a_token_too_where_the_bot_has_an_app_id()
    {
        await using var issuer = await BotFrameworkIssuer.StartAsync();
        await using var host = await BotHost.StartAsync("Development", settings: issuer.Settings);
        var response = await host.PostAsync(IdentifiedBot.Activity().ToJsonString());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task What_it_is_let_in_with_is_answered_at_the_tokens_service_URL_with_the_bots_own_token()
    {
        const string ServiceUrl = "https://smba.trafficmanager.net/amer/";
        await using var issuer = await BotFrameworkIssuer.StartAsync();
        await using var connector = await RecordedConnector.StartAsync();
        await using var entra = await TokenEndpoint.StartAsync();
        await using var bot = await BotHost.StartAsync("Production", settings: issuer.Settings.Append(new("Bot:ClientSecret", "s3cret")), configure: services => services.Reroute(connector, entra));
        var activity = IdentifiedBot.Activity();
        activity["serviceUrl"] = ServiceUrl;
        activity.Remove("deliveryMode");

        var response = await bot.PostAsync(activity.ToJsonString(), change: request => request.Headers.Authorization = new("Bearer", issuer.Token(ServiceUrl)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = Assert.Single(connector.Received);
        Assert.Equal(("smba.trafficmanager.net", "/amer/v3/conversations/a%3A1/activities/act-1", "Bearer token-1"), (reply.Host, reply.Path, reply.Authorization));
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData(null)]
    public async Task Another_issuer(string? issuer)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "OtherIssuer", token => token.Issuer = issuer);
    }

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData(null)]
    public async Task Another_audience(string? audience)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "OtherAudience", token => token.Audience = audience);
    }

    [Fact]
    public async Task The_app_id_may_be_configured_in_capitals()
    {
        await using var bot = await IdentifiedBot.StartAsync(null, ("Bot:AppId", BotFrameworkIssuer.AppId.ToUpperInvariant()));
        await bot.AcceptsAsync();
    }

    [Fact]
    public async Task A_key_that_is_not_published()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "UnknownKey", token => token.SigningCredentials = new(BotFrameworkIssuer.NewKey(), SecurityAlgorithms.RsaSha256));
    }

    [Fact]
    public async Task A_key_that_passes_itself_off_as_the_published_one()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var impostor = BotFrameworkIssuer.NewKey();
        impostor.KeyId = bot.Issuer.Key.KeyId;
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "BadSignature", token => token.SigningCredentials = new(impostor, SecurityAlgorithms.RsaSha256));
    }

    [Fact]
    public async Task Changed_after_it_was_signed()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.AcceptsAsync();
        var parts = bot.Issuer.Token("https://elsewhere.example/").Split('.');
        var good = bot.Issuer.Token(IdentifiedBot.ServiceUrl).Split('.');
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "BadSignature", bot.PostAsync($"Bearer {good[0]}.{parts[1]}.{good[2]}"));
    }

    [Fact]
    public async Task The_right_key_with_another_algorithm()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "BadSignature", token => token.SigningCredentials = new(bot.Issuer.Key, SecurityAlgorithms.RsaSsaPssSha256));
    }

    [Fact]
    public async Task Not_signed()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var payload = bot.Issuer.Token(IdentifiedBot.ServiceUrl).Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{ "alg": "none", "typ": "JWT", "kid": "{{bot.Issuer.Key.KeyId}}" }""");
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "BadSignature", bot.PostAsync($"Bearer {header}.{payload}."));
    }

    [Fact]
    public async Task Signed_with_the_public_key_as_if_it_were_a_secret()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var published = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(bot.Issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = bot.Issuer.Key.KeyId };
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "BadSignature", token => token.SigningCredentials = new(published, SecurityAlgorithms.HmacSha256));
    }

    [Fact]
    public async Task Expired_beyond_the_five_minutes_that_clocks_may_differ()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var now = bot.Time.GetUtcNow().UtcDateTime;
        await bot.AcceptsAsync(token => (token.NotBefore, token.Expires) = (now.AddHours(-1), now.AddMinutes(-4.9)));
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "Expired", token => (token.NotBefore, token.Expires) = (now.AddHours(-1), now.AddMinutes(-5.1)));
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "Expired", token => token.Expires = null);
    }

    [Fact]
    public async Task Not_yet_valid_beyond_the_five_minutes_that_clocks_may_differ()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var now = bot.Time.GetUtcNow().UtcDateTime;
        await bot.AcceptsAsync(token => token.NotBefore = now.AddMinutes(4.9));
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "NotYetValid", token => token.NotBefore = now.AddMinutes(5.1));
    }

    [Fact]
    public async Task A_token_that_was_good_expires()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var token = "Bearer " + bot.Issuer.Token(IdentifiedBot.ServiceUrl);
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(token)).StatusCode);
        bot.Time.Pass(TimeSpan.FromMinutes(64));
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(token)).StatusCode);
        bot.Time.Pass(TimeSpan.FromMinutes(2));
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "Expired", bot.PostAsync(token));
    }

    [Fact]
    public async Task Not_more_than_a_thousand_good_tokens_are_remembered()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var tokens = bot.Host.Services.GetRequiredService<ChannelTokens>();
        var remembered = new List<int>();
        for (var i = 0; i < 1100; i++)
        {
            var text = bot.Issuer.Token(IdentifiedBot.ServiceUrl, token => token.Claims["jti"] = $"{i}");
            Assert.Equal(Refusal.None, (await tokens.CheckAsync(text, TestContext.Current.CancellationToken)).Refusal);
            remembered.Add(tokens.Remembered);
        }
        Assert.Equal(1000, remembered.Max());
        Assert.Equal(100, tokens.Remembered);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task No_bearer_token(string? authorization)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "NoToken", bot.PostAsync(authorization));
        Assert.StartsWith("Debug: ", Assert.Single(bot.Refusals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("%00.%00.%00")]
    [InlineData("e30.e30.e30")]
    [InlineData("eyJhbGciOiJSUzI1NiIsImtpZCI6NX0.e30.e30")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("W10.W10.W10")]
    public async Task Garbage(string token)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var response = await bot.PostAsync("Bearer " + token);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Single(bot.Refusals);
        Assert.Equal(0, bot.Host.Handler.Turns);
    }

    [Fact]
    public async Task Strange_JSON_in_a_token()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var header = $$"""{ "alg": "RS256", "kid": "{{bot.Issuer.Key.KeyId}}" }""";
        var deep = string.Concat(Enumerable.Repeat("""{ "a": [""", 500));
        string[] strange = [deep, "5", "\"\\ud800\"", """{ "alg": ["RS256"], "kid": {} }""", """{ "kid": "\ud800" }""", """{ "x5c": 5, "zip": "DEF", "crit": ["b64"] }"""];
        string[] payloads = ["""{ "exp": "tomorrow" }""", """{ "exp": 1e400 }""", """{ "exp": -99999999999999999 }""", """{ "nbf": [], "aud": 5 }""", """{ "aud": [null, {}] }""", """{ "iss": {} }"""];
        var tokens = strange.Select(odd => (Header: odd, Payload: "{}")).Concat(strange.Concat(payloads).Select(odd => (Header: header, Payload: odd)));
        foreach (var (first, second) in tokens)
        {
            var response = await bot.PostAsync($"Bearer {Base64UrlEncoder.Encode(first)}.{Base64UrlEncoder.Encode(second)}.AAAA");
            Assert.Equal((first, second, HttpStatusCode.Unauthorized), (first, second, response.StatusCode));
        }
        Assert.Equal(0, bot.Host.Handler.Turns);
    }

    [Fact]
    public async Task A_good_token_with_any_one_character_changed()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var good = bot.Issuer.Token(IdentifiedBot.ServiceUrl);
        // The last character's lowest bits mean nothing.
        for (var i = 0; i < good.Length - 1; i += 3)
        {
            var changed = good.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            var response = await bot.PostAsync("Bearer " + new string(changed));
            Assert.Equal((i, HttpStatusCode.Unauthorized), (i, response.StatusCode));
        }
        Assert.Equal(0, bot.Host.Handler.Turns);
    }

    [Fact]
    public async Task Two_tokens()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var token = "Bearer " + bot.Issuer.Token(IdentifiedBot.ServiceUrl);
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "MalformedToken", bot.PostAsync($"{token}, {token}"));
        Assert.StartsWith("Debug: ", Assert.Single(bot.Refusals), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.Unauthorized)]
    [InlineData(200_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task A_giant_token(int length, HttpStatusCode status)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var response = await bot.PostAsync($"Bearer {new string('a', length)}.{new string('b', length / 2)}.c");
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, bot.Host.Handler.Turns);
    }

    [Fact]
    public async Task The_log_has_no_token()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var token = bot.Issuer.Token("https://elsewhere.example/");
        var impostor = bot.Issuer.Token(IdentifiedBot.ServiceUrl, changed => changed.SigningCredentials = new(BotFrameworkIssuer.NewKey(), SecurityAlgorithms.RsaSha256));
        await bot.PostAsync("Bearer " + token);
        await bot.PostAsync("Bearer " + impostor);
        Assert.Equal(2, bot.Refusals.Count(line => line.StartsWith("Warning: ", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Host.Log.Lines, line => token.Split('.').Concat(impostor.Split('.')).Any(part => line.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_body_is_not_read_before_the_token()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "NoToken", bot.Host.PostAsync("no JSON", "text/plain"));
    }
}
