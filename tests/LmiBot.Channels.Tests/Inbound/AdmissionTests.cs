using System.Net;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests.Inbound;

/// <summary>What a known caller may send: 403 where the activity doesn't fit its token, or the bot doesn't listen to where it is from.</summary>
public sealed class AdmissionTests
{
    private const string OtherTenant = "99999999-aaaa-bbbb-cccc-dddddddddddd";

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("https://smba.example/AMER/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Another_service_URL_than_the_tokens(string? serviceUrl)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "OtherServiceUrl", activity: body => body["serviceUrl"] = serviceUrl);
    }

    [Theory]
    [InlineData(IdentifiedBot.ServiceUrl)]
    [InlineData(null)]
    public async Task A_token_without_a_service_URL(string? serviceUrl)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "NoServiceUrl", token => token.Claims = null, body => body["serviceUrl"] = serviceUrl);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("MsTeams")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_channel_that_the_key_is_not_endorsed_for(string? channel)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "NotEndorsed", activity: body => body["channelId"] = channel);
    }

    [Theory]
    [InlineData]
    [InlineData("webchat", "skype")]
    public async Task A_key_that_is_endorsed_for_others(params string[] endorsements)
    {
        await using var bot = await IdentifiedBot.StartAsync(issuer => issuer.Endorsements = endorsements);
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "NotEndorsed");
    }

    [Fact]
    public async Task A_key_without_endorsements()
    {
        await using var bot = await IdentifiedBot.StartAsync(issuer => issuer.Endorsements = null);
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "NotEndorsed");
    }

    [Fact]
    public async Task Only_Teams_unless_others_are_listed()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "OtherChannel", activity: body => body["channelId"] = "webchat");
        await using var other = await IdentifiedBot.StartAsync(null, ("Bot:AllowedChannels:0", "webchat"));
        await other.AcceptsAsync(activity: body => body["channelId"] = "webchat");
        await other.RefusesAsync(HttpStatusCode.Forbidden, "OtherChannel");
    }

    [Theory]
    [InlineData(OtherTenant, BotFrameworkIssuer.TenantId)]
    [InlineData(BotFrameworkIssuer.TenantId, OtherTenant)]
    [InlineData(OtherTenant, OtherTenant)]
    [InlineData(OtherTenant, null)]
    [InlineData(null, OtherTenant)]
    [InlineData("", BotFrameworkIssuer.TenantId)]
    public async Task Another_tenant(string? ofConversation, string? ofChannel)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "OtherTenant", activity: body => From(body, ofConversation, ofChannel));
    }

    [Theory]
    [InlineData(BotFrameworkIssuer.TenantId, null)]
    [InlineData(null, BotFrameworkIssuer.TenantId)]
    [InlineData("7A3C1EF2-90D4-4D3E-8B64-1D2F0C9B5E11", null)]
    public async Task One_mention_of_the_tenant_will_do(string? ofConversation, string? ofChannel)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.AcceptsAsync(activity: body => From(body, ofConversation, ofChannel));
    }

    [Theory]
    [InlineData("""{ "a": 1 }""")]
    [InlineData("""[1]""")]
    [InlineData("5")]
    [InlineData("""{ "tenant": "7a3c1ef2-90d4-4d3e-8b64-1d2f0c9b5e11" }""")]
    [InlineData("""{ "tenant": { "id": null } }""")]
    public async Task No_tenant(string channelData)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "NoTenant", activity: body =>
        {
            From(body, null, null);
            body["channelData"] = JsonNode.Parse(channelData);
        });
    }

    [Fact]
    public async Task Listed_tenants_are_the_only_ones()
    {
        await using var bot = await IdentifiedBot.StartAsync(null, ("Bot:AllowedTenants:0", OtherTenant));
        await bot.AcceptsAsync(activity: body => From(body, OtherTenant, OtherTenant));
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "OtherTenant");
    }

    [Fact]
    public async Task Two_of_them_in_one_activity_are_one_too_many()
    {
        await using var bot = await IdentifiedBot.StartAsync(null, ("Bot:AllowedTenants:0", OtherTenant), ("Bot:AllowedTenants:1", BotFrameworkIssuer.TenantId));
        await bot.AcceptsAsync(activity: body => From(body, OtherTenant, OtherTenant.ToUpperInvariant()));
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "TwoTenants", activity: body => From(body, OtherTenant, BotFrameworkIssuer.TenantId));
    }

    [Fact]
    public async Task Without_any_tenant_nobody_is_let_in_and_the_log_says_so_at_the_start()
    {
        await using var bot = await IdentifiedBot.StartAsync(null, ("Bot:TenantId", ""));
        Assert.Single(bot.Host.Log.Lines, line => line.Contains("set Bot:TenantId or Bot:AllowedTenants", StringComparison.Ordinal));
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "OtherTenant");
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("invoke")]
    [InlineData("noSuchType")]
    public async Task Whatever_its_type_is(string type)
    {
        await using var bot = await IdentifiedBot.StartAsync();
        await bot.RefusesAsync(HttpStatusCode.Forbidden, "OtherTenant", activity: body =>
        {
            From(body, OtherTenant, OtherTenant);
            body["type"] = type;
        });
    }

    [Fact]
    public async Task A_tenant_that_is_named_twice_over_is_malformed()
    {
        await using var bot = await IdentifiedBot.StartAsync();
        var body = IdentifiedBot.Activity().ToJsonString().Replace("\"tenant\":{", $"\"tenant\":{{\"id\":\"{OtherTenant}\",", StringComparison.Ordinal);
        var response = await bot.Host.PostAsync(body, change: request => request.Headers.Authorization = new("Bearer", bot.Issuer.Token(IdentifiedBot.ServiceUrl)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, bot.Host.Handler.Turns);
    }

    private static void From(JsonObject activity, string? ofConversation, string? ofChannel)
    {
        activity["conversation"]!["tenantId"] = ofConversation;
        activity["channelData"] = ofChannel is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannel } };
    }
}
