using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Tests.DirectLine;

public sealed class TokenTests
{
    [Fact]
    public async Task Without_a_token_there_is_nothing()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync() with { Token = "" };

        Assert.Equal(HttpStatusCode.Unauthorized, (await person.SendAsync(HttpMethod.Get, person.Activities)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.SendAsync(HttpMethod.Post, "tokens/refresh")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.SendAsync(HttpMethod.Post, "conversations")).Status);
    }

    [Fact]
    public async Task A_forged_token_is_refused()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var (person, other) = (await bot.NewPersonAsync(), await bot.NewPersonAsync());
        var parts = person.Token.Split('.');
        var payload = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        payload["conv"] = other.Conversation;
        var forged = Base64UrlEncoder.Encode(payload.ToJsonString());
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        foreach (var token in new[] { $"{parts[0]}.{forged}.{parts[2]}", $"{unsigned}.{forged}.", "nonsense", $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA" })
        {
            var (status, _) = await (other with { Token = token }).SendAsync(HttpMethod.Get, other.Activities);
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
    }

    [Fact]
    public async Task A_token_of_another_key_is_refused_and_a_key_is_shared_by_instances()
    {
        var shared = new MemoryStore(TimeProvider.System);
        await using var one = await DirectLineHost.StartAsync(state: shared);
        await using var two = await DirectLineHost.StartAsync(state: shared);
        await using var stranger = await DirectLineHost.StartAsync();
        var person = await one.NewPersonAsync();

        Assert.Equal(HttpStatusCode.OK, (await (person with { Host = two }).SendAsync(HttpMethod.Get, person.Activities)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (person with { Host = stranger }).SendAsync(HttpMethod.Get, person.Activities)).Status);
    }

    [Fact]
    public async Task A_configured_key_needs_no_store()
    {
        const string Key = "a key of at least 32 characters, secret";
        await using var one = await DirectLineHost.StartAsync(options => options.Key = Key);
        await using var two = await DirectLineHost.StartAsync(options => options.Key = Key);
        var person = await one.NewPersonAsync();

        Assert.Equal(HttpStatusCode.OK, (await (person with { Host = two }).SendAsync(HttpMethod.Get, person.Activities)).Status);
    }

    [Fact]
    public async Task A_token_lives_half_an_hour_and_is_refreshed_before()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        await person.SayAsync("hi");

        bot.Time.Advance(TimeSpan.FromMinutes(29));
        var (refreshed, body) = await person.SendAsync(HttpMethod.Post, "tokens/refresh");
        bot.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.OK, refreshed);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.SendAsync(HttpMethod.Get, person.Activities)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.SendAsync(HttpMethod.Post, "tokens/refresh")).Status);
        Assert.Equal(2, (await (person with { Token = (string)body!["token"]! }).PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task However_often_it_is_refreshed_a_conversation_ends_after_a_day()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        for (var half = 0; half < 49; half++)
        {
            bot.Time.Advance(TimeSpan.FromMinutes(29));
            var (status, body) = await person.SendAsync(HttpMethod.Post, "tokens/refresh");
            Assert.Equal(HttpStatusCode.OK, status);
            person = person with { Token = (string)body!["token"]! };
        }

        bot.Time.Advance(TimeSpan.FromMinutes((24 * 60) - (49 * 29) - 1));
        await person.PollAsync();
        Assert.InRange((int)(await person.SendAsync(HttpMethod.Post, "tokens/refresh")).Body!["expires_in"]!, 1, 60);
        bot.Time.Advance(TimeSpan.FromMinutes(2));
        foreach (var (method, path) in new[] { (HttpMethod.Get, person.Activities), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Post, "conversations") })
        {
            var (status, error) = await person.SendAsync(method, path);
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (status, (string?)error!["error"]!["code"]));
        }
    }

    [Fact]
    public async Task The_token_in_a_streams_address_is_good_for_the_stream_only_and_for_a_minute()
    {
        await using var bot = await DirectLineHost.StartAsync();
        var person = await bot.NewPersonAsync();
        var address = (string)(await person.StartAsync())["streamUrl"]!;
        var token = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query)["t"]!;

        foreach (var (method, path) in new[] { (HttpMethod.Get, person.Activities), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Post, "conversations") })
            Assert.Equal(HttpStatusCode.Forbidden, (await (person with { Token = token }).SendAsync(method, path)).Status);
        bot.Time.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => DirectLinePerson.OpenAsync(address));
    }

    [Fact]
    public async Task No_token_and_no_key_is_logged()
    {
        const string Key = "a key of at least 32 characters, secret";
        await using var bot = await DirectLineHost.StartAsync(options => options.Key = Key);
        var person = await bot.NewPersonAsync();
        await person.StartAsync();
        await person.SayAsync("hi");
        await (person with { Token = person.Token[..^1] }).SendAsync(HttpMethod.Get, person.Activities);

        var log = string.Join('\n', bot.Log.Lines);

        Assert.DoesNotContain(person.Token[..^1], log, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Token.Split('.')[1], log, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, log, StringComparison.Ordinal);
        Assert.NotEqual("", log);
    }
}
