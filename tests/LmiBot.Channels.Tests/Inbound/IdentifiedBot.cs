using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Tests.Inbound;

/// <summary>A bot in production, the service that issues its callers' tokens, and a clock for both.</summary>
internal sealed class IdentifiedBot : IAsyncDisposable
{
    public const string ServiceUrl = "https://smba.example/amer/";

    private IdentifiedBot(ManualTime time, BotFrameworkIssuer issuer, BotHost host) => (Time, Issuer, Host) = (time, issuer, host);

    public ManualTime Time { get; }

    public BotFrameworkIssuer Issuer { get; }

    public BotHost Host { get; }

    /// <summary>What the log says of refused calls and activities.</summary>
    public IEnumerable<string> Refusals => Host.Log.Lines.Where(line => line.Contains("refused: ", StringComparison.Ordinal));

    public static async Task<IdentifiedBot> StartAsync(Action<BotFrameworkIssuer>? prepare = null, params (string Key, string? Value)[] settings)
    {
        var time = new ManualTime();
        var issuer = await BotFrameworkIssuer.StartAsync(time);
        prepare?.Invoke(issuer);
        var all = issuer.Settings;
        foreach (var (key, value) in settings)
            all[key] = value;
        return new IdentifiedBot(time, issuer, await BotHost.StartAsync("Production", IPAddress.Parse("203.0.113.9"), time, all));
    }

    public static JsonObject Activity()
    {
        var activity = Activities.Message("hi");
        activity["serviceUrl"] = ServiceUrl;
        activity["deliveryMode"] = "expectReplies";
        activity["conversation"]!["tenantId"] = BotFrameworkIssuer.TenantId;
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotFrameworkIssuer.TenantId } };
        return activity;
    }

    /// <summary>Posts an activity with a token.</summary>
    public Task<HttpResponseMessage> PostAsync(Action<SecurityTokenDescriptor>? token = null, Action<JsonObject>? activity = null)
    {
        var body = Activity();
        activity?.Invoke(body);
        return PostAsync("Bearer " + Issuer.Token(ServiceUrl, token), body);
    }

    /// <summary>Posts an activity with a header.</summary>
    public Task<HttpResponseMessage> PostAsync(string? authorization, JsonObject? activity = null) =>
        Host.PostAsync((activity ?? Activity()).ToJsonString(), change: request =>
        {
            if (authorization is not null)
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
        });

    public async Task AcceptsAsync(Action<SecurityTokenDescriptor>? token = null, Action<JsonObject>? activity = null)
    {
        var before = Host.Handler.Turns;
        // Each another message, or it would be handled once.
        var response = await PostAsync(token, body =>
        {
            body["id"] = $"act-{before}";
            activity?.Invoke(body);
        });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(before + 1, Host.Handler.Turns);
    }

    public Task RefusesAsync(HttpStatusCode status, string reason, Action<SecurityTokenDescriptor>? token = null, Action<JsonObject>? activity = null) =>
        RefusesAsync(status, reason, PostAsync(token, activity));

    /// <summary>No detail in the response, the reason in the log, nothing handled.</summary>
    public async Task RefusesAsync(HttpStatusCode status, string reason, Task<HttpResponseMessage> call)
    {
        var before = Host.Handler.Turns;
        var response = await call;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(status == HttpStatusCode.Unauthorized ? "Bearer" : "", response.Headers.WwwAuthenticate.ToString());
        Assert.EndsWith($"refused: {reason} ", Refusals.LastOrDefault(), StringComparison.Ordinal);
        Assert.Equal(before, Host.Handler.Turns);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
