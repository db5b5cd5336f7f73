using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests.Inbound;

/// <summary>The app in production with an app id, called as the Bot Framework calls it.</summary>
public sealed class IdentityTests
{
    private const string ServiceUrl = "https://smba.example/amer/";

    [Fact]
    public async Task A_question_with_a_right_token_is_answered_and_any_other_is_refused_without_a_detail()
    {
        await using var issuer = await BotFrameworkIssuer.StartAsync();
        using var folder = new TemporaryFolder();
        await using var bot = new BotApplication(folder, [("environment", "Production"), .. issuer.Settings.Select(setting => (setting.Key, setting.Value!))]);
        await bot.InitializeAsync();

        using var answered = await PostAsync(bot, issuer.Token(ServiceUrl), BotFrameworkIssuer.TenantId);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        var body = await answered.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        var answer = Assert.Single(body!["activities"]!.AsArray())!;
        Assert.Contains("Registered Nurses", Chat.CardText(answer), StringComparison.Ordinal);
        // Teams itself opens forms, which the playground does not.
        var actions = answer["attachments"]![0]!["content"]!["actions"]!.AsArray();
        Assert.InRange(actions.Count, 2, 6);
        var form = Assert.Single(actions, action => action!["type"]!.GetValue<string>() == "Action.Submit")!;
        Assert.Equal(("Change…", "task/fetch"), ((string?)form["title"], (string?)form["data"]!["msteams"]!["type"]));

        await RefusedAsync(bot, HttpStatusCode.Unauthorized, null, null, BotFrameworkIssuer.TenantId);
        await RefusedAsync(bot, HttpStatusCode.Unauthorized, "OtherAudience", issuer.Token(ServiceUrl, token => token.Audience = "another"), BotFrameworkIssuer.TenantId);
        await RefusedAsync(bot, HttpStatusCode.Forbidden, "OtherServiceUrl", issuer.Token("https://elsewhere.example/"), BotFrameworkIssuer.TenantId);
        await RefusedAsync(bot, HttpStatusCode.Forbidden, "OtherTenant", issuer.Token(ServiceUrl), "99999999-aaaa-bbbb-cccc-dddddddddddd");
    }

    private static async Task RefusedAsync(BotApplication bot, HttpStatusCode status, string? reason, string? token, string tenant)
    {
        using var refused = await PostAsync(bot, token, tenant);
        Assert.Equal(status, refused.StatusCode);
        var problem = await refused.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        Assert.Equal(["status", "title", "traceId", "type"], problem!.Select(property => property.Key).Order(StringComparer.Ordinal));
        if (reason is null)
            Assert.DoesNotContain(bot.Complaints, line => line.Contains("refused: NoToken", StringComparison.Ordinal));
        else
            Assert.Contains(bot.Complaints, line => line.Contains($"refused: {reason}", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> PostAsync(BotApplication bot, string? token, string tenant)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = "top openings in healthcare",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "counselor" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal", ["tenantId"] = tenant },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        return bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
