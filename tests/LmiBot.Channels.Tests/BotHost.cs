using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Channels.Conversations;
using LmiBot.Channels.Inbound;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests;

/// <summary>A bot on a real server and a free port.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    internal IServiceProvider Services => _app.Services;

    public ScriptedHandler Handler => _app.Services.GetRequiredService<ScriptedHandler>();

    public MemoryConversations Conversations => (MemoryConversations)_app.Services.GetRequiredService<IKnownConversations>();

    public RecordedLog Log => _app.Services.GetRequiredService<RecordedLog>();

    /// <param name="environment">The hosting environment's name.</param>
    /// <param name="caller">Whom requests seem to come from, in place of this machine.</param>
    /// <param name="time">The channel layer's clock; null: the real one, by which nobody is told that the bot is typing, however slow the machine.</param>
    /// <param name="settings">Its configuration.</param>
    /// <param name="configure">Changes what it is made of.</param>
    public static async Task<BotHost> StartAsync(
        string environment = "Development", IPAddress? caller = null, TimeProvider? time = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddChannels<ScriptedHandler, MemoryStore, MemoryConversations>();
        builder.Services.AddTypingBy(time ?? new ManualTime());
        builder.Services.AddSingleton<ScriptedHandler>();
        builder.Services.AddSingleton<MemoryStore>();
        builder.Services.AddScoped<ITurnHandler>(services => services.GetRequiredService<ScriptedHandler>());
        builder.Services.AddScoped<IConversationStore>(services => services.GetRequiredService<MemoryStore>());
        builder.Services.AddScoped<ITurnStore>(services => services.GetRequiredService<MemoryStore>());
        configure?.Invoke(builder.Services);
        var log = new RecordedLog();
        builder.Services.AddSingleton(log);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        var app = builder.Build();
        if (caller is not null)
        {
            app.Use((context, next) =>
            {
                context.Connection.RemoteIpAddress = caller;
                return next(context);
            });
        }
        app.MapBotMessages("/api/messages");
        app.MapGet("/", () => "the rest of the app");
        await app.StartAsync();
        return new BotHost(app);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json", Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        change?.Invoke(request);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts an activity that wants its replies in the response, and returns them.</summary>
    public async Task<IReadOnlyList<JsonObject>> AskAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        var response = await PostAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return [.. body["activities"]!.AsArray().Select(reply => reply!.AsObject())];
    }

    /// <summary>Posts an activity that is answered by the connector.</summary>
    public async Task TellAsync(JsonObject activity, RecordedConnector connector)
    {
        activity["serviceUrl"] = connector.ServiceUrl;
        var response = await PostAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
