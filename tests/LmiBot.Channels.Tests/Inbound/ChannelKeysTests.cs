using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Tests.Inbound;

/// <summary>Where the keys come from, and when they are read again.</summary>
public sealed class ChannelKeysTests
{
    [Fact]
    public async Task They_are_read_once_for_many_calls()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        for (var i = 0; i < 5; i++)
            await bot.AcceptsAsync(token => token.Claims["jti"] = $"{i}");
        Assert.Equal(1, bot.Issuer.KeyReads);
    }

    [Fact]
    public async Task A_key_that_is_rotated_while_the_bot_runs()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.AcceptsAsync();
        var old = "Bearer " + bot.Issuer.Token(IdentifiedBot.ServiceUrl);
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(old)).StatusCode);

        bot.Issuer.Rotate();
        bot.Time.Pass(TimeSpan.FromSeconds(31));
        await bot.AcceptsAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "UnknownKey", bot.PostAsync(old));
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_have_them_read_more_than_twice_a_minute()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.AcceptsAsync();
        bot.Time.Pass(TimeSpan.FromSeconds(31));
        for (var i = 0; i < 5; i++)
            await bot.RefusesAsync(HttpStatusCode.Unauthorized, "UnknownKey", token => token.SigningCredentials = new(BotFrameworkIssuer.NewKey(), SecurityAlgorithms.RsaSha256));
        Assert.Equal(2, bot.Issuer.KeyReads);
    }

    [Fact]
    public async Task Calls_at_the_same_time_read_them_once()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.AcceptsAsync();
        bot.Issuer.Rotate();
        bot.Time.Pass(TimeSpan.FromSeconds(31));
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => bot.PostAsync(activity: body => body["id"] = $"at-once-{i}")));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(2, bot.Issuer.KeyReads);
    }

    [Fact]
    public async Task Every_day_they_are_read_again_and_a_withdrawn_key_is_forgotten()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var old = "Bearer " + bot.Issuer.Token(IdentifiedBot.ServiceUrl, token => token.Expires = token.NotBefore!.Value.AddDays(2));
        await bot.Time.SomebodyWaitsAsync();
        bot.Issuer.Rotate();
        bot.Time.Pass(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(old)).StatusCode);
        bot.Time.Pass(TimeSpan.FromHours(1));
        await bot.Time.SomebodyWaitsAsync();
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "UnknownKey", bot.PostAsync(old));
    }

    [Fact]
    public async Task Unreachable_at_the_start_nothing_is_accepted_until_they_can_be_read()
    {
        await using var bot = await IdentifiedBot.StartAsync(issuer => issuer.IsDown = true);
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "NoKeysYet");
        Assert.Contains(bot.Host.Log.Lines, line => line.Contains("could not be read from " + bot.Issuer.Settings["Bot:ToBotFromChannelOpenIdMetadataUrl"], StringComparison.Ordinal));

        bot.Issuer.IsDown = false;
        await bot.RefusesAsync(HttpStatusCode.Unauthorized, "NoKeysYet");
        bot.Time.Pass(TimeSpan.FromSeconds(5));
        await bot.AcceptsAsync();
    }

    [Fact]
    public async Task Unreachable_later_those_of_before_are_kept_and_reading_is_tried_again_every_minute()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.Time.SomebodyWaitsAsync();
        bot.Issuer.IsDown = true;
        bot.Time.Pass(TimeSpan.FromHours(24));
        await bot.Time.SomebodyWaitsAsync();
        Assert.Single(bot.Host.Log.Lines, line => line.Contains("could not be read", StringComparison.Ordinal));
        await bot.AcceptsAsync();

        bot.Issuer.IsDown = false;
        bot.Time.Pass(TimeSpan.FromMinutes(1));
        await bot.Time.SomebodyWaitsAsync();
        Assert.Equal(2, bot.Issuer.KeyReads);
    }
}
